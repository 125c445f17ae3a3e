import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import type { FileDialogs, SaveKind } from '../storage/documents'
import { fillIn, type MainText } from '../text/main-text'

const ENDINGS: Readonly<Record<SaveKind, string>> = {
  document: '.forestall.json',
  svg: '.svg',
  png: '.png',
  csv: '.csv',
  json: '.json',
  txt: '.txt',
  pdf: '.pdf',
}

/** The system's own dialogs, on top of our window. Paths come from them and from nowhere else. */
export function createFileDialogs(window: () => BrowserWindow, text: () => MainText): FileDialogs {
  const filtersFor = (kind: SaveKind): FileFilter[] => {
    const { kinds } = text().native
    const extension = kind === 'document' ? 'json' : kind
    return [
      { name: kinds[kind], extensions: [extension] },
      { name: kinds.all, extensions: ['*'] },
    ]
  }

  return {
    async chooseFileToOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: text().native.openTitle,
        properties: ['openFile'],
        filters: filtersFor('document'),
      })
      return canceled ? undefined : filePaths[0]
    },
    async choosePlaceToSave(suggestedName, kind) {
      const { saveTitle, exportTitle } = text().native
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: kind === 'document' ? saveTitle : exportTitle,
        defaultPath: withEnding(suggestedName, kind),
        filters: filtersFor(kind),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      if (canceled || !filePath) return undefined
      if (extname(filePath) !== '') return filePath
      // Some systems leave the ending to us; then the dialog has asked about another name than we will write to.
      const ended = withEnding(filePath, kind)
      return !existsSync(ended) || (await mayReplace(window(), text(), ended)) ? ended : undefined
    },
  }
}

const withEnding = (name: string, kind: SaveKind): string =>
  name.endsWith(kind === 'document' ? '.json' : ENDINGS[kind]) ? name : `${name}${ENDINGS[kind]}`

async function mayReplace(window: BrowserWindow, { native }: MainText, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: fillIn(native.replace.message, { name: path.replace(/^.*[\\/]/, '') }),
    detail: native.replace.detail,
    buttons: [native.replace.replace, native.replace.cancel],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}
