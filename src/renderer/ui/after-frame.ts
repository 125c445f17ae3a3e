/**
 * Call once the next frame of the window is drawn: at once where nobody sees it, since none is drawn then.
 *
 * @returns What takes it back.
 */
export function afterFrame(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A task of its own comes after the frame that this is part of.
  const wait = () => (timer = setTimeout(call, 0))
  const frame = document.hidden ? undefined : requestAnimationFrame(wait)
  if (frame === undefined) wait()
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
