import { memo, useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { NO_RESPONSE } from '../../../../shared/engine'
import { FamilyShape } from '../../../charts'
import { useStore } from '../../../state/store'
import { useIsPaperMedium } from '../../../ui/on-paper'
import { Tabs } from '../../../ui/tabs'
import { countryModel } from '../../../state/country-model'
import { selectPresent } from '../../../state/document-slice'
import { selectCurrentPlan, selectCurrentSlot } from '../../../plans/current-plan'
import { leverFamilies, leverKey, leversToShow, type LeverFamily } from './lever-list'
import { LeverRow } from './lever-row'
import type { Lever } from './response-edits'
import { useCallOf } from './use-called-lever'
import './levers.css'

interface LeverPanelsProps {
  /** `tabs`: one family at a time, where there is no room for five columns. */
  readonly layout: 'columns' | 'tabs'
}

/** The levers of every family of responses. */
export function LeverPanels({ layout }: LeverPanelsProps) {
  const { t } = useTranslation('explore')
  const plan = useStore(selectCurrentPlan)
  const slot = useStore(selectCurrentSlot)
  const opening = useStore((state) => state.opening)
  const families = useMemo(() => leverFamilies(countryModel, plan), [plan])
  const isPaper = useIsPaperMedium()
  return (
    // What one document has led to is nothing to the next, even where their plans are called alike.
    <section
      key={opening}
      className={`levers levers--${isPaper ? 'columns' : layout}`}
      aria-label={t('lever.all')}
      data-plan={Math.max(1, slot)}
    >
      {layout === 'columns' ? (
        <FamilyColumns families={families} planId={plan.id} />
      ) : (
        <FamilyTabs families={families} planId={plan.id} isPaper={isPaper} />
      )}
    </section>
  )
}

interface FamiliesProps {
  readonly families: readonly LeverFamily[]
  readonly planId: string
}

function FamilyColumns({ families, planId }: FamiliesProps) {
  return families.map((family) => <FamilyColumn key={family.family} family={family} planId={planId} />)
}

interface FamilyProps {
  readonly family: LeverFamily
  readonly planId: string
}

const isSameFamily = (before: FamilyProps, after: FamilyProps) =>
  before.planId === after.planId &&
  before.family.levers.length === after.family.levers.length &&
  before.family.levers.every(({ instrument, response }, position) => {
    const other = after.family.levers[position]
    return instrument === other?.instrument && response === other.response
  })

const FamilyColumn = memo(function FamilyColumn({ family, planId }: FamilyProps) {
  const { t } = useTranslation(['explore', 'model'])
  const shown = useLeversToShow(family, planId)
  const name = t(`model:families.${family.family}`)
  return (
    <section className="lever-family" aria-label={name}>
      <h3 className="lever-family__head">
        <FamilyShape family={family.family} />
        <span className="lever-family__name">{name}</span>
        <span className="lever-family__count">
          {t('lever.countOn', { on: family.onCount, count: family.levers.length })}
        </span>
        <WholeFamily family={family} name={name} shown={shown} />
      </h3>
      <ul className="lever-family__levers">
        {shown.map((lever) => (
          <LeverRow key={leverKey(lever)} lever={lever} />
        ))}
      </ul>
    </section>
  )
}, isSameFamily)

interface FamilyTabsProps extends FamiliesProps {
  /** No tab is opened there: what of the plan is in other families would be nowhere. */
  readonly isPaper: boolean
}

function FamilyTabs({ families, planId, isPaper }: FamilyTabsProps) {
  const { t } = useTranslation(['explore', 'model'])
  const [chosen, setChosen] = useState<string>('diplomacy')
  const family = families.find((known) => known.family === chosen)
  const others = families.filter((known) => known !== family)
  useCallOf(
    others.flatMap(({ levers }) => levers),
    (key) => setChosen((before) => others.find(({ levers }) => levers.some(isCalled(key)))?.family ?? before),
  )
  if (isPaper) return <FamilyColumns families={families} planId={planId} />
  return (
    <Tabs
      label={t('lever.families')}
      moreLabel={t('more')}
      tabs={families.map((known) => ({
        id: known.family,
        label: t(`model:families.${known.family}`),
        mark: <FamilyShape family={known.family} />,
        note: `${known.onCount}/${known.levers.length}`,
      }))}
      selected={chosen}
      onSelect={setChosen}
    >
      {family && <FamilyStrip key={family.family} family={family} planId={planId} />}
    </Tabs>
  )
}

function FamilyStrip({ family, planId }: FamilyProps) {
  const { t } = useTranslation('model')
  const shown = useLeversToShow(family, planId)
  return (
    <div className="lever-strip">
      <ul className="lever-strip__levers">
        {shown.map((lever) => (
          <LeverRow key={leverKey(lever)} lever={lever} />
        ))}
      </ul>
      <WholeFamily family={family} name={t(`families.${family.family}`)} shown={shown} />
    </div>
  )
}

const isCalled = (key: string) => (lever: Lever) => leverKey(lever) === key

interface WholeFamilyProps {
  readonly family: LeverFamily
  readonly name: string
  /** The levers that stand outside of the list too. One of the others that is asked for by name opens the list. */
  readonly shown: readonly Lever[]
}

/** The whole list of a family, where more levers can be turned up. */
function WholeFamily({ family, name, shown }: WholeFamilyProps) {
  const { t } = useTranslation('explore')
  const [isOpen, setIsOpen] = useState(false)
  const slot = useStore(selectCurrentSlot)
  useCallOf(
    family.levers.filter((lever) => !shown.includes(lever)),
    () => setIsOpen(true),
  )
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="lever-family__all" aria-label={t('lever.allOf', { name, count: family.levers.length })}>
        {t('lever.allCount', { count: family.levers.length })}
      </Button>
      <Popover className="card card--levers" placement="top end" offset={8} data-plan={slot}>
        <Dialog className="card__body" aria-label={name}>
          <h2 className="card__title">
            <FamilyShape family={family.family} /> {name}
          </h2>
          <ul>
            {family.levers.map((lever) => (
              <LeverRow key={leverKey(lever)} lever={lever} />
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The levers to show, kept in their order as long as the same plan is open. Undo and redo show those that stood there before. */
function useLeversToShow(family: LeverFamily, planId: string): readonly Lever[] {
  const present = useStore(selectPresent)
  const moment = `${planId}/${present}`
  const [kept, setKept] = useState<KeptLevers>({ planId, moment, keys: [], earlier: new Map() })
  const stoodThere = kept.moment === moment ? undefined : kept.earlier.get(moment)
  const isKept = kept.planId === planId || isBegunFrom(kept, family)
  const shown = leversToShow(family, stoodThere ?? (isKept ? kept.keys : []))
  const keys = shown.map(leverKey)
  // React's way to remember something of the last rendering: set during rendering, only where it differs.
  if (kept.moment !== moment || kept.keys.join() !== keys.join()) {
    setKept({ planId, moment, keys, earlier: new Map(kept.earlier).set(moment, keys) })
  }
  return shown
}

interface KeptLevers {
  readonly planId: string
  readonly keys: readonly string[]
  /** Plan and change after which they stand there. */
  readonly moment: string
  /** What stood there at every moment that undo may lead back to. */
  readonly earlier: ReadonlyMap<string, readonly string[]>
}

/** A lever that is moved while no response is shown begins a plan, and must stay under the finger. */
const isBegunFrom = ({ planId, keys }: KeptLevers, { levers }: LeverFamily): boolean =>
  planId === NO_RESPONSE.id && levers.every((lever) => !lever.response || keys.includes(leverKey(lever)))
