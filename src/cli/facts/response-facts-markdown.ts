import type { ClaimResult, MechanismReport, ResponseFactsReport } from '../../shared/validation'
import { intervalText, numberText, tally, wantedText } from './response-facts-words'
import { counted } from '../words'

/** What the checks of responses found, as the tables of docs/VALIDATION.md. */
export function responseFactsMarkdown(report: ResponseFactsReport): string {
  const { facts, ranges, mechanism } = report
  return [
    `${counted(report.memberCount, 'future')} a check, ${report.months} months, seed ${report.seed}, model version ${report.model.version}.`,
    '',
    `**Facts:** ${tally(facts)}.`,
    '',
    '| # | fact | claim | wanted | reached (95 %) | |',
    '|---|---|---|---|---|---|',
    ...facts.flatMap(({ number, title, verdict, claims }) => rows(`${number}`, `${title}. **${verdict}**`, claims)),
    '',
    `**Ranges:** ${tally(ranges)}.`,
    '',
    '| effect | where the range comes from | claim | wanted | reached (95 %) | |',
    '|---|---|---|---|---|---|',
    ...ranges.flatMap(({ title, basis, source, claims }) => rows(title, `${basis}: ${source}`, claims)),
    '',
    ...mechanismTables(mechanism),
    '',
  ].join('\n')
}

function mechanismTables({ baseline, drive, levels, singleLevels, verdicts, situations }: MechanismReport): string[] {
  return [
    `**Mechanism:** mean probability of mass killing over ${situations.join(', ')}: ${intervalText(baseline)}.`,
    '',
    `- Drive times e: factor ${intervalText(drive)}, wanted ${wantedText(drive)}: **${verdicts.drive}**.`,
    `- Levels moved by 0.7 logit: **${verdicts.levels}** (judged as assessed).`,
    `- Responses stripped to one level, seen: ${singleLevels.filter(({ isVisible }) => isVisible).length} of ${singleLevels.length}: **${verdicts.singleLevels}**.`,
    '',
    '| part | level | wanted | assessed 0.7 logit higher | | pushed by 0.7 logit from today on | |',
    '|---|---|---|---|---|---|---|',
    ...levels
      .filter(({ moved }) => moved === 'assessed')
      .map((assessed) => {
        const pushed = levels.find(({ what, moved }) => what === assessed.what && moved === 'from-today')
        const second = pushed ? [intervalText(pushed), pushed.verdict] : ['', '']
        return row([
          assessed.part,
          assessed.what,
          wantedText(assessed),
          intervalText(assessed),
          assessed.verdict,
          ...second,
        ])
      }),
    '',
    '| level | strongest response, this effect alone | logit | factor on probability | factor on 1 + deaths, geometric mean | seen |',
    '|---|---|---|---|---|---|',
    ...singleLevels.map(({ level, instrument, size, onset, deaths, isVisible }) =>
      row([level, instrument, numberText(size), intervalText(onset), intervalText(deaths), isVisible ? 'yes' : 'no']),
    ),
  ]
}

function rows(first: string, second: string, claims: readonly ClaimResult[]): string[] {
  return claims.map((claim, i) =>
    row([...(i === 0 ? [first, second] : ['', '']), claim.says, wantedText(claim), intervalText(claim), claim.verdict]),
  )
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
