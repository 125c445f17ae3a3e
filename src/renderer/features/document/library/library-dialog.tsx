import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MASS_KILLING_THRESHOLD, STAGE_THRESHOLDS } from '../../../../shared/engine'
import { bundledScenarios } from '../../../../shared/formats'
import { SparkFan, useAxes } from '../../../charts'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useNumbers } from '../../../words/use-numbers'
import { useDocuments } from '../document-context'
import { matchesWords } from './matches-words'
import { THUMBNAIL_FUTURES, useThumbnails, type Thumbnail } from './use-thumbnails'
import './library.css'

interface LibraryDialogProps {
  readonly onClose: () => void
}

/** Every scenario at hand: those that come with the program, and the files opened lately. */
export function LibraryDialog({ onClose }: LibraryDialogProps) {
  const { t } = useTranslation('library')
  const { commands, recents } = useDocuments()
  const title = useStore(({ document }) => document.scenario.title)
  const [words, setWords] = useState('')
  const thumbnails = useThumbnails()
  const bundled = bundledScenarios().filter(({ country, title: of, document }) =>
    matchesWords(words, [country, of, ...document.scenario.brief]),
  )
  const files = recents.filter(({ name }) => matchesWords(words, [name]))
  const then = (act: () => Promise<unknown>) => () => {
    onClose()
    void act()
  }
  return (
    <Dialog
      title={t('title')}
      width="wide"
      onClose={onClose}
      asideAction={
        <Button icon="fork" onPress={then(() => commands.duplicate(t('copyOf', { title })))}>
          {t('duplicate')}
        </Button>
      }
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <input
        type="search"
        className="library__search"
        aria-label={t('search')}
        placeholder={t('search')}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className="library">
        <h2 className="library__heading">{t('bundled')}</h2>
        <ul>
          {bundled.map(({ id, country, title: of, document: { scenario } }) => (
            <li key={id} className="library__entry">
              <Fan thumbnail={thumbnails.get(id)} />
              <div className="library__words">
                <span className="library__name" lang={scenario.language} dir="auto">
                  <bdi>{country}</bdi>: <bdi>{of}</bdi>
                </span>
                <span className="library__line" lang={scenario.language} dir="auto">
                  {scenario.brief[0]}
                </span>
              </div>
              <Button aria-label={t('openCopyNamed', { name: country })} onPress={then(() => commands.openExample(id))}>
                {t('openCopy')}
              </Button>
            </li>
          ))}
        </ul>
        <h2 className="library__heading">{t('recents')}</h2>
        {recents.length === 0 && <p className="caption">{t('noRecents')}</p>}
        <ul>
          {files.map((file) => (
            <li key={file.handle} className="library__entry">
              <div className="library__words">
                <span className="library__name">
                  <bdi>{file.name}</bdi>
                </span>
              </div>
              <Button
                aria-label={t('openCopyNamed', { name: file.name })}
                onPress={then(() => commands.openCopy(file))}
              >
                {t('openCopy')}
              </Button>
              <Button aria-label={t('openNamed', { name: file.name })} onPress={then(() => commands.openKnown(file))}>
                {t('open')}
              </Button>
            </li>
          ))}
        </ul>
        {bundled.length + files.length === 0 && <p>{t('noneFound')}</p>}
      </div>
    </Dialog>
  )
}

/** A small fan of no response; its place is kept free until it is run. */
function Fan({ thumbnail }: { readonly thumbnail: Thumbnail | undefined }) {
  const { t } = useTranslation('library')
  const { count } = useNumbers()
  const { severity } = useAxes()
  const series = useMemo(
    () => thumbnail && { axis: severity(STAGE_THRESHOLDS, MASS_KILLING_THRESHOLD), bands: thumbnail.bands },
    [thumbnail, severity],
  )
  return (
    <span className="library__fan" title={t('thumbnail', { futures: count(THUMBNAIL_FUTURES) })}>
      {series && <SparkFan series={series} slot={0} />}
    </span>
  )
}
