import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd'
import './tip.css'

interface TipProps {
  readonly text: string
  readonly keys?: string | undefined
  /** A focusable control of React Aria. */
  readonly children: ReactElement
}

/** A few words beside a control, on hover and on focus. It holds nothing that is not also said elsewhere. */
export function Tip({ text, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <Tooltip offset={8} className="tip">
        {text} {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
