import type { MonthView } from './month-state'

/** Civilian deaths by one actor in the trailing 12 months, in one lane. */
export function deathsInTwelve(
  lastTwelve: MonthView['lastTwelve'],
  actor: number,
  lanes: number,
  lane: number,
): number {
  let deaths = 0
  for (let month = 0; month < 12; month += 1) deaths += lastTwelve[(actor * 12 + month) * lanes + lane] ?? 0
  return deaths
}
