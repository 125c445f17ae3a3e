import { useMemo } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { changedFutures, partsBeyondChance, type BoxMove, type MapKey } from '../../../../shared/decision'
import { saidLikelihood } from '../../../../shared/formats'
import type { Baseline, BaselinePreview } from '../../../state/baseline-slice'
import { countryModel } from '../../../state/country-model'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import { useMapNames } from '../causal-map/use-map-names'
import { movesBetween, reasonOf, type ChangeReason } from './change-reason'
import { changesBetween, type ScenarioChange } from './scenario-changes'
import type { Pair } from './scenario-edits'
import { PREVIEW_FUTURES, type PreviewState } from './use-baseline-preview'
import { useChangeWords } from './use-change-words'
import { useChanceWords } from './use-chance-words'

interface BaselineWordsProps {
  readonly state: PreviewState
  /** Open a pair, listed or not. */
  readonly onPair: (pair: Pair) => void
}

/** What the last edit changed, by how much the chance moved for it, and why; before the first edit how to read the chart. */
export function BaselineWords({ state: { preview }, onPair }: BaselineWordsProps) {
  const { t } = useTranslation('people')
  if (!preview?.before) return <p className="baseline__words">{t('preview.legend')}</p>
  return <ChangeWords preview={preview} before={preview.before} onPair={onPair} />
}

interface ChangeWordsProps extends Pick<BaselineWordsProps, 'onPair'> {
  readonly preview: BaselinePreview
  readonly before: Baseline
}

function ChangeWords({ preview: { now }, before, onPair }: ChangeWordsProps) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  const chance = useChanceWords()
  const changeWords = useChangeWords()
  const { changes, reason } = useMemo(() => {
    const found = changesBetween(before.scenario, now.scenario)
    return {
      changes: found,
      reason: reasonOf(countryModel, now.scenario, found, movesBetween(before.result, now.result)),
    }
  }, [before, now])
  return (
    <div className="baseline__words" role="status">
      <p>
        <Trans t={t} i18nKey="preview.changed" values={{ what: changeWords(changes) }} components={{ b: <b /> }} />
      </p>
      <p>
        {now.isGoingOn === before.isGoingOn
          ? t(`preview.${now.isGoingOn ? 'goingOnChance' : 'chance'}.${howFar(before, now)}`, {
              before: chance(before),
              now: chance(now),
              countBefore: count(before.massKilling.count),
              countNow: count(now.massKilling.count),
              futures: count(now.massKilling.memberCount),
            })
          : t(`preview.${now.isGoingOn ? 'nowGoingOn' : 'noLongerGoingOn'}`, { now: chance(now) })}
      </p>
      <ReasonWords reason={reason} changes={changes} before={before} now={now} />
      <ReasonActions reason={reason} changes={changes} onPair={onPair} />
    </div>
  )
}

/** Whether the chance is the same, moved by no more than chance does, or moved: so far that its word is another, or not. */
function howFar(before: Baseline, now: Baseline): 'same' | 'little' | 'up' | 'down' | 'upWithin' | 'downWithin' {
  const by = now.massKilling.count - before.massKilling.count
  if (by === 0) return 'same'
  const { averted, caused } = changedFutures(before.result, now.result)
  if (!partsBeyondChance(averted, caused)) return 'little'
  const isWithin = saidLikelihood(before.massKilling) === saidLikelihood(now.massKilling)
  return by > 0 ? (isWithin ? 'upWithin' : 'up') : isWithin ? 'downWithin' : 'down'
}

/** Most boxes that are named one by one. */
const MOST_NAMED = 3

interface ReasonWordsProps {
  readonly reason: ChangeReason
  readonly changes: readonly ScenarioChange[]
  readonly before: Baseline
  readonly now: Baseline
}

