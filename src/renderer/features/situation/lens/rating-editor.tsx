import { useTranslation } from 'react-i18next'
import {
  CONFIDENCES,
  RATED_TRENDS,
  type Assessor,
  type Confidence,
  type RatedTrend,
  type Rating,
  type RatingSubject,
} from '../../../../shared/assessment'
import type { Estimate } from '../../../../shared/engine'
import { Button } from '../../../ui/button'
import { Picker } from '../../../ui/picker'
import { Slider } from '../../../ui/slider'
import { Switch } from '../../../ui/switch'
import { TypedValue } from '../../../ui/typed-value'
import { withBound } from '../moved-range'
import { useGestureStart } from '../use-gesture-start'
import { useLevelText } from '../use-level-text'
import { EvidenceEditor } from './evidence-editor'
import { endRatingGesture, rate, removeRating } from './lens-edits'

interface RatingEditorProps {
  readonly assessor: Assessor
  readonly subject: RatingSubject
  readonly rating: Rating | undefined
  readonly onDone: () => void
}

const ENDS = ['low', 'best', 'high'] as const
const MOST = 100
/** Says little, as long as nobody has judged. */
const USUAL = { range: { low: 0.3, best: 0.5, high: 0.7 }, trend: 'steady', confidence: 'low', evidence: [] } as const

/** Whoever opened it goes on in it, and sees all of it that there is room for. */
const takeKeyboard = (editor: HTMLElement | null): void => {
  editor?.focus({ preventScroll: true })
  editor?.scrollIntoView({ block: 'nearest' })
}

/** One rating of the round that is open: range, trend, confidence and evidence, in place. */
export function RatingEditor({ assessor, subject, rating, onDone }: RatingEditorProps) {
  const { t } = useTranslation('lens')
  const current: Rating = rating ?? { subject, ...USUAL }
  const change = (changes: Partial<Rating>, gesture?: string) => rate(assessor, { ...current, ...changes }, gesture)
  return (
    <div
      ref={takeKeyboard}
      className="lens__editor"
      role="group"
      aria-label={t('editor.title')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <Switch
        label={t('editor.unknown')}
        isOn={current.range === 'unknown'}
        onSwitch={(isOn) => change({ range: isOn ? 'unknown' : USUAL.range })}
      />
      {current.range !== 'unknown' && <RangeFields range={current.range} onChange={change} />}
      <div className="lens__pickers">
        <Picker
          label={t('editor.trend')}
          showsLabel
          groups={[{ id: 'trend', options: RATED_TRENDS.map((id) => ({ id, label: t(`trend.${id}`) })) }]}
          selected={current.trend}
          onSelect={(id) => change({ trend: id as RatedTrend })}
        />
        <Picker
          label={t('editor.confidence')}
          showsLabel
          groups={[{ id: 'confidence', options: CONFIDENCES.map((id) => ({ id, label: t(`confidence.${id}`) })) }]}
          selected={current.confidence}
          onSelect={(id) => change({ confidence: id as Confidence })}
        />
      </div>
      <EvidenceEditor notes={current.evidence} onChange={(evidence, gesture) => change({ evidence }, gesture)} />
      <div className="lens__pickers">
        {!rating && (
          <Button
            onPress={() => {
              change({})
              onDone()
            }}
          >
            {t('editor.keep')}
          </Button>
        )}
        <Button onPress={onDone}>{t(rating ? 'editor.done' : 'editor.leave')}</Button>
        {rating && (
          <Button
            look="quiet"
            onPress={() => {
              removeRating(assessor, subject)
              onDone()
            }}
          >
            {t('editor.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface RangeFieldsProps {
  readonly range: Estimate
  readonly onChange: (changes: Partial<Rating>, gesture?: string) => void
}

/** Low, best and high of 100, each by slider and by typed value. The other two make way. */
function RangeFields({ range, onChange }: RangeFieldsProps) {
  const { t } = useTranslation('lens')
  const { level } = useLevelText()
  const start = useGestureStart(range)
  return (
    <div className="lens__range-fields">
      {ENDS.map((end) => {
        const value = Math.round(range[end] * MOST)
        return (
          <div key={end} className="lens__range-field">
            <span>{t(`editor.${end}`)}</span>
            <Slider
              label={t(`editor.${end}`)}
              value={value}
              max={MOST}
              valueText={level(range[end])}
              onSlide={(next) => onChange({ range: withBound(start.from(), end, next / MOST) }, end)}
              onSettle={() => {
                start.end()
                endRatingGesture()
              }}
            />
            <span className="lens__typed">
              <TypedValue
                label={t(`editor.${end}`)}
                value={value}
                min={0}
                max={MOST}
                onCommit={(next) => onChange({ range: withBound(range, end, next / MOST) })}
              />
              {t('editor.unit')}
            </span>
          </div>
        )
      })}
    </div>
  )
}
