import type { ReactNode } from 'react'

const line = (d: string) => (
  <path d={d} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
)
const ring = (cx: number, cy: number, r: number) => (
  <circle cx={cx} cy={cy} r={r} fill="none" stroke="currentColor" strokeWidth="1.6" />
)
const dot = (cx: number, cy: number, r: number) => <circle cx={cx} cy={cy} r={r} fill="currentColor" />

/** Every icon, on a grid of 20 units. */
const drawings = {
  situation: (
    <>
      {line('M3 5h12M3 10h5M3 15h5')}
      {ring(12.5, 12, 3)}
      {line('M14.8 14.3 17 16.500')}
    </>
  ),
  explore: line('M3 13c5-1 8-3 14-9M3 13c5 0 9 0 14-2M3 13c5 1 9 2 14 4'),
  compare: (
    <>
      {line('M3 5h4M3 10h4M3 15h4')}
      {dot(12, 5, 1.7)}
      {dot(15.5, 10, 1.7)}
      {dot(10.5, 15, 1.7)}
    </>
  ),
  help: (
    <>
      {line('M7.5 7.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7')}
      {dot(10, 14.3, 0.9)}
      {ring(10, 10, 7.5)}
    </>
  ),
  settings: (
    <>
      {line('M3 6h6M13 6h4M3 14h4M11 14h6')}
      {ring(11, 6, 2)}
      {ring(9, 14, 2)}
    </>
  ),
  print: line('M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z'),
  undo: line('M7 5 3.5 8.5 7 12M4 8.5h8a4 4 0 0 1 0 8h-2'),
  redo: line('M13 5l3.5 3.5L13 12M16 8.5H8a4 4 0 0 0 0 8h2'),
  search: (
    <>
      {ring(9, 9, 5)}
      {line('M13 13l4 4')}
    </>
  ),
  chevron: line('M5 8l5 5 5-5'),
  check: line('M4 10.5l4 4 8-9'),
  close: line('M5 5l10 10M15 5L5 15'),
  add: line('M10 4v12M4 10h12'),
  more: (
    <>
      {dot(5, 10, 1.4)}
      {dot(10, 10, 1.4)}
      {dot(15, 10, 1.4)}
    </>
  ),
  replay: line('M4 10a6 6 0 1 0 2-4.5M4 3.5V7h3.5'),
  fork: (
    <>
      {line('M6 4v12M6 12c0-4 8-2 8-7')}
      {ring(14, 4.5, 1.6)}
    </>
  ),
  table: line('M3 5h14v10H3zM3 9h14M8 5v10'),
  download: line('M10 3v9M6.5 9 10 12.5 13.5 9M4 16h12'),
  warning: (
    <>
      {line('M10 3.5 17.5 16h-15zM10 8v4')}
      {dot(10, 13.8, 0.9)}
    </>
  ),
  info: (
    <>
      {ring(10, 10, 7)}
      {line('M10 9v5')}
      {dot(10, 6.3, 1)}
    </>
  ),
  file: line('M5 3h6.5L15 6.5V17H5zM11 3v4h4'),
  folder: line('M3 5.500h5l1.500 2H17v8H3z'),
  save: line('M4 4h10l2 2v10H4zM7 4v4h5V4M7 16v-4.5h6V16'),
  history: line('M4 10a6 6 0 1 0 2-4.5M4 3.500V7h3.500M10 7v3.500l2.500 1.500'),
  pin: line('M7 3h6M8 3v5l-2.5 3h9L12 8V3M10 11v6'),
  outcome: line('M4 16V4M4 16h12M7 12l3-3 2.500 2L16 6'),
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof drawings

interface IconProps {
  readonly name: IconName
  readonly size?: number
}

/** A drawing without a name of its own: the control it stands in has the words. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  )
}
