import { useTranslation } from 'react-i18next'
import { useDocuments } from '../features/document/document-context'
import { useCopyDetails } from '../features/document/use-copy-details'
import { Button } from '../ui/button'
import { ErrorPanel } from '../ui/error-panel'

interface PlaceFaultProps {
  readonly details: string
  readonly retry: () => void
}

/** In place of a place that failed: the work is kept, and can be saved at once. */
export function PlaceFault({ details, retry }: PlaceFaultProps) {
  const { t } = useTranslation('errors', { keyPrefix: 'boundary' })
  const { commands } = useDocuments()
  const copyDetails = useCopyDetails()
  return (
    <ErrorPanel
      title={t('title')}
      effect={t('effect')}
      actions={
        <>
          <Button look="primary" onPress={retry}>
            {t('again')}
          </Button>
          <Button onPress={() => void commands.saveAs()}>{t('saveCopy')}</Button>
        </>
      }
      copy={{ label: t('copy'), onPress: () => copyDetails(details) }}
    />
  )
}
