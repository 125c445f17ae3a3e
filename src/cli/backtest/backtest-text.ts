import type { BarId } from '../../shared/validation'
import { BACKTEST_NOTICE, type BacktestReport } from './backtest-report'
import { decimals, percent, textTable } from '../text-table'
import { wholeText } from '../words'

type TargetReport = BacktestReport['targets'][number]
type SkillReport = TargetReport['bars'][number]['skill']

const BAR_NAMES: Readonly<Record<BarId, string>> = {
  population: 'population only',
  conflict: 'conflict only',
  history: 'history only',
  persistence: 'persistence of deaths',
  'sim17-ridge': 'SIM-17 ridge',
  'unit-weight-8': 'unit-weight index of 8',
}

const HEAD = ['', 'AUC', '95 %', 'AP', 'Brier', 'slope', 'predicted', 'observed', 'top 30']

/** Say a backtest in tables. */
export function backtestText(report: BacktestReport, columns?: number): string {
  const { from, to, memberCount, seeds, targets, structural } = report
  const years = from === to ? `Predictor year ${from}` : `Predictor years ${from} to ${to}`
  const intro = `${years}, ${wholeText(memberCount)} futures a country-year, seed ${seeds.join(', ')}.\n`
  const quiet = structural
    ? `Without triggers${seeds.length > 1 ? ` and with seed ${seeds[0]}` : ''}, in the ${structural.rows} quiet country-years of highest risk: highest ${percent(structural.highest)}, ` +
      `99th percentile ${percent(structural.percentile99)}, ${structural.above} above 8 %.\n\n`
    : ''
  return `${intro}${BACKTEST_NOTICE}\n\n${targets.map((target) => targetText(target, columns)).join('\n')}\n${quiet}`
}

function targetText(target: TargetReport, columns: number | undefined): string {
  const { rows, happened, withoutOutcome, training } = target
  const blank = withoutOutcome > 0 ? ` ${wholeText(withoutOutcome)} more are not scored: the panel has no outcome.` : ''
  const scored = `${target.meaning}: ${happened} of ${wholeText(rows)} country-years.${blank}\n`
  const trained =
    target.bars.length > 0
      ? `Bars fitted on ${wholeText(training.rows)} earlier rows with ${training.happened}, outcomes to 2005 at most.\n`
      : 'No bars: too few earlier rows to fit them on.\n'
  if (rows === 0) return scored
  const table = textTable(
    [
      HEAD,
      ...target.model.map(({ seed, skill }) => [`Forestall, seed ${seed}`, ...cells(skill)]),
      ...target.bars.map(({ id, skill }) => [BAR_NAMES[id], ...cells(skill)]),
      ['constant base rate', '0.500', '', '', decimals(target.model[0]?.skill.brierOfBaseRate ?? null, 5)],
    ],
    { columns },
  )
  return `${scored}${trained}${table}${bandsText(target, columns)}${gatesText(target, columns)}`
}

function cells({
  auc,
  averagePrecision,
  brier,
  slope,
  meanPredicted,
  meanObserved,
  recallTop30,
}: SkillReport): string[] {
  return [
    decimals(auc.value, 3),
    auc.low === null || Number.isNaN(auc.low) ? '-' : `${decimals(auc.low, 3)} to ${decimals(auc.high, 3)}`,
    decimals(averagePrecision, 3),
    decimals(brier, 5),
    decimals(slope, 2),
    percent(meanPredicted),
    percent(meanObserved),
    decimals(recallTop30, 2),
  ]
}

function bandsText({ model }: TargetReport, columns: number | undefined): string {
  const rows = model.map(({ seed, skill }) => [
    `seed ${seed}`,
    ...skill.bands.map(({ predicted, observed }) => `${percent(predicted, 1)} : ${percent(observed, 1)}`),
  ])
  const heads = model[0]?.skill.bands.map(({ from, to }) => `${100 * from} to ${100 * to}`) ?? []
  return `  Predicted : observed by band of risk, in per cent of rows from the lowest\n${textTable([['', ...heads], ...rows], { columns })}`
}

function gatesText({ model }: TargetReport, columns: number | undefined): string {
  const lines = model.flatMap(({ seed, gates }) =>
    gates.map(({ meaning, value, low, high, isPassed }) => {
      const wanted = [low === null ? [] : `at least ${low}`, high === null ? [] : `at most ${high}`].flat().join(', ')
      return [`${isPassed ? 'pass' : 'MISS'}  seed ${seed}: ${meaning}`, decimals(value, 3), `(${wanted})`]
    }),
  )
  return lines.length > 0 ? textTable(lines, { columns, isHeadless: true }) : ''
}
