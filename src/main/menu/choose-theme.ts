import type { Settings } from '../../shared/contract'
import { AppError } from '../ipc/app-error'
import type { SettingsStore } from '../storage/settings-store'

interface ChooseThemeSurroundings {
  readonly settings: Pick<SettingsStore, 'change'>
  /** The theme is shown, but the next start won't know of it. */
  readonly onNotKept: () => void
}

/** Show another theme at once, and keep it for the next start where the profile can be written. */
export async function chooseTheme(
  { settings, onNotKept }: ChooseThemeSurroundings,
  theme: Settings['theme'],
): Promise<void> {
  try {
    await settings.change({ theme })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    onNotKept()
  }
}
