import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { compareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import type { CompareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import { CompareHeadline } from '../../../../src/renderer/features/compare/headline/compare-headline'
import { DotsPanel } from '../../../../src/renderer/features/compare/futures/dots-panel'
import { LedgerPanel } from '../../../../src/renderer/features/compare/ledger/ledger-panel'
import { LensesPanel } from '../../../../src/renderer/features/compare/lenses/lenses-panel'
import { SpreadStrip } from '../../../../src/renderer/features/compare/lenses/spread-strip'
import { useLensStudies } from '../../../../src/renderer/features/compare/lenses/use-lens-studies'
import { NumbersPanel } from '../../../../src/renderer/features/compare/moving-numbers/numbers-panel'
import { useNumbersStudy } from '../../../../src/renderer/features/compare/moving-numbers/use-numbers-study'
import { RobustMapPanel } from '../../../../src/renderer/features/compare/robust-map/robust-map-panel'
import { TimingPanel } from '../../../../src/renderer/features/compare/timing/timing-panel'
import { UnknownsPanel } from '../../../../src/renderer/features/compare/unknowns/unknowns-panel'
import { useUnknowns } from '../../../../src/renderer/features/compare/unknowns/use-unknowns'
import { WhyPanel } from '../../../../src/renderer/features/compare/why/why-panel'
import { countryModel } from '../../../../src/renderer/state/country-model'
import { useStore } from '../../../../src/renderer/state/store'
import { aChallenge } from '../../../builders/a-challenge'
import { stubWindow } from '../situation/stub-window'
import { asked, compared, futures } from './compared-futures'
import { openPlans } from './open-plans'

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})
afterEach(cleanup)

const PANELS: Readonly<Record<string, (facts: CompareFacts) => React.ReactNode>> = {
  why: (facts) => <WhyPanel facts={facts} planId="a" />,
  timing: (facts) => <TimingPanel facts={facts} planId="a" />,
  unknowns: (facts) => <Unknowns facts={facts} />,
  map: (facts) => <MapOf facts={facts} />,
  lenses: (facts) => <Lenses facts={facts} />,
  numbers: (facts) => <Numbers facts={facts} />,
  dots: (facts) => <DotsPanel facts={facts} />,
  ledger: (facts) => <LedgerPanel facts={facts} openPool={openPool} />,
}

function Unknowns({ facts }: { readonly facts: CompareFacts }) {
  const { lenses, spread } = useLensStudies(facts, 'a')
  return (
    <UnknownsPanel facts={facts} unknowns={useUnknowns(facts)} lenses={lenses.state}>
      <SpreadStrip facts={facts} study={spread} />
    </UnknownsPanel>
  )
}
const MapOf = ({ facts }: { readonly facts: CompareFacts }) => (
  <RobustMapPanel facts={facts} unknowns={useUnknowns(facts)} />
)
const Lenses = ({ facts }: { readonly facts: CompareFacts }) => (
  <LensesPanel facts={facts} study={useLensStudies(facts, 'a').lenses} />
)
const Numbers = ({ facts }: { readonly facts: CompareFacts }) => (
  <NumbersPanel facts={facts} numbers={useNumbersStudy(facts, 'a')} />
)

const openPool = vi.fn<NonNullable<Parameters<typeof LedgerPanel>[0]['openPool']>>()

describe.each([1, 2, 4])('with %i futures', (members) => {
  it('the headline ranks no harm', () => {
    openPlans(['a', 'b'])
    const ensembles = compared({ a: futures([members, 500]), b: futures([members, 2000]) }, members)
    const { container } = render(<CompareHeadline facts={compareFacts(ensembles, countryModel, asked)} />)

    expect(container.textContent).toContain('Too few futures to compare the plans.')
    expect(container.textContent).not.toMatch(/Worse than no response|worse than no response/)
  })

  it.each(Object.entries(PANELS))('%s says that they are too few, and runs and offers nothing', (_, panel) => {
    openPlans(['a', 'b'])
    useStore.getState().edit({ key: 'ledger:change.add', params: { name: '' } }, (document) => {
      document.settings.memberCount = members
      document.challenges = [aChallenge()]
    })
    const ensembles = compared({ a: futures([members, 500]), b: futures([members, 800]) }, members)
    useStore.setState({ judged: 'deaths', compared: ensembles })
    useStore.getState().comparisonFinished()
    const { container } = render(panel(compareFacts(ensembles, countryModel, asked)))

    const are = members === 1 ? '1 future is' : `${members} futures are`
    expect(container.textContent).toContain(`${are} too few to compare plans by: at least 10 are needed.`)
    expect(container.querySelector('progress, [role="progressbar"], [role="alert"]')).toBeNull()
    expect(container.textContent).not.toMatch(/failed|can't be cut|Run|Try/)
    expect(openPool).not.toHaveBeenCalled()
  })
})
