import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useStore } from '../../state/store'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Dialog } from '../../ui/dialog'
import { useLabelText } from '../../words/use-label-text'
import './history-dialog.css'

/** Every change since the document was opened; choosing one goes there. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell')
  const textOf = useLabelText()
  const history = useStore((state) => state.history)
  const { jumpTo } = useStore.getState()
  const entries = [
    { position: 0, words: t('history.opened') },
    ...history.changes.map(({ label }, index) => ({ position: index + 1, words: textOf(label) })),
  ]
  return (
    <Dialog
      title={t('history.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <p className="caption">{history.changes.length === 0 ? t('history.empty') : t('history.hint')}</p>
      <ListBox
        className="history-list"
        aria-label={t('history.title')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[String(history.position)]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) jumpTo(Number(key))
        }}
      >
        {entries.map(({ position, words }) => (
          <ListBoxItem key={position} id={String(position)} textValue={words} className="history-list__entry">
            <span className="grow">{words}</span>
            {position === history.position && <Chip>{t('history.current')}</Chip>}
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  )
}
