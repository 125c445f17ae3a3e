import { cleanup, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { BaselineWords } from '../../../../../src/renderer/features/situation/people/baseline-panel'
import type { Baseline } from '../../../../../src/renderer/features/situation/people/use-baseline-preview'
import { wilsonInterval } from '../../../../../src/shared/engine'
import { aResult } from '../../../../builders/a-result'
import { kelvara } from '../../../../builders/bundled'

afterEach(cleanup)

const PAIR = 'youth-guard/upland-communities'

interface Found {
  /** Futures of 200 with mass killing. */
  readonly count: number
  /** Mean level of the campaign. */
  readonly organised: number
  readonly hostility: number
  readonly isGoingOn?: boolean
}

const found = ({ count, organised, hostility, isGoingOn = false }: Found): Baseline => ({
  scenario: {
    ...kelvara,
    campaigns: kelvara.campaigns.map((one) =>
      `${one.actor}/${one.population}` === PAIR ? { ...one, hostility } : one,
    ),
  },
  changeId: undefined,
  seed: 1,
  horizonSteps: 36,
  isGoingOn,
  massKilling: wilsonInterval(count, 200, 0.95),
  // The same futures as far as they go.
  result: aResult(
    { severity: [Array.from({ length: 200 }, (_, member) => (member < count ? 2000 : 0))] },
    { onsetStep: Int16Array.from({ length: 200 }, (_, member) => (isGoingOn ? 0 : member < count ? 0 : -1)) },
  ),
  bands: [],
  shareOver: [],
  campaigns: new Map([[PAIR, organised]]),
})

function said(before: Found, now: Found): string {
  const preview = { now: found(now), before: found(before) }
  render(
    <I18nextProvider i18n={startTranslations('en')}>
      <BaselineWords state={{ preview, hasFailed: false, isCurrent: true }} />
    </I18nextProvider>,
  )
  // The ranges are isolated from the direction of the text around them.
  return screen
    .getByRole('status')
    .textContent.replaceAll(/[\u2066\u2069]/g, '')
    .replaceAll('\u00a0', ' ')
}

describe('the words of an edit', () => {
  it('tell what was changed, how far the chance moved, and through whom', () => {
    const words = said({ count: 40, organised: 0.18, hostility: 1.8 }, { count: 90, organised: 0.31, hostility: 3 })

    expect(words).toContain(
      'Last change: hostility of Youth Guard toward Upland communities from 180 % of the usual to 300 % of the usual.',
    )
    expect(words).toMatch(
      /more likely, from unlikely \(.*\) to about as likely as not \(.*\): 90 of 200 futures instead of 40\./,
    )
    expect(words).toContain(
      'What moves most: violence organised by Youth Guard against Upland communities, up to 31 % on average over the months from 18 %.',
    )
  })

  it('say less where less violence is organised', () => {
    const words = said({ count: 90, organised: 0.31, hostility: 3 }, { count: 40, organised: 0.18, hostility: 1.8 })

    expect(words).toContain('Mass killing becomes less likely')
    expect(words).toContain('down to 18 % on average over the months from 31 %')
  })

  it('claim no difference that two ranges do not show, and no mover where none moved', () => {
    const words = said({ count: 74, organised: 0.2, hostility: 1 }, { count: 75, organised: 0.203, hostility: 1.01 })

    expect(words).toContain('much as before: 75 of 200 futures instead of 74. So small a difference may be chance.')
    expect(words).not.toMatch(/more likely|less likely/)
    expect(words).toContain('No actor organises noticeably more or less violence')
  })

  it('keep the word where the chance moves within it', () => {
    const words = said({ count: 30, organised: 0.2, hostility: 1 }, { count: 50, organised: 0.22, hostility: 1.2 })

    expect(words).toMatch(/becomes more likely, though it stays unlikely \(.*\): 50 of 200 futures instead of 30\./)
  })

  it('speak of whether mass killing goes on where it goes on today', () => {
    const words = said(
      { count: 40, organised: 0.2, hostility: 1, isGoingOn: true },
      { count: 40, organised: 0.2, hostility: 1.5, isGoingOn: true },
    )

    expect(words).toMatch(
      /That mass killing still goes on at the end is as likely as before, unlikely \(.*\): 40 of 200/,
    )
  })
})
