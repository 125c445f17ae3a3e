import type { AppInfo, FileHandle, StartState } from '../../shared/contract'
import type { Documents } from '../storage/documents'
import type { Recents } from '../storage/recents'
import type { Recovery } from '../storage/recovery'
import type { SettingsStore } from '../storage/settings-store'
import type { CloseAnswer } from '../windows/close-question'
import type { PagePrinter } from '../windows/page-printer'
import type { Handlers } from './handle'

/** What a page that starts is told about how it came to start. Each is told once. */
export interface Beginning {
  readonly afterCrash: boolean
  readonly startsEmpty: boolean
  readonly requested: { readonly handle: FileHandle; readonly name: string } | null
}

export interface HandlerSurroundings {
  readonly info: AppInfo
  readonly isDeveloper: boolean
  readonly systemLanguage: () => string
  readonly documents: Documents
  readonly recents: Recents
  readonly recovery: Recovery
  readonly settings: SettingsStore
  readonly pages: PagePrinter
  readonly window: {
    takeBeginning(): Beginning
    describe(name: string, isDirty: boolean): void
    answerClose(answer: CloseAnswer): void
    reopen(startsEmpty: boolean): void
  }
}

/** What is done for each request: a table from channels to the parts that do it. */
export function createHandlers(surroundings: HandlerSurroundings): Handlers {
  const { documents, recents, recovery, settings, pages, window } = surroundings

  return {
    'app:start': async (): Promise<StartState> => {
      const { afterCrash, startsEmpty, requested } = window.takeBeginning()
      return {
        info: surroundings.info,
        settings: settings.get(),
        systemLanguage: surroundings.systemLanguage(),
        recents: [...recents.list()],
        recovered: startsEmpty ? null : await recovery.read(),
        unread: recovery.takeUnread(),
        requested,
        afterCrash,
        isDeveloper: surroundings.isDeveloper,
      }
    },
    'document:open': () => documents.open(),
    'document:read': ({ handle }) => documents.read(handle),
    'document:read-bytes': ({ bytes }) => documents.readBytes(bytes),
    'document:opened': ({ handle }) => documents.noteOpened(handle),
    'document:save': (request) => documents.save(request),
    'document:save-as': (request) => documents.saveAs(request),
    'recents:list': () => [...recents.list()],
    'recents:clear': () => recents.clear(),
    'recovery:write': (entry) => recovery.write(entry),
    'recovery:discard': () => recovery.discard(),
    'recovery:keep-unreadable': () => recovery.keepUnreadable(),
    'settings:change': (change) => settings.change(change),
    'window:describe': ({ name, isDirty }) => {
      window.describe(name, isDirty)
    },
    'window:answer-close': ({ answer }) => {
      window.answerClose(answer)
    },
    'window:reopen': async (request) => {
      const startsEmpty = request.with === 'nothing'
      if (startsEmpty) await recovery.setAside()
      window.reopen(startsEmpty)
    },
    'export:chart': (request) =>
      documents.exportBytes(
        request.suggestedName,
        request.format,
        request.format === 'svg' ? Buffer.from(request.text) : request.bytes,
      ),
    'export:text': ({ suggestedName, format, text }) => documents.exportBytes(suggestedName, format, Buffer.from(text)),
    'print:pages': () => pages.print(),
    'print:pdf': async ({ suggestedName }) => documents.exportBytes(suggestedName, 'pdf', await pages.toPdf()),
  }
}
