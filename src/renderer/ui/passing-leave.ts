import type { FocusEvent } from 'react'

type Leave = Pick<FocusEvent, 'currentTarget' | 'relatedTarget'>

/** Whether the window lost the keyboard to another one: the field it comes back to is still the active one. */
export const isWindowLeft = ({ currentTarget }: Pick<Leave, 'currentTarget'>): boolean =>
  document.activeElement === currentTarget

/** Whether a field that loses the focus is about to get it back: the window was left, or a dialog came to lie over the field. */
export function isPassingLeave({ currentTarget, relatedTarget }: Leave): boolean {
  if (isWindowLeft({ currentTarget })) return true
  const over = relatedTarget?.closest('[role=dialog], [role=alertdialog]')
  return over !== undefined && over !== null && !over.contains(currentTarget)
}
