import type { PlanSlot } from '../charts'
import './plan-mark.css'

interface PlanMarkProps {
  readonly slot: PlanSlot
}

/** Dash of every colour, so that plans can be told apart in grey; as in the charts. */
const DASHES = ['6 4', '', '10 3', '2 3', '10 3 2 3', '14 4', '8 2 2 2 2 2'] as const

/** The line of a plan with its own dash and marker: in print and to any eye it is that plan's alone. */
export function PlanMark({ slot }: PlanMarkProps) {
  return (
    <svg className="plan-mark" data-plan={slot} width={34} height={14} viewBox="0 0 34 14" aria-hidden="true">
      <line x1={0} x2={34} y1={7} y2={7} strokeDasharray={DASHES[slot]} />
      <Marker slot={slot} />
    </svg>
  )
}

/** The marker of a plan alone, where there is no room for its line. */
export function PlanMarker({ slot }: PlanMarkProps) {
  return (
    <svg className="plan-mark" data-plan={slot} width={12} height={14} viewBox="11 0 12 14" aria-hidden="true">
      <Marker slot={slot} />
    </svg>
  )
}

function Marker({ slot }: PlanMarkProps) {
  switch (slot) {
    case 0:
      return <circle className="plan-mark__hollow" cx={17} cy={7} r={3.4} />
    case 1:
      return <circle cx={17} cy={7} r={3.8} />
    case 2:
      return <rect x={13.4} y={3.4} width={7.2} height={7.2} />
    case 3:
      return <path d="M17 2.4 21.6 10.8H12.4z" />
    case 4:
      return <path d="M17 2 22 7 17 12 12 7z" />
    case 5:
      return <path className="plan-mark__cross" d="M13.4 3.4l7.2 7.2M20.6 3.4l-7.2 7.2" />
    case 6:
      return <path className="plan-mark__hollow" d="M12.6 3.4h8.8L17 11.4z" />
  }
}
