import { useTranslation } from 'react-i18next'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS, type RealityCheck } from '../../../../shared/engine'
import { FuturePaths, Measured, useAxes } from '../../../charts'
import { slotOf } from '../../../plans/current-plan'
import type { FutureAgainst } from '../../../simulation/check-runs'
import { useStore } from '../../../state/store'
import { IconButton } from '../../../ui/button'
import { Facts } from '../../../ui/dialog'
import { useNumbers } from '../../../words/use-numbers'
import { useLevelText } from '../use-level-text'
import { useCheckWords } from './use-check-words'

interface FailingFutureProps {
  readonly check: RealityCheck
  readonly against: FutureAgainst
  readonly onClose: () => void
}

/** One future that speaks against a check: what came of it, and what struck on the way. */
export function FailingFuture({ check, against, onClose }: FailingFutureProps) {
  const { t } = useTranslation(['checks', 'model'])
  const { count } = useNumbers()
  const { level } = useLevelText()
  const words = useCheckWords()
  const document = useStore((state) => state.document)
  const axis = useAxes().severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD)
  const { member, key, given, than } = against
  const { outcome } = check
  const highest = (path: readonly number[]) => Math.max(...path.slice(1))
  const compared = (
    said: (path: readonly number[]) => string,
    path: readonly number[],
    other: readonly number[] | undefined,
  ) => (other ? t('future.ofThan', { value: said(path), than: said(other) }) : said(path))
  const inDeaths = (path: readonly number[]) => t('future.deaths', { number: count(Math.round(highest(path))) })
  const inOutcome = (path: readonly number[]) =>
    outcome.kind === 'level' ? level(highest(path)) : t('future.people', { number: count(Math.round(highest(path))) })
  return (
    <div className="failing-future">
      <div className="failing-future__head">
        <h2 className="check-editor__title">{t('future.title', { number: count(member + 1) })}</h2>
        <IconButton icon="close" label={t('future.close')} onPress={onClose} />
      </div>
      <p className="caption">{t('future.intro', { text: check.text })}</p>
      <Measured className="failing-future__chart">
        {(size) => (
          <FuturePaths
            axis={axis}
            reference={than?.severity ?? given.severity}
            plan={given.severity}
            referenceSlot={slotOf(document, thanPlan(check) ?? '')}
            slot={slotOf(document, check.given.plan ?? '')}
            size={size}
            summary={than ? t('future.summaryPair') : t('future.summary', { months: check.horizonSteps })}
          />
        )}
      </Measured>
      <Facts
        facts={[
          { term: t('future.severity'), description: compared(inDeaths, given.severity, than?.severity) },
          ...(key === 'severity'
            ? []
            : [
                {
                  term:
                    outcome.kind === 'level'
                      ? t('future.highestOf', { outcome: words.level(outcome.level) })
                      : t('future.highest'),
                  description: compared(inOutcome, given.outcome, than?.outcome),
                },
              ]),
          {
            term: t('future.events'),
            description:
              given.events.length === 0 ? (
                t('future.noEvents')
              ) : (
                <ul>
                  {given.events.map(({ trigger, step }) => (
                    <li key={trigger}>
                      {t('future.event', { trigger: t(`model:triggers.${trigger}.name`), month: step })}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </div>
  )
}

const thanPlan = ({ expected }: RealityCheck): string | undefined =>
  expected.kind === 'difference' ? expected.than.plan : undefined
