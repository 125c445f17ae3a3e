import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RealityCheck } from '../../../../shared/engine'
import { MAX_REALITY_CHECKS } from '../../../../shared/formats'
import { CHECKED_FUTURES } from '../../../simulation/check-runs'
import { NEW_DRAFT, selectChecksAreCurrent, type CheckDrafts, type ChecksState } from '../../../state/checks-slice'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { useNumbers } from '../../../words/use-numbers'
import { TimeLeft } from '../../../words/time-left'
import { SituationFrame } from '../situation-frame'
import { CheckEditor } from './check-editor'
import { duplicateCheck } from './check-edits'
import { CheckRow } from './check-row'
import { FailingFuture } from './failing-future'
import { runChecksInWorker, startChecks, stopChecks, type RunChecks } from './keep-checks'
import './checks.css'

/** What lies beside the list. */
type Beside =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly id: string }
  | { readonly kind: 'future'; readonly id: string }

const NO_CHECKS: readonly RealityCheck[] = []

interface ChecksTabProps {
  readonly run?: RunChecks
}

/** What the authors expect of the scenario, in sentences that are put to the test. */
export function ChecksTab({ run = runChecksInWorker }: ChecksTabProps) {
  const { t } = useTranslation('checks')
  const { count } = useNumbers()
  const checks = useStore(({ document }) => document.realityChecks ?? NO_CHECKS)
  const state = useStore((app) => app.checks)
  const drafts = useStore(({ checkDrafts }) => checkDrafts)
  const [beside, setBeside] = useState(() => begunIn(drafts, checks))
  const isFull = checks.length >= MAX_REALITY_CHECKS
  const close = () => setBeside(undefined)
  const chosen = beside && beside.kind !== 'new' ? checks.find(({ id }) => id === beside.id) : undefined
  const result = chosen && state.kind === 'done' ? state.results.get(chosen.id) : undefined
  const detail =
    beside?.kind === 'new' ? (
      <CheckEditor key="new" onClose={close} />
    ) : chosen && beside?.kind === 'edit' ? (
      <CheckEditor key={chosen.id} check={chosen} onClose={close} />
    ) : chosen && result?.against ? (
      <FailingFuture check={chosen} against={result.against} onClose={close} />
    ) : undefined
  return (
    <SituationFrame
      headline={<ChecksHeadline checks={checks} state={state} />}
      actions={
        <>
          {checks.length > 0 &&
            (state.kind === 'running' ? (
              <Button onPress={() => stopChecks(useStore)}>{t('stop')}</Button>
            ) : (
              <Button onPress={() => void startChecks(useStore, run)}>
                {t(state.kind === 'done' ? 'again' : 'run')}
              </Button>
            ))}
          <Button icon="add" isDisabled={isFull} onPress={() => setBeside({ kind: 'new' })}>
            {t(drafts[NEW_DRAFT] ? 'goOn' : 'add')}
          </Button>
        </>
      }
      detail={detail}
      onCloseDetail={close}
    >
      <section className="panel checks" aria-label={t('title')}>
        <div className="checks__head">
          <h2>{t('title')}</h2>
          <ChecksStatus state={state} />
        </div>
        <p className="caption checks__what">{t('what', { futures: count(CHECKED_FUTURES) })}</p>
        {checks.length === 0 ? (
          <p className="checks__empty">{t('empty')}</p>
        ) : (
          <ul className="checks__list" aria-label={t('list')}>
            {checks.map((check) => (
              <CheckRow
                key={check.id}
                check={check}
                result={state.kind === 'done' ? state.results.get(check.id) : undefined}
                canDuplicate={!isFull}
                isChosen={chosen?.id === check.id}
                onEdit={() => setBeside({ kind: 'edit', id: check.id })}
                onDuplicate={() => setBeside({ kind: 'edit', id: duplicateCheck(check) })}
                onOpen={() => setBeside({ kind: 'future', id: check.id })}
              />
            ))}
          </ul>
        )}
      </section>
    </SituationFrame>
  )
}

/** What was begun here and is neither kept nor cancelled lies open again. */
function begunIn(drafts: CheckDrafts, checks: readonly RealityCheck[]): Beside | undefined {
  if (drafts[NEW_DRAFT]) return { kind: 'new' }
  const edited = checks.find(({ id }) => drafts[id])
  return edited && { kind: 'edit', id: edited.id }
}

interface ChecksFacts {
  readonly checks: readonly RealityCheck[]
  readonly state: ChecksState
}

function ChecksHeadline({ checks, state }: ChecksFacts) {
  const { t } = useTranslation('checks')
  const country = useStore(({ document }) => document.scenario.country)
  if (checks.length === 0) return t('headline.none', { country })
  const verdicts = state.kind === 'done' ? checks.flatMap(({ id }) => state.results.get(id)?.finding.verdict ?? []) : []
  if (verdicts.length === 0) return t('headline.open', { country, count: checks.length })
  const many = (verdict: string) => verdicts.filter((known) => known === verdict).length
  const all = verdicts.length
  if (many('fails') > 0) return t('headline.fails', { country, count: many('fails'), all })
  if (many('undecided') > 0) return t('headline.undecided', { count: many('undecided'), all })
  return t('headline.allHold', { country, count: all })
}

function ChecksStatus({ state }: Pick<ChecksFacts, 'state'>) {
  const { t } = useTranslation('checks')
  const { count } = useNumbers()
  const isCurrent = useStore(selectChecksAreCurrent)
  if (state.kind === 'none') return null
  return (
    <span className="caption" role="status">
      {state.kind === 'running' ? (
        <>
          {t('status.running', { percent: Math.floor(state.share * 100) })}{' '}
          <progress max={1} value={state.share} aria-label={t('title')} /> <TimeLeft share={state.share} />
        </>
      ) : state.kind === 'failed' ? (
        t('status.failed', { message: state.message })
      ) : isCurrent ? (
        t('status.done', { futures: count(CHECKED_FUTURES), seed: state.of.settings.seed })
      ) : (
        t('status.stale')
      )}
    </span>
  )
}
