import { z } from 'zod'

/**
 * What a person chose for the whole app. One file in the profile, never part of a document.
 *
 * - `language` — a BCP 47 tag such as `en`, or `system`
 * - `direction` — `auto` follows the language
 * - `singleKeyShortcuts` — false switches off shortcuts without Ctrl (WCAG 2.1.4)
 * - `recordShown` — base rates of the record stand beside chances of mass killing
 * - `limitsRead` — true once the statement of limits was read
 */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z
    .string()
    .regex(/^(system|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/)
    .max(35),
  direction: z.enum(['auto', 'ltr', 'rtl']),
  reducedMotion: z.enum(['system', 'reduce']),
  singleKeyShortcuts: z.boolean(),
  recordShown: z.boolean(),
  limitsRead: z.boolean(),
})
export type Settings = z.infer<typeof settings>

/** Change some settings; the others stay. */
export const settingsChange = settings.partial()
export type SettingsChange = z.infer<typeof settingsChange>

/** What holds before anybody chose anything. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  language: 'system',
  direction: 'auto',
  reducedMotion: 'system',
  singleKeyShortcuts: true,
  recordShown: false,
  limitsRead: false,
}
