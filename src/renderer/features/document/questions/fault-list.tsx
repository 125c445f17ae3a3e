import { useTranslation } from 'react-i18next'
import type { FileFault } from '../../../../shared/formats'
import { faultWords } from '../../../words/fault-words'
import './fault-list.css'

/** More are counted, not listed: nobody mends a hundred faults from a dialog. All are in the copied details. */
const LISTED = 100

export function FaultList({ faults }: { readonly faults: readonly FileFault[] }) {
  const { t } = useTranslation('document', { keyPrefix: 'questions.unreadable' })
  return (
    <ol className="fault-list" tabIndex={0} aria-label={t('faults', { count: faults.length })}>
      {faults.slice(0, LISTED).map((fault, index) => (
        <FaultItem key={index} fault={fault} />
      ))}
      {faults.length > LISTED && <li className="fault-list__item">{t('more', { count: faults.length - LISTED })}</li>}
    </ol>
  )
}

function FaultItem({ fault }: { readonly fault: FileFault }) {
  const { t, i18n } = useTranslation(['document', 'errors'])
  const { place, rule, remedy } = faultWords(i18n, fault)
  return (
    <li className="fault-list__item">
      <p className="fault-list__place">
        <span>{place ?? t('questions.unreadable.whole')}</span>
        {fault.line !== undefined && <span>{t('questions.unreadable.line', { line: fault.line })}</span>}
        {fault.value !== undefined && (
          <span>
            {t('questions.unreadable.found')} <bdi dir="ltr">{fault.value}</bdi>
          </span>
        )}
      </p>
      <p>
        <b>{rule}</b> {remedy}
      </p>
    </li>
  )
}
