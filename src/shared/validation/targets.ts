/** What a backtest scores. */
export const TARGET_IDS = ['onset', 'onset-none-ongoing', 'deaths-1000', 'escalation'] as const

export type TargetId = (typeof TARGET_IDS)[number]
