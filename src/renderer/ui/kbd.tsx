import './kbd.css'

/** A key or a chord as it stands on the keyboard; never translated, never mirrored. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="kbd">
      <bdi dir="ltr">{keys}</bdi>
    </kbd>
  )
}
