import { useTranslation } from 'react-i18next'
import type { SeenSummary } from '../../../../shared/engine'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { useStore } from '../../../state/store'
import { ExplainedWord } from '../../../ui/explained-word'
import { useNumbers } from '../../../words/use-numbers'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { useShowsSeen } from './use-shows-seen'
import { seenAs } from './seen-as'
import { seenSummary } from './seen-facts'
import './observed.css'

/** What the dotted lines are, and how old and how far off what is seen is where the reading cursor stands, else at the horizon. */
export function ObservedLine() {
  const { t } = useTranslation('explore')
  const isOn = useShowsSeen()
  const outcome = useChosenOutcome()
  const pair = useStore(selectDrawnEnsemble)
  const scenario = useStore((state) => state.document.scenario)
  const cursorStep = useStore((state) => state.cursorStep)
  if (!isOn) return null
  const isLevel = seenAs(outcome)?.kind === 'reading'
  const step = Math.max(0, cursorStep ?? pair?.demand.horizonSteps ?? 0)
  const summary = pair && isLevel ? seenSummary({ pair, scenario, outcome }, step) : undefined
  return (
    <p className="observed-line">
      <svg className="observed-line__mark" width={30} height={10} viewBox="0 0 30 10" aria-hidden="true">
        <path className="chart-seen" d="M0 5h30" />
        <circle className="chart-observed" cx={15} cy={5} r={2.6} />
      </svg>
      <span>
        {t('observed.legend')} {isLevel ? summary && <SeenSentence {...{ step, summary }} /> : t('observed.deaths')}{' '}
        <ExplainedWord word={t('observed.word')} title={t('observed.title')}>
          <p>{t(isLevel ? 'observed.text' : 'observed.deathsText')}</p>
          {isLevel && <p>{t('observed.note')}</p>}
        </ExplainedWord>
      </span>
    </p>
  )
}

interface SeenSentenceProps {
  readonly step: number
  readonly summary: SeenSummary
}

function SeenSentence({ step, summary: { age, apart } }: SeenSentenceProps) {
  const { t } = useTranslation('explore')
  const { count, level } = useNumbers()
  if (step === 0) return t('observed.today')
  return t('observed.sentence', {
    step,
    count: Math.round(age.median),
    low: count(Math.round(age.low80)),
    high: count(Math.round(age.high80)),
    apart: level(apart.median),
    apartLow: level(apart.low80),
    apartHigh: level(apart.high80),
  })
}
