import { useTranslation } from 'react-i18next'
import { Skeleton } from '../../../ui/skeleton'
import { CrimeSigns } from './crime-signs'
import { FactorTable } from './factor-table'
import { useFrameworkFacts } from './use-framework-facts'
import './framework.css'

/** The signs of the UN Framework: 14 factors, then what they are consistent with, and what they are not. */
export function FrameworkPane() {
  const { t } = useTranslation('framework')
  const facts = useFrameworkFacts()
  return (
    <div className="framework">
      <p className="caption">{t('caption')}</p>
      {facts ? (
        <>
          <FactorTable facts={facts} />
          <p className="caption">{t('changeNote')}</p>
          <CrimeSigns facts={facts} />
        </>
      ) : (
        <>
          <p role="status">{t('waiting')}</p>
          <Skeleton />
        </>
      )}
      <p className="framework__caution">{t('caution')}</p>
    </div>
  )
}
