import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentFamily } from '../../../shared/engine'
import { HEADLINE_OUTCOMES } from '../../../shared/engine'
import { bundledModel } from '../../../shared/formats'
import { canAddPlan } from '../../plans/plan-actions'
import { useNewPlan } from '../../plans/use-new-plan'
import { useStore } from '../../state/store'
import type { RunSettingId } from '../../state/view-slice'
import type { ShortcutId } from '../../state/shortcuts'
import type { IconName } from '../../ui/icon'
import type { PaletteEntry } from './find-entries'
import { scenarioItems } from './scenario-items'
import { showOutcome } from './show-outcome'

/** A command of the app that the palette offers; the shell says which there are. */
export interface PaletteCommand {
  readonly id: string
  /** Key of its title in the language files. */
  readonly titleKey: string
  /** What its title is completed with. */
  readonly params?: Readonly<Record<string, string>>
  /** Other words it is looked for by. */
  readonly alsoCalled?: string
  readonly icon: IconName
  readonly shortcut?: ShortcutId
  readonly run: () => void
}

/** A plan that can be shown; null: no response. */
export interface PalettePlan {
  readonly id: string | null
  readonly name: string
}

const RUN_SETTINGS = ['futures', 'horizon', 'seed'] as const satisfies readonly RunSettingId[]

/** An entry with what it looks like and what it does. */
export interface PaletteItem extends PaletteEntry {
  readonly icon?: IconName
  readonly family?: InstrumentFamily
  readonly shortcut?: ShortcutId
  readonly run: () => void
}

/** Everything that can be found by name: commands, responses, factors, outcomes, people, plans, settings of the run. */
export function usePaletteItems(
  commands: readonly PaletteCommand[],
  plans: readonly PalettePlan[],
): readonly PaletteItem[] {
  const { t, i18n } = useTranslation(['shell', 'model', 'explore'])
  const scenario = useStore((state) => state.document.scenario)
  const isFull = useStore(({ document }) => !canAddPlan(document.plans))
  const { begin } = useNewPlan()
  return useMemo(() => {
    const english = i18n.getFixedT('en', ['shell', 'model', 'explore'])
    const titles = (key: string, params: PaletteCommand['params'] = {}) => ({
      title: t(key, params),
      englishTitle: english(key, params),
    })
    const { instruments, levels } = bundledModel()
    return [
      ...commands.map(({ titleKey, params, ...command }) => ({
        kind: 'command' as const,
        ...command,
        ...titles(titleKey, params),
      })),
      ...(isFull
        ? []
        : [
            {
              id: 'new-plan',
              kind: 'command' as const,
              ...titles('explore:plan.new'),
              icon: 'add' as const,
              run: begin,
            },
          ]),
      ...HEADLINE_OUTCOMES.map((outcome) => ({
        id: `outcome ${outcome}`,
        kind: 'outcome' as const,
        ...titles(`model:outcomes.${outcome}.name`),
        icon: 'outcome' as const,
        run: () => showOutcome(outcome),
      })),
      ...instruments.map(({ id, family }) => ({
        id: `response ${id}`,
        kind: 'response' as const,
        ...titles(`model:instruments.${id}.name`),
        family,
        run: () => useStore.getState().thingCalled({ kind: 'lever', key: leverOf(id) }),
      })),
      ...levels
        .filter(({ scope }) => scope === 'country')
        .map(({ id }) => ({
          id: `factor ${id}`,
          kind: 'factor' as const,
          ...titles(`model:levels.${id}.name`),
          icon: 'info' as const,
          run: () => showOutcome(`level:${id}`),
        })),
      ...scenarioItems(scenario, t, english),
      ...plans.map(({ id, name }) => ({
        id: `plan ${id ?? 'none'}`,
        kind: 'plan' as const,
        title: name,
        englishTitle: name,
        icon: 'explore' as const,
        run: () => useStore.getState().planShown(id),
      })),
      ...RUN_SETTINGS.map((setting) => ({
        id: `setting ${setting}`,
        kind: 'setting' as const,
        ...titles(`explore:status.${setting}Label`),
        alsoCalled: `${t(`palette.alsoCalled.${setting}`)} ${english(`palette.alsoCalled.${setting}`)}`,
        icon: 'settings' as const,
        run: () => useStore.getState().thingCalled({ kind: 'run-setting', setting }),
      })),
    ]
  }, [commands, plans, scenario, isFull, begin, t, i18n])
}

/** The lever of the response of the current plan that uses an instrument; of the instrument itself where none does yet. */
function leverOf(instrument: string): string {
  const { plans, currentPlan } = useStore.getState().document
  const plan = plans.find(({ id }) => id === currentPlan)
  return plan?.responses.find((response) => response.instrument === instrument)?.id ?? instrument
}
