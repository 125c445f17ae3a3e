import { useTranslation } from 'react-i18next'
import { TextLink } from '../ui/text-link'
import type { PageHeading } from './parse-page'

interface ContentsListProps {
  readonly headings: readonly PageHeading[]
  readonly onChoose: (anchor: string) => void
}

/** Headings of the second and third level of a page. */
export function ContentsList({ headings, onChoose }: ContentsListProps) {
  const { t } = useTranslation('shell', { keyPrefix: 'reader' })
  return (
    <nav className="reader__contents" aria-label={t('contents')}>
      <ul lang="en" dir="ltr">
        {headings
          .filter(({ depth }) => depth <= 3)
          .map(({ anchor, depth, text }) => (
            <li key={anchor} className="reader__entry" data-depth={depth}>
              <TextLink look="quiet" onFollow={() => onChoose(anchor)}>
                {text}
              </TextLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}
