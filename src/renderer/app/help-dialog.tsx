import { useTranslation } from 'react-i18next'
import { PAGE_PLACES } from '../reader'
import { isSingleKey, printedKeys, SHORTCUTS } from '../state/shortcuts'
import { selectSingleKeyShortcuts } from '../state/settings-slice'
import { useStore } from '../state/store'
import type { PagePlace } from '../state/view-slice'
import { isMac } from '../state/use-shortcut'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { TextLink } from '../ui/text-link'
import './help-dialog.css'

/** Keys that work on what has the focus, so they are no shortcuts. */
const FOCUS_KEYS = [
  { id: 'lever', keys: '← →' },
  { id: 'ends', keys: 'Home End' },
  { id: 'type', keys: '0–9' },
  { id: 'month', keys: '← →' },
  { id: 'band', keys: '↑ ↓' },
  { id: 'escape', keys: 'Esc' },
] as const

/** The same on the heads, charts and maps of Compare. */
const COMPARE_KEYS = [
  { id: 'sort', keys: 'Enter' },
  { id: 'future', keys: '← →' },
  { id: 'outermost', keys: 'Home End' },
  { id: 'worse', keys: 'PgUp PgDn' },
  { id: 'cell', keys: '← → ↑ ↓' },
  { id: 'openCell', keys: 'Enter' },
  { id: 'closeCell', keys: 'Esc' },
] as const

interface HelpDialogProps {
  readonly onClose: () => void
  readonly onOpenLimits: () => void
  readonly onOpenAbout: () => void
  readonly onOpenPage: (place: PagePlace) => void
}

/** Every key, and what the app is not. */
export function HelpDialog({ onClose, onOpenLimits, onOpenAbout, onOpenPage }: HelpDialogProps) {
  const { t } = useTranslation('shell')
  const singleKeysOn = useStore(selectSingleKeyShortcuts)
  const rowsOf = (group: 'everywhere' | 'explore') =>
    SHORTCUTS.filter((shortcut) => shortcut.group === group).map((shortcut) => ({
      id: shortcut.id,
      keys: printedKeys(shortcut.keys, isMac()),
      words: t(`help.shortcuts.${shortcut.id}`),
      isOff: isSingleKey(shortcut) && !singleKeysOn,
    }))
  const focusRows = FOCUS_KEYS.map((row) => ({ ...row, words: t(`help.keys.${row.id}`) }))
  const compareRows = COMPARE_KEYS.map((row) => ({ ...row, words: t(`help.compareKeys.${row.id}`) }))
  return (
    <Dialog
      title={t('help.title')}
      width="wide"
      onClose={onClose}
      asideAction={
        <>
          <Button look="quiet" onPress={onOpenLimits}>
            {t('help.limitsMore')}
          </Button>
          <Button look="quiet" onPress={onOpenAbout}>
            {t('help.about')}
          </Button>
        </>
      }
      actions={
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <KeyTable title={t('help.groups.everywhere')} rows={rowsOf('everywhere')} />
      <KeyTable title={t('help.groups.explore')} rows={rowsOf('explore')} />
      <KeyTable title={t('help.groups.levers')} rows={focusRows} />
      <KeyTable title={t('help.groups.compare')} rows={compareRows} />
      {!singleKeysOn && <p className="caption">{t('help.singleOff')}</p>}
      <h2 className="help__heading">{t('help.limitsTitle')}</h2>
      <p>{t('help.limits')}</p>
      <p>
        {t('help.readOn')}{' '}
        <TextLink onFollow={() => onOpenPage(PAGE_PLACES.equations)}>{t('reader.open.equations')}</TextLink>
        {' · '}
        <TextLink onFollow={() => onOpenPage(PAGE_PLACES.tests)}>{t('reader.open.tests')}</TextLink>
      </p>
    </Dialog>
  )
}

interface KeyTableProps {
  readonly title: string
  readonly rows: readonly {
    readonly id: string
    readonly keys: string
    readonly words: string
    /** Whether the settings switch it off. */
    readonly isOff?: boolean
  }[]
}

function KeyTable({ title, rows }: KeyTableProps) {
  return (
    <section>
      <h2 className="help__heading">{title}</h2>
      <dl className="help__keys">
        {rows.map(({ id, keys, words, isOff }) => (
          <div key={id} className="help__row" data-off={isOff || undefined}>
            <dt className="help__key">
              <Kbd keys={keys} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
