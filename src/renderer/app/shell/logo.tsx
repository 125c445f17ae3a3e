/** One path taken, one that might have been. Time runs left to right, so it is never mirrored. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <path
        d="M4 20C11 18.5 15 14 22 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.5 2.6"
      />
      <path d="M4 20c7-1.5 11-4 18-4.5" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="4" cy="20" r="2.6" fill="currentColor" />
    </svg>
  )
}
