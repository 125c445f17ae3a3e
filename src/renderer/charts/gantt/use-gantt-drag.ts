import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react'
import { clampDuration, clampStart, type GanttActions, type GanttGrip, type GanttLimits } from './gantt-moves'
import type { GanttRow } from './gantt-series'

/** A response under a finger. */
export interface GanttDrag {
  readonly row: GanttRow
  readonly grip: GanttGrip
}

interface Pressed extends GanttDrag {
  readonly pointerId: number
  readonly fromX: number
  readonly hasMoved: boolean
  /** Last value handed on, so that a drag inside one month asks for nothing. */
  readonly value: number
}

interface DragOptions {
  readonly pixelsPerMonth: number
  readonly limits: GanttLimits
  readonly actions: GanttActions
}

/** Drag bars and handles with pointer capture; Escape puts the response back where it was. */
export function useGanttDrag({ pixelsPerMonth, limits, actions }: DragOptions) {
  const pressed = useRef<Pressed>(undefined)
  const [drag, setDrag] = useState<GanttDrag>()
  const latest = useRef({ pixelsPerMonth, limits, actions })
  useEffect(() => {
    latest.current = { pixelsPerMonth, limits, actions }
  })

  const finish = useCallback((phase: 'end' | 'cancel') => {
    const { current } = pressed
    pressed.current = undefined
    setDrag(undefined)
    if (!current?.hasMoved) return
    const { onMove, onResize, onGesture } = latest.current.actions
    if (phase === 'cancel' && current.grip === 'start') onMove(current.row.id, current.row.startStep)
    if (phase === 'cancel' && current.grip === 'end') onResize(current.row.id, current.row.durationMonths)
    onGesture?.(current.row.id, phase)
  }, [])

  useEffect(() => {
    if (!drag) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      finish('cancel')
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [drag, finish])

  const press = useCallback((event: PointerEvent<SVGElement>, row: GanttRow, grip: GanttGrip) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const value = grip === 'start' ? row.startStep : row.durationMonths
    pressed.current = { row, grip, pointerId: event.pointerId, fromX: event.clientX, hasMoved: false, value }
    latest.current.actions.onSelect(row.id)
  }, [])

  const move = useCallback((event: PointerEvent<SVGElement>) => {
    const { current } = pressed
    if (current?.pointerId !== event.pointerId) return
    const { pixelsPerMonth: pixels, limits: bounds, actions: ask } = latest.current
    const months = Math.round((event.clientX - current.fromX) / pixels)
    const { row, grip } = current
    const value =
      grip === 'start' ? clampStart(row.startStep + months, bounds) : clampDuration(row.durationMonths + months, bounds)
    if (value === current.value) return
    if (!current.hasMoved) {
      ask.onGesture?.(row.id, 'start')
      setDrag({ row, grip })
    }
    pressed.current = { ...current, hasMoved: true, value }
    if (grip === 'start') ask.onMove(row.id, value)
    else ask.onResize(row.id, value)
  }, [])

  const release = useCallback(() => {
    finish('end')
  }, [finish])
  const lose = useCallback(() => {
    if (pressed.current) finish('cancel')
  }, [finish])

  return { drag, press, move, release, lose }
}
