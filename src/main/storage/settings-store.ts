import { z } from 'zod'
import { DEFAULT_SETTINGS, settings, type Settings, type SettingsChange } from '../../shared/contract'
import { jsonFile } from './json-file'

/** The settings of this person on this computer. */
export interface SettingsStore {
  get(): Settings
  change(change: SettingsChange): Promise<Settings>
}

// Lenient on purpose: keys of a newer or older version must not cost a person the other settings.
const storedSettings = z.object(settings.shape).partial()

export async function openSettings(path: string, onChange: (settings: Settings) => void): Promise<SettingsStore> {
  const file = jsonFile(path, storedSettings)
  let present = settings.parse({ ...DEFAULT_SETTINGS, ...(await file.read()) })

  return {
    get: () => present,
    async change(change) {
      present = settings.parse({ ...present, ...change })
      onChange(present)
      await file.write(present)
      return present
    },
  }
}
