import type { ForestallBridge, SettingsChange } from '../../../shared/contract'
import { changedSettings } from '../../state/settings-slice'
import type { AppStore } from '../../state/store'

interface Surroundings {
  readonly bridge: Pick<ForestallBridge, 'changeSettings'>
  readonly store: Pick<AppStore, 'getState'>
}

/** Change settings at once on the screen, then for the next start. */
export async function changeSettings({ bridge, store }: Surroundings, change: SettingsChange): Promise<void> {
  const { settings, settingsRead, noticeGiven } = store.getState()
  settingsRead(changedSettings(settings, change))
  const kept = await bridge.changeSettings(change)
  if (kept.ok) settingsRead(kept.value)
  else noticeGiven({ key: 'shell:settings.failed' }, { isOfProgram: true })
}
