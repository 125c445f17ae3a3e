/** A span of time as people say it: seconds under a minute, then minutes, then hours. */
export type TimeAgo = { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number }

/** Say how long ago something was; a clock that was set back counts as now. Times in milliseconds. */
export function timeAgo(at: number, now: number): TimeAgo {
  const seconds = Math.max(0, Math.floor((now - at) / 1000))
  if (seconds < 60) return { unit: 'seconds', count: seconds }
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? { unit: 'minutes', count: minutes } : { unit: 'hours', count: Math.floor(minutes / 60) }
}
