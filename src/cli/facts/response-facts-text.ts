import type {
  ClaimResult,
  FactResult,
  MechanismReport,
  RangeResult,
  ResponseFactsReport,
  Verdict,
} from '../../shared/validation'
import { intervalText, numberText, tally, wantedText } from './response-facts-words'
import { counted } from '../words'

/** What the checks of responses found, as text for people. */
export function responseFactsText(report: ResponseFactsReport): string {
  return [
    `Response facts: ${counted(report.memberCount, 'future')} a check, ${report.months} months, seed ${report.seed}`,
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
  return `    ${verdictWord(verdict)} ${intervalText(claim)}, wanted ${wantedText(claim)}: ${says}`
}

function mechanismLines({ baseline, drive, levels, singleLevels, verdicts, situations }: MechanismReport): string[] {
  const assessed = levels.filter(({ moved }) => moved === 'assessed')
  return [
    `Mechanism: ${situations.join(', ')}; mean probability of mass killing ${intervalText(baseline)}`,
    `${verdictWord(drive.verdict)} ${drive.what}: factor ${intervalText(drive)}, wanted ${wantedText(drive)}`,
    `${verdictWord(verdicts.levels)} levels moved by 0.7 logit; first as assessed today (judged), then pushed from today on`,
    ...assessed.map((result) => {
      const pushed = levels.find(({ what, moved }) => what === result.what && moved === 'from-today')
      const second = pushed ? `${intervalText(pushed)} ${pushed.verdict}` : ''
      return `    ${verdictWord(result.verdict)} ${result.part} ${result.what}: ${intervalText(result)}, wanted ${wantedText(result)}; ${second}`
    }),
    `${verdictWord(verdicts.singleLevels)} the strongest response on each level with its other effects taken away`,
    ...singleLevels.map(
      ({ level, instrument, size, onset, deaths, isVisible }) =>
        `    ${isVisible ? 'visible  ' : 'unseen   '} ${instrument} on ${level} (${numberText(size)} logit): probability ${intervalText(onset)}, deaths ${intervalText(deaths)}`,
    ),
  ]
}

function verdictWord(verdict: Verdict): string {
  return verdict.padEnd(9)
}
