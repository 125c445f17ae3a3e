import { memo, type RefObject } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ResponseInstrument } from '../../../../shared/engine'
import { Facts } from '../../../ui/dialog'
import { ResponseCourse } from '../courses/response-course'
import { useNumbers } from '../../../words/use-numbers'
import { BackfireList } from './backfire-list'
import { CouncilEffects, isOfCouncil } from './council-effects'
import { evidenceFacts } from './evidence-facts'
import { removeResponse } from './lever-actions'
import { FramesFact } from './frames-fact'
import { ActorReach, ViolenceReach } from './instrument-reach'
import { stageFactorsOf } from './instrument-strength'
import { isKnownToBackfire, isOn } from './lever-list'
import { PairList } from './pair-list'
import { Button as TextButton } from '../../../ui/button'
import type { Lever } from './response-edits'

interface LeverCardProps {
  readonly lever: Lever
  readonly name: string
  /** Where the lever stands; the card leaves it in sight. */
  readonly row: RefObject<HTMLElement | null>
}

/** How strong a response is stands on the slider, which moves: the card says only whether it is on. */
function isSameCard(before: LeverCardProps, after: LeverCardProps): boolean {
  const [responseBefore, responseAfter] = [before.lever.response, after.lever.response]
  return (
    before.lever.instrument === after.lever.instrument &&
    before.name === after.name &&
    responseBefore?.id === responseAfter?.id &&
    isOn(before.lever) === isOn(after.lever)
  )
}

/** The name of a lever; pressing it tells all there is to know of the instrument. */
export const LeverCard = memo(function LeverCard({ lever, name, row }: LeverCardProps) {
  const { t } = useTranslation(['explore', 'model'])
  const { instrument, response } = lever
  return (
    <DialogTrigger>
      <Button className="lever__name" aria-label={t('card.open', { name })}>
        <span title={name}>{name}</span>
      </Button>
      <Popover className="card card--wide" triggerRef={row} placement="top start" offset={6} maxHeight={560}>
        <Dialog className="card__body">
          {({ close }) => (
            <>
              <Heading slot="title" level={2} className="card__title">
                {name}
              </Heading>
              <p>{t(`model:instruments.${instrument.id}.description`)}</p>
              {response && isOn(lever) && (
                <Facts facts={[{ term: t('course.term'), description: <ResponseCourse responseId={response.id} /> }]} />
              )}
              <InstrumentFacts instrument={instrument} />
              {response && (
                <p className="card__actions">
                  <TextButton
                    onPress={() => {
                      close()
                      removeResponse(response.id)
                    }}
                  >
                    {t('card.remove')}
                  </TextButton>
                </p>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}, isSameCard)

function InstrumentFacts({ instrument }: { readonly instrument: ResponseInstrument }) {
  const { t } = useTranslation(['explore', 'model'])
  const { list, count } = useNumbers()
  const of = (field: string) => t(`model:instruments.${instrument.id}.${field}`)
  const needs = (['needsConsent', 'needsCouncil', 'needsAccess'] as const).filter((need) => instrument[need])
  const { low, high, best } = instrument.leadMonths
  const stages = stageFactorsOf(instrument)
  return (
    <Facts
      facts={[
        ...(instrument.isLastResort ? [{ term: t('card.lastResort'), description: t('card.lastResortText') }] : []),
        ...(isKnownToBackfire(instrument)
          ? [{ term: t('card.backfires'), description: <BackfireList instrument={instrument} /> }]
          : []),
        {
          term: t('card.whoActs'),
          description: <Lines keys={instrument.who.map((kind) => `bodyKinds.${kind}`)} />,
        },
        {
          term: t('card.preconditions'),
          description: <Lines keys={instrument.preconditions.map((id) => `preconditions.${id}`)} />,
        },
        {
          term: t('card.lead'),
          description: t('card.leadText', { low: count(low), high: count(high), best: count(best) }),
        },
        { term: t('card.duration'), description: t('card.durationText', { count: instrument.durationMonths }) },
        {
          term: t('card.needs'),
          description: needs.length === 0 ? t('card.needsNothing') : list(needs.map((need) => t(`card.${need}`))),
        },
        { term: t('card.frames'), description: <FramesFact instrument={instrument} /> },
        ...(isOfCouncil(instrument)
          ? [{ term: t('card.inCouncil'), description: <CouncilEffects instrument={instrument} /> }]
          : []),
        { term: t('card.cost'), description: t(`card.costs.${Math.round(instrument.cost)}`) },
        { term: t('card.politicalCapital'), description: t(`card.costs.${Math.round(instrument.politicalCapital)}`) },
        { term: t('card.attention'), description: t(`card.costs.${Math.round(instrument.attention)}`) },
        { term: t('card.feasibility'), description: t(`card.feasibilities.${Math.round(instrument.feasibility)}`) },
        { term: t('card.reach'), description: <ActorReach instrument={instrument} /> },
        { term: t('card.violenceReach'), description: <ViolenceReach instrument={instrument} /> },
        ...(stages === undefined
          ? []
          : [
              {
                term: t('card.stages'),
                description: t('card.stagesText', {
                  latent: count(100 * stages.latent),
                  escalating: count(Math.round(100 * stages.escalating)),
                  massViolence: count(Math.round(100 * stages.massViolence)),
                }),
              },
            ]),
        ...(['synergy', 'conflict'] as const).map((kind) => ({
          term: t(`card.${kind}`),
          description: <PairList instrument={instrument} kind={kind} />,
        })),
        { term: t('card.mayHarm'), description: of('mayHarm') },
        { term: t('card.affectedCommunity'), description: of('affectedCommunity') },
        { term: t('card.gender'), description: of('gender') },
        { term: t('card.because'), description: instrument.because },
        ...evidenceFacts(instrument, t),
      ]}
    />
  )
}

/** Words of the model, one a line. */
function Lines({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useTranslation('model')
  return (
    <ul>
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  )
}
