/** Where a key moves a lever, 0 to 100; undefined if the key is not one of its own. */
export function sliderKeyTarget(
  percent: number,
  key: string,
  withShift: boolean,
  direction: 'ltr' | 'rtl',
): number | undefined {
  const step = withShift ? 5 : 1
  const forwards = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const backwards = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight'
  switch (key) {
    case 'ArrowUp':
    case forwards:
      return Math.min(100, percent + step)
    case 'ArrowDown':
    case backwards:
      return Math.max(0, percent - step)
    case 'PageUp':
      return Math.min(100, percent + 10)
    case 'PageDown':
      return Math.max(0, percent - 10)
    case 'Home':
      return 0
    case 'End':
      return 100
    default:
      return undefined
  }
}

/** Lever position under a pointer on a rail, 0 to 100. */
export function percentAt(
  x: number,
  rail: { readonly left: number; readonly width: number },
  direction: 'ltr' | 'rtl',
): number {
  const share = rail.width > 0 ? (x - rail.left) / rail.width : 0
  const along = direction === 'ltr' ? share : 1 - share
  return Math.round(Math.min(1, Math.max(0, along)) * 100)
}
