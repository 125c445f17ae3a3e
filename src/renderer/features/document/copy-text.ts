/** Put text on the clipboard, and say so. */
export async function copyText(text: string, onCopied: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    onCopied()
  } catch (error) {
    // The window lost the focus between the press and now; whoever presses again succeeds.
    if (!(error instanceof DOMException)) throw error
  }
}
