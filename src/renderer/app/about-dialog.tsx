import { useTranslation } from 'react-i18next'
import { EVIDENCE_GRADES, type EvidenceGrade } from '../../shared/engine'
import { bundledModel, bundledPurpose, validationResults } from '../../shared/formats'
import { PAGE_PLACES } from '../reader'
import type { PagePlace } from '../state/view-slice'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextLink } from '../ui/text-link'
import { TextSection } from './text-section'
import { ValidationFigures } from './validation-figures'

interface AboutDialogProps {
  /** The page that was read before, which then has the focus; null: none was. */
  readonly cameFrom: PagePlace | null
  readonly onClose: () => void
  readonly onOpenLimits: () => void
  readonly onOpenPage: (place: PagePlace) => void
}

/** Where more is written. */
const PAGES = ['equations', 'numbers', 'tests'] as const

/** The card of the model: what it is and is not for, what it is made of, and how it was held against the record. */
export function AboutDialog({ cameFrom, onClose, onOpenLimits, onOpenPage }: AboutDialogProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'about' })
  const { t: ofShell } = useTranslation('shell')
  const { version } = bundledModel()
  const { title, notFor, limits } = bundledPurpose()
  const lastRead = PAGES.find((page) => PAGE_PLACES[page].page === cameFrom?.page)
  return (
    <Dialog
      title={t('title')}
      width="wide"
      isLong
      onClose={onClose}
      asideAction={
        <Button look="quiet" onPress={onOpenLimits}>
          {ofShell('help.limitsMore')}
        </Button>
      }
      actions={
        <Button look="primary" autoFocus={lastRead === undefined} onPress={onClose}>
          {ofShell('close')}
        </Button>
      }
    >
      <div className="text-sections">
        <p className="caption">{t('model', { title, version })}</p>
        <TextSection title={t('for.title')}>
          <p>{t('for.text')}</p>
        </TextSection>
        <TextSection title={t('notFor')}>
          <Sentences sentences={[...notFor, ...limits]} />
        </TextSection>
        <TextSection title={t('parts.title')}>
          <PartsTable />
          <p className="caption">{t('parts.note')}</p>
        </TextSection>
        <TextSection title={t('record.title')}>
          <ValidationFigures results={validationResults()} onOpenPage={onOpenPage} />
        </TextSection>
        <TextSection title={t('more.title')}>
          <p>{t('more.text')}</p>
          <ul className="text-section__list">
            {PAGES.map((page) => (
              <li key={page}>
                <TextLink autoFocus={page === lastRead} onFollow={() => onOpenPage(PAGE_PLACES[page])}>
                  {t(`more.pages.${page}`)}
                </TextLink>{' '}
                <bdi className="caption">{PAGE_PLACES[page].page}</bdi>
              </li>
            ))}
          </ul>
        </TextSection>
      </div>
    </Dialog>
  )
}

/** Sentences of the model, in its own language. */
function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="text-section__list" lang="en" dir="auto">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** How many numbers the model has, and how good the evidence for them is: counted from its data. */
function PartsTable() {
  const { t } = useTranslation('shell', { keyPrefix: 'about' })
  const { t: ofModel } = useTranslation('model')
  const { parameters, influences, instruments } = bundledModel()
  const rows = { parameters, influences, instruments, studies: instruments.map(({ evidence }) => evidence) }
  const counted = (graded: readonly { readonly grade: EvidenceGrade }[], grade: EvidenceGrade) =>
    graded.filter((part) => part.grade === grade).length
  return (
    <table className="text-section__table">
      <thead>
        <tr>
          <th scope="col">{t('parts.part')}</th>
          <th scope="col">{t('parts.count')}</th>
          {EVIDENCE_GRADES.map((grade) => (
            <th key={grade} scope="col">
              {ofModel(`grades.${grade}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(rows).map(([part, graded]) => (
          <tr key={part}>
            <th scope="row">{t(`parts.${part}`)}</th>
            <td>{graded.length}</td>
            {EVIDENCE_GRADES.map((grade) => (
              <td key={grade}>{counted(graded, grade)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
