import type {
  ClaimResult,
  FactResult,
  Interval,
  MechanismReport,
  RangeResult,
  ResponseFactsReport,
  Verdict,
} from '../shared/validation'

/** What the checks of responses found, as text for people. */
export function responseFactsText(report: ResponseFactsReport): string {
  return [
    `Response facts: ${report.memberCount} futures a check, ${report.months} months, seed ${report.seed}`,
    report.notice,
    '',
    'Facts',
    ...report.facts.flatMap(factLines),
    tally(report.facts),
    '',
    'Ranges from the literature: assumptions, held against what the model does',
    ...report.ranges.flatMap(rangeLines),
    tally(report.ranges),
    '',
    ...mechanismLines(report.mechanism),
    '',
    'Intervals are of 95 % and over the futures drawn alone; they hold no doubt about the model. One in twenty misses',
    'what it is about by chance. Undecided: the interval lies on both sides of a line. Fictional situations. Not a forecast.',
    '',
  ].join('\n')
}

function factLines({ number, title, verdict, claims }: FactResult): string[] {
  return [`${verdictWord(verdict)} ${number}. ${title}`, ...claims.map(claimLine)]
}

function rangeLines({ title, basis, verdict, claims }: RangeResult): string[] {
  return [`${verdictWord(verdict)} ${title} (${basis})`, ...claims.map(claimLine)]
}

function claimLine({ says, verdict, ...claim }: ClaimResult): string {
  return `    ${verdictWord(verdict)} ${intervalText(claim)}, ${toleranceText(claim)}: ${says}`
}

function mechanismLines({ baseline, drive, levels, singleLevels, verdicts, situations }: MechanismReport): string[] {
  const assessed = levels.filter(({ moved }) => moved === 'assessed')
  return [
    `Mechanism: ${situations.join(', ')}; mean probability of mass killing ${intervalText(baseline)}`,
    `${verdictWord(drive.verdict)} ${drive.what}: factor ${intervalText(drive)}, ${toleranceText(drive)}`,
    `${verdictWord(verdicts.levels)} levels moved by 0.7 logit; first as assessed today (judged), then pushed from today on`,
    ...assessed.map((result) => {
      const pushed = levels.find(({ what, moved }) => what === result.what && moved === 'from-today')
      const second = pushed ? `${intervalText(pushed)} ${pushed.verdict}` : ''
      return `    ${verdictWord(result.verdict)} ${result.part} ${result.what}: ${intervalText(result)}, ${toleranceText(result)}; ${second}`
    }),
    `${verdictWord(verdicts.singleLevels)} the strongest response on each level with its other effects taken away`,
    ...singleLevels.map(
      ({ level, instrument, size, onset, deaths, isVisible }) =>
        `    ${isVisible ? 'visible  ' : 'unseen   '} ${instrument} on ${level} (${number(size)} logit): probability ${intervalText(onset)}, deaths ${intervalText(deaths)}`,
    ),
  ]
}

function tally(results: readonly { readonly verdict: Verdict }[]): string {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length
  return `${count('pass')} pass, ${count('miss')} miss, ${count('undecided')} undecided`
}

function verdictWord(verdict: Verdict): string {
  return verdict.padEnd(9)
}

function intervalText({ value, low, high }: Interval): string {
  return low === high ? number(value) : `${number(value)} (${number(low)} to ${number(high)})`
}

function toleranceText({
  atLeast,
  atMost,
}: {
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}): string {
  if (atLeast !== undefined && atMost !== undefined) return `wanted ${number(atLeast)} to ${number(atMost)}`
  return atLeast === undefined ? `wanted at most ${number(atMost ?? NaN)}` : `wanted at least ${number(atLeast)}`
}

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3, minimumFractionDigits: 0 })

function number(value: number): string {
  return Number.isFinite(value) ? NUMBER.format(value) : 'not known'
}
