import { use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../ui/button'
import { IntoSlot } from '../../ui/into-slot'
import { useLayout } from '../../ui/use-layout'
import { SituationSlotsContext } from './situation-slots'

interface SituationFrameProps {
  /** The sentence that the tab opens with. */
  readonly headline: ReactNode
  /** Stands under the sentence, in plain weight. */
  readonly more?: ReactNode
  /** What can be done here, at the end of the row of tabs. */
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** What is told of the thing that was chosen; null: nothing was. Beside the main part where there is room, else over it. */
  readonly detail?: ReactNode
  /** Go back from the detail to the list, or put it away where it lies beside; absent: it stays. */
  readonly onCloseDetail?: () => void
}

/** The frame that all tabs of Situation share: a sentence, a main part, and the detail of what was chosen. */
export function SituationFrame({ headline, more, actions, children, detail, onCloseDetail }: SituationFrameProps) {
  const { t } = useTranslation('situation')
  const layout = useLayout()
  const isPage = layout === 'column' && Boolean(detail)
  const slots = use(SituationSlotsContext)
  return (
    <>
      <IntoSlot slot={slots.head}>
        <h1 className="headline">{headline}</h1>
        {more && <p className="headline__more">{more}</p>}
      </IntoSlot>
      {actions && <IntoSlot slot={slots.actions}>{actions}</IntoSlot>}
      <div className="situation__body">
        {!isPage && <div className="situation__main">{children}</div>}
        {detail && (
          <aside className="panel situation__detail" aria-label={t('detail')}>
            {onCloseDetail &&
              (layout === 'wide' ? (
                <div className="situation__close">
                  <IconButton label={t('close')} icon="close" onPress={onCloseDetail} />
                </div>
              ) : (
                <div className="situation__back">
                  <Button onPress={onCloseDetail}>{t('back')}</Button>
                </div>
              ))}
            {detail}
          </aside>
        )}
      </div>
    </>
  )
}
