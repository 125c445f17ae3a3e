import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HarmSource, HarmTrace, TracedSource } from '../../../../shared/decision'
import type { ResponsePlan } from '../../../../shared/engine'
import { useNumbers } from '../../../words/use-numbers'
import type { CompareFacts, CompareRow } from '../compare-facts'
import { isMostOf, leadingSource } from './leading-source'
import { useTracedBehind } from './use-harm-behind'
import { useHarmTrace } from './use-harm-trace'
import { StudyProgress } from '../why/study-progress'
import { useResponseNames } from '../why/use-response-names'

interface HarmTraceTableProps {
  readonly row: CompareRow
  readonly facts: CompareFacts
  /** The known ways, until it is traced which of them acts. */
  readonly children: ReactNode
}

/** What does the harm: how many futures are still worse with one thing left out at a time. */
export function HarmTraceTable(props: HarmTraceTableProps) {
  const { row, facts, children } = props
  const behind = useTracedBehind(row, facts)
  // In as many futures it is the same answer: it need not be found twice.
  if (behind?.memberCount === row.result.memberCount) {
    return (
      <FoundHarm trace={behind} plan={row.plan}>
        {children}
      </FoundHarm>
    )
  }
  return <HarmBeingTraced {...props} behind={behind} />
}

/** Traced anew, in all futures; what was found of fewer stands until then. */
function HarmBeingTraced({
  row,
  facts,
  behind,
  children,
}: HarmTraceTableProps & { readonly behind: HarmTrace | undefined }) {
  const { t } = useTranslation('compare')
  const { study, isWaiting } = useHarmTrace(row, facts)
  if (study.state.kind === 'done') {
    return (
      <FoundHarm trace={study.state.result} plan={row.plan}>
        {children}
      </FoundHarm>
    )
  }
  return (
    <>
      <StudyProgress study={study} isWaiting={isWaiting} running={(percent) => t('harmTrace.running', { percent })} />
      {behind && leadingSource(behind.sources, row.plan) && <HarmSentence trace={behind} plan={row.plan} />}
      {children}
    </>
  )
}

/** What was found; the known ways with it, where none of them leads. */
function FoundHarm({ trace, plan, children }: TracedHarmProps & { readonly children: ReactNode }) {
  return (
    <>
      {trace.sources.length > 0 && <TracedHarm trace={trace} plan={plan} />}
      {leadingSource(trace.sources, plan) === undefined && children}
    </>
  )
}

interface TracedHarmProps {
  /** Of a plan that does harm. */
  readonly trace: HarmTrace
  readonly plan: ResponsePlan
}

/** What a source of harm is called. */
function useSourceName(plan: ResponsePlan): (source: HarmSource) => string {
  const { t } = useTranslation(['compare', 'model'])
  const responseName = useResponseNames()
  return (source) => {
    if (source.kind === 'every-pathway') return t('harmTrace.everyPathway')
    if (source.kind === 'pathway') {
      const instrument = t(`model:instruments.${source.instrument}.name`)
      return t('pathway.of', { instrument, pathway: t(`model:pathways.${source.pathway}`) })
    }
    const response = plan.responses.find(({ id }) => id === source.response)
    return response ? responseName(response, plan) : source.response
  }
}

/** What does most of the harm, in a sentence. */
export function HarmSentence({ trace: { worse, memberCount, sources }, plan }: TracedHarmProps) {
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const nameOf = useSourceName(plan)
  const leading = leadingSource(sources, plan)
  const whole = leading && wholeOf(leading, sources, plan)
  return (
    <p>
      {leading
        ? t(`harmTrace.${isMostOf(leading, worse) ? 'leading' : 'part'}.${leading.source.kind}`, {
            what: nameOf(leading.source),
            worse: count(leading.worse),
            all: count(worse),
            members: count(memberCount),
          })
        : t('harmTrace.none')}
      {whole && ` ${t('harmTrace.whole', { response: nameOf(whole.source), worse: count(whole.worse) })}`}
    </p>
  )
}

/** What a trace of harm found: what does most of it in a sentence, and everything that was left out in a table. */
export function TracedHarm({ trace, plan }: TracedHarmProps) {
  const { worse, sources } = trace
  const { t } = useTranslation('compare')
  const { count } = useNumbers()
  const nameOf = useSourceName(plan)
  const leading = leadingSource(sources, plan)
  return (
    <>
      <HarmSentence trace={trace} plan={plan} />
      <details className="harm-trace__details" open={leading !== undefined}>
        <summary>{t('harmTrace.tried')}</summary>
        <table className="harm-trace">
          <thead>
            <tr>
              <th scope="col">{t('harmTrace.leftOut')}</th>
              <th scope="col">{t('harmTrace.worse')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('harmTrace.nothing')}</th>
              <td>{count(worse)}</td>
            </tr>
            {sources.map((traced) => (
              <tr key={JSON.stringify(traced.source)}>
                <th scope="row">
                  {traced.source.kind === 'response'
                    ? t('harmTrace.response', { response: nameOf(traced.source) })
                    : nameOf(traced.source)}
                </th>
                <td>
                  {count(traced.worse)}
                  {!traced.isBeyondChance && <span className="harm-trace__chance">{t('harmTrace.chance')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="harm-trace__note">{t('harmTrace.note')}</p>
      </details>
    </>
  )
}

/** The whole response that a leading way belongs to, where leaving it out tells more than the way alone. */
function wholeOf(
  { source, worse }: TracedSource,
  sources: readonly TracedSource[],
  { responses }: ResponsePlan,
): TracedSource | undefined {
  if (source.kind !== 'pathway') return undefined
  const ids = responses.filter(({ instrument }) => instrument === source.instrument).map(({ id }) => id)
  return sources.find(
    (one) =>
      one.source.kind === 'response' && ids.includes(one.source.response) && one.worse < worse && one.isBeyondChance,
  )
}
