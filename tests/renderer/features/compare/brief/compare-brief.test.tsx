import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { CompareBrief } from '../../../../../src/renderer/features/compare/brief/compare-brief'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { useStore } from '../../../../../src/renderer/state/store'
import { NO_RESPONSE, USUAL_WORLD, type ResponsePlan } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { kelvara } from '../../../../builders/bundled'
import { aChallenge } from '../../../../builders/a-challenge'
import { aComparedResult } from '../../../../builders/a-compared-result'
import { aResult } from '../../../../builders/a-result'
import { stubWindow } from '../../situation/stub-window'

const MEMBERS = 10
const CHALLENGE = aChallenge()
const aPlan = (id: string, instrument: string, target?: string): ResponsePlan => ({
  id,
  name: `Plan ${id}`,
  responses: [{ id: 'r', instrument, startStep: 0, durationMonths: 6, intensity: 1, ...(target && { target }) }],
})
const PLANS = [aPlan('a', 'mediation'), aPlan('b', 'pro-rebel-force', 'upland-front')]

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})
beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened({ ...document, plans: PLANS, currentPlan: 'a', challenges: [CHALLENGE] }, null)
  useStore.getState().placeChosen('compare')
})
afterEach(() => {
  cleanup()
  useStore.getState().printEnded()
})

/** So many deaths in the first future; a hundred in the others. */
function resultOf(deathsInFirst: number, populations: readonly string[]) {
  const none = Array<number>(MEMBERS).fill(0)
  const deaths = [none, [deathsInFirst, ...Array<number>(MEMBERS - 1).fill(100)]]
  const apart = Object.fromEntries(populations.map((id) => [`deaths-of:${id}`, deaths]))
  return aComparedResult(aResult({ severity: [none, none], deaths, ...apart }))
}

const facts = (populations: readonly string[] = []) =>
  compareFacts(
    {
      demand: { plans: PLANS, seed: 1, memberCount: MEMBERS, horizonSteps: 1, outcomes: ['severity', 'deaths'] },
      memberCount: MEMBERS,
      results: new Map([
        [NO_RESPONSE.id, resultOf(100, populations)],
        ['a', resultOf(100, populations)],
        ['b', resultOf(900, populations)],
      ]),
      later: new Map(),
    },
    bundledModel(),
    {
      scenario: kelvara,
      outcome: 'deaths',
      smallest: { absolute: 25, relative: 0.1 },
      referenceId: NO_RESPONSE.id,
      populations,
      currentPlan: 'a',
      sort: null,
    },
  )

/** Without the marks that keep the direction of names and numbers. */
const said = (element: Element) => element.textContent.replace(/[\u2066-\u2069]/g, '')
const brief = () => said(screen.getByRole('article'))

describe('CompareBrief', () => {
  it('says what was run, and what the numbers are not', () => {
    render(<CompareBrief facts={facts()} />)

    const { seed } = useStore.getState().document.settings
    for (const words of [
      'Judged byViolent deaths',
      'Held againstno response',
      'A difference countsfrom 25 deaths on, where that is also 10 % of the larger of the two',
      'Futures10 of each plan, under the same luck',
      'Horizon1 month',
      `Seed${String(seed)}`,
      'Evidence lensMainstream',
    ]) {
      expect(brief()).toContain(words)
    }
    expect(brief()).toContain('Fictional country. Not a forecast.')
  })

  it('says with what lens the evidence was read, where it is another', () => {
    useStore.getState().edit({ key: 'lens' }, (draft) => {
      draft.settings.lens = 'sceptical'
    })
    render(<CompareBrief facts={facts()} />)

    expect(brief()).toContain('Evidence lensSceptical')
  })

  it('says how much money and political capital there is, where they are limited', () => {
    useStore.getState().edit({ key: 'world' }, (draft) => {
      draft.settings.world = {
        ...USUAL_WORLD,
        met: [],
        budget: 1200,
        politicalCapital: { available: 15, regainedPerMonth: 1 },
      }
    })
    render(<CompareBrief facts={facts()} />)

    expect(brief()).toContain('Budget1,200 cost units for all that begins from today on')
    expect(brief()).toContain('Political capital15 points for all that begins from today on; regained a month: 1')
  })

  it('names every known backfire with the plans that risk it, and says how often each plan is worse', () => {
    render(<CompareBrief facts={facts()} />)

    const wrong = screen.getByRole('heading', { name: 'What could go wrong' }).closest('section')
    if (!wrong) throw new Error('no such section')
    const ways = within(wrong).getAllByRole('listitem').map(said)
    const force = ways.find((way) => way.startsWith('Military intervention: '))
    expect(force).toContain('Those who expect to be beaten hurry to finish what they began.')
    expect(force).toContain('Bombing and fighting destroy what people live on.')
    expect(force).toMatch(/ \(Plan b\)$/)
    expect(said(wrong)).toContain('Plan b Violent deaths: 1 of 10 futures is worse than with no response')
    expect(said(wrong)).toContain('Plan a In none of the 10 futures is it worse than no response')
  })

  it('prints the open challenges as the minority view, by whom and with the reason', () => {
    render(<CompareBrief facts={facts()} />)

    const view = screen.getByRole('heading', { name: 'Minority view' }).closest('section')
    expect(view && said(view)).toContain('Bad roads hold campaigns back. — North desk')
    expect(view && said(view)).toContain('0.1 in their view')
  })

  it('says of what is not computed that it is missing', () => {
    render(<CompareBrief facts={facts()} />)

    expect(brief()).toContain('Not computed yet when this was printed.')
    expect(brief()).toContain('Not tried yet')
  })

  it('says who is better off and who is worse off, before the totals', () => {
    const ids = useStore.getState().document.scenario.populations.map(({ id }) => id)
    render(<CompareBrief facts={facts(ids)} />)
    const [populations, totals] = screen
      .getAllByRole('table')
      .filter((table) => table.matches('.population-table, .compare-table'))

    expect(screen.getByRole('heading', { name: 'By population' })).toBeTruthy()
    const rows = within(populations ?? document.body).getAllByRole('row')
    const [first] = useStore.getState().document.scenario.populations
    expect(rows.slice(0, 3).map((row) => row.textContent.replaceAll(/[\u2068\u2069]/g, ''))).toEqual([
      'Population: planBetter than no responseWorse than no response',
      expect.stringMatching(new RegExp(`^${first?.name ?? ''}: Plan a.*%.*%`)),
      expect.stringMatching(new RegExp(`^${first?.name ?? ''}: Plan b.*%.*%`)),
    ])
    expect(totals?.className).toContain('compare-table')
    cleanup()

    render(<CompareBrief facts={facts()} />)
    expect(screen.queryByRole('heading', { name: 'By population' })).toBeNull()
  })

  it('has nothing to press, open or choose', () => {
    render(<CompareBrief facts={facts()} />)

    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryAllByRole('tab')).toEqual([])
    expect(screen.getAllByRole('columnheader')).toHaveLength(8)
  })

  it('tells whoever prints what it waits for', () => {
    useStore.getState().printAsked('pdf')
    render(<CompareBrief facts={facts()} />)

    expect(useStore.getState().printing).toEqual({
      to: 'pdf',
      waitsFor: ['comparison', 'timing', 'challenges'],
      isStarted: false,
    })
  })

  it('waits for nothing before the first preview but what it needs, and draws nothing', () => {
    useStore.getState().printAsked('printer')
    const { container } = render(<CompareBrief facts={undefined} />)

    expect(container.childNodes).toHaveLength(0)
    expect(useStore.getState().printing?.waitsFor).toContain('comparison')
  })
})