function ReasonWords({ reason, changes, before, now }: ReasonWordsProps) {
  const { t } = useTranslation(['people', 'model'])
  const { count, list } = useNumbers()
  const names = useMapNames()
  const percent = (share: number) => t('preview.units.percent', { value: count(Math.round(share * 100)) })
  const ofPair = (campaign: MapKey) => {
    const [actor = '', population = ''] = campaign.slice('campaign:'.length).split('/')
    const parties = [now.scenario, before.scenario].flatMap(({ actors, populations }) => [...actors, ...populations])
    const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id
    return { actor: nameOf(actor), population: nameOf(population) }
  }
  const moveText = ({ before: was, now: is }: BoxMove) => ({ before: percent(was), now: percent(is) })
  // What it is of every population or actor is named once.
  const named = (boxes: readonly MapKey[]) => {
    const different = [...new Set(boxes.map((box) => names.plain(box)))]
    const said = different.slice(0, MOST_NAMED)
    const more = different.length - said.length
    return list(more > 0 ? [...said, t('preview.changes.more', { count: more })] : said)
  }
  switch (reason.kind) {
    case 'moved': {
      const { campaign, move, way } = reason
      const isItself = changes.some(({ box }) => box === campaign)
      return (
        <p>
          {t(`preview.through.${move.now > move.before ? 'more' : 'less'}`, {
            ...ofPair(campaign),
            ...moveText(move),
          })}{' '}
          <PastThird move={move} />{' '}
          {way === undefined || isItself
            ? null
            : way.length === 0
              ? t('preview.why.direct')
              : t('preview.why.over', {
                  steps: list(
                    way.map(({ box, move: by }) => t('preview.why.step', { what: names.inline(box), ...moveText(by) })),
                  ),
                })}
        </p>
      )
    }
    case 'noPair':
      return <p>{t(`preview.why.noPair.${reason.of}`, { name: reason.name })}</p>
    case 'pairStays':
      return (
        <p>
          {t('preview.through.none')} {t('preview.why.pairStays', { ...ofPair(reason.box), ...moveText(reason.move) })}{' '}
          <PastThird move={reason.move} />
        </p>
      )
    case 'leadsNowhere':
    case 'read':
      return (
        <p>
          {t('preview.through.none')} {t(`preview.why.${reason.kind}`, { what: names.inline(reason.box) })}
        </p>
      )
    case 'fromToday':
    case 'tooLittle':
      return (
        <p>
          {t('preview.through.none')}{' '}
          {t(`preview.why.${reason.kind}`, { what: names.inline(reason.box), pushed: named(reason.pushes) })}
        </p>
      )
    case 'reach':
      return <p>{t('preview.why.reach')}</p>
    case 'unknown':
      return (
        <p>
          {t('preview.through.none')} {reason.hasMoved && t('preview.why.unknown')}
        </p>
      )
  }
}

/** In how many futures organised violence passes the point beyond which it runs away: an average hides those. */
function PastThird({ move: { pastThird } }: { readonly move: BoxMove }) {
  const { t } = useTranslation('people')
  const { count } = useNumbers()
  return t('preview.why.pastThird', {
    now: count(pastThird.now),
    before: count(pastThird.before),
    futures: count(PREVIEW_FUTURES),
  })
}

/** What can be done next: list the pair that is missing, or look at what was changed on the causal map. */
function ReasonActions({
  reason,
  changes,
  onPair,
}: Pick<ReasonWordsProps, 'reason' | 'changes'> & Pick<BaselineWordsProps, 'onPair'>) {
  const { t } = useTranslation('people')
  const { mapOpenedAt } = useStore.getState()
  const box = changes.flatMap((change) => change.box ?? [])[0]
  if (reason.kind !== 'noPair' && box === undefined) return null
  return (
    <div className="baseline__actions">
      {reason.kind === 'noPair' && <Button onPress={() => onPair(reason.pair)}>{t('preview.why.listPair')}</Button>}
      {box !== undefined && <Button onPress={() => mapOpenedAt(box)}>{t('preview.why.onMap')}</Button>}
    </div>
  )
}
