import { useTranslation } from 'react-i18next'
import { Facts } from '../../../ui/dialog'
import { ExplainedWord } from '../../../ui/explained-word'

const MARKS = ['half', 'eightInTen', 'nineteenInTwenty', 'median', 'paths', 'reference'] as const

/** A word beside the title of the chart that tells what its bands and lines are. */
export function HowToRead() {
  const { t } = useTranslation('explore')
  return (
    <ExplainedWord word={t('reading.word')} title={t('reading.title')} side="end">
      <p>{t('reading.text')}</p>
      <Facts
        facts={MARKS.map((mark) => ({
          term: t(`reading.marks.${mark}.name`),
          description: t(`reading.marks.${mark}.text`),
        }))}
      />
    </ExplainedWord>
  )
}
