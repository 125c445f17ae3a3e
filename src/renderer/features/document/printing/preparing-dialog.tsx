import { useTranslation } from 'react-i18next'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'

/** While a brief for paper is not complete: what it waits for, with a way to print it as it is, and one to give it up. */
export function PreparingDialog() {
  const { t } = useTranslation('document')
  const printing = useStore((state) => state.printing)
  const { printedAsItIs, printEnded } = useStore.getState()
  if (!printing || printing.isStarted || printing.waitsFor === null) return null
  return (
    <Dialog
      title={t('printing.title')}
      onClose={printEnded}
      actions={
        <>
          <Button onPress={printedAsItIs}>{t(`printing.asItIs.${printing.to}`)}</Button>
          <Button look="primary" autoFocus onPress={printEnded}>
            {t('questions.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('printing.text')}</p>
      <ul className="dialog__list">
        {printing.waitsFor.map((awaited) => (
          <li key={awaited}>{t(`printing.${awaited}`)}</li>
        ))}
      </ul>
      <p>{t('printing.unprinted')}</p>
    </Dialog>
  )
}
