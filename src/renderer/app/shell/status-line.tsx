import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SavedStatus } from '../../features/document/saved-status'
import { selectHasRealWorldNames } from '../../state/real-world-names'
import { useStore } from '../../state/store'
import './status-line.css'

interface StatusLineProps {
  /** What the place has to say: futures, seed, progress. Direct children are parted by dots. */
  readonly children?: ReactNode
}

/** What is computed, what is saved, and what this is not. */
export function StatusLine({ children }: StatusLineProps) {
  const { t } = useTranslation('shell')
  const hasRealNames = useStore(selectHasRealWorldNames)
  return (
    <footer className="status-line">
      <div className="status-line__facts">
        {children}
        <SavedStatus />
        <span>{t('status.offline')}</span>
      </div>
      <span className="status-line__limits">{t(hasRealNames ? 'status.realNames' : 'status.limits')}</span>
    </footer>
  )
}
