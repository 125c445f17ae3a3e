import { describe, expect, it } from 'vitest'
import {
  causalLinksOf,
  importanceFor,
  linkId,
  linkSharesOf,
  shownBoxes,
  strongestPath,
  traceMap,
  type CausalLink,
} from '../../../../src/shared/decision'
import {
  ALL_SWITCHES_ON,
  createJointTracer,
  createMemberTracer,
  NO_RESPONSE,
  prepareModel,
} from '../../../../src/shared/engine'
import { MAP_COLUMNS, mapColumns } from '../../../../src/shared/formats'
import { kelvara, model } from '../../../builders/bundled'

const request = { plan: NO_RESPONSE, seed: 7, horizonSteps: 6, ticksPerStep: 4, switches: ALL_SWITCHES_ON } as const
const links = causalLinksOf(model, kelvara)
const byId = new Map(links.map((link) => [linkId(link), link]))

describe('causalLinksOf', () => {
  it('holds every influence, as it stands in the scenario', () => {
    const named = new Set(
      links.flatMap(({ terms }) => terms.flatMap((term) => (term.kind === 'influence' ? [term.id] : []))),
    )

    expect(new Set(prepareModel(model, kelvara).influences.map(({ id }) => id))).toEqual(named)
    expect(byId.get('level:rule-of-law > level:impunity')).toEqual({
      from: 'level:rule-of-law',
      to: 'level:impunity',
      sign: 'lowers',
      weight: model.influences.find(({ id }) => id === 'rule-of-law-on-impunity')?.weight.best,
      terms: [{ kind: 'influence', id: 'rule-of-law-on-impunity' }],
    })
  })

  it('holds what the equation of organised violence reads, what triggers push, and what campaigns do', () => {
    const campaign = 'campaign:youth-guard/upland-communities'
    const into = links.filter(({ to }) => to === campaign)

    expect(byId.get(`level:youth-guard/preparation > ${campaign}`)?.terms).toEqual([
      { kind: 'parameter', id: 'opportunity.preparation' },
      { kind: 'parameter', id: 'campaign.preparationGain' },
    ])
    expect(byId.get(`level:youth-guard/discipline > ${campaign}`)?.sign).toBe('lowers')
    expect(into.some(({ from }) => from.startsWith('trigger:'))).toBe(true)
    expect(byId.has(`${campaign} > signal:violence-by-government-side`)).toBe(true)
    expect(byId.has('campaign:upland-front/upland-communities > signal:violence-by-challengers')).toBe(true)
  })
})

describe('the columns of the map', () => {
  it('hold every level of the model once', () => {
    expect([...mapColumns().keys()].toSorted()).toEqual(model.levels.map(({ id }) => id).toSorted())
    for (const column of mapColumns().values()) expect(MAP_COLUMNS).toContain(column)
  })
})

describe('traceMap', () => {
  it('finds what tracing one quantity finds, for every level and campaign at once', async () => {
    const tracer = createJointTracer(model, kelvara, request)
    const traced = await traceMap(tracer, 2)

    for (const place of [3, tracer.quantities.length - 1]) {
      const target = tracer.quantities[place]
      if (!target) throw new Error('no quantity')
      const alone = createMemberTracer(model, kelvara, { ...request, target })
      const ends = [0, 1].map((member) => alone.trace(member))
      const causes = alone.causes.length
      const mean = (cause: number) =>
        ends.reduce((sum, { shares }) => sum + (shares[request.horizonSteps * causes + cause] ?? NaN) / 2, 0)

      expect(traced.ends[place]).toBeCloseTo(
        ends.reduce((sum, { values }) => sum + (values[6] ?? NaN) / 2, 0),
        12,
      )
      for (let cause = 0; cause < causes; cause += 1) {
        expect(traced.shares[place * causes + cause]).toBeCloseTo(mean(cause), 12)
      }
    }
    expect(traced.deaths.some((count) => count > 0)).toBe(true)
  })

  it('tells how far it is, and stops when told to', async () => {
    const tracer = createJointTracer(model, kelvara, { ...request, horizonSteps: 1 })
    const stop = new AbortController()
    const done: number[] = []
    const tracing = traceMap(tracer, 3, {
      signal: stop.signal,
      onProgress: (members) => {
        done.push(members)
        if (members === 2) stop.abort(new Error('enough'))
      },
    })

    await expect(tracing).rejects.toThrow('enough')
    expect(done).toEqual([1, 2])
    await expect(traceMap(tracer, 0)).rejects.toThrow('no member')
  })
})

describe('linkSharesOf', () => {
  const traced = {
    causes: [{ kind: 'level', level: 'a' }, { kind: 'trigger', trigger: 'coup' }, { kind: 'chance' }],
    quantities: [
      { kind: 'level', level: 'b' },
      { kind: 'intensity', dyad: 'state-security-forces/x' },
      { kind: 'intensity', dyad: 'youth-guard/x' },
    ],
    memberCount: 2,
    starts: Float64Array.of(0.5, -3, -2),
    ends: Float64Array.of(0.4, -1, -2),
    shares: Float64Array.of(-0.3, 0.1, 0.1, 2, 0, 0, 0, 0, 0),
    deaths: Float64Array.of(30, 10),
  } as const

  it('takes shares of all that moved either way, and of the deaths of a side', () => {
    const { shares, changes, worst } = linkSharesOf(traced, kelvara)

    expect(shares.get('level:a > level:b')).toBeCloseTo(-0.6, 12)
    expect(shares.get('trigger:coup > level:b')).toBeCloseTo(0.2, 12)
    expect(shares.get('level:a > campaign:state-security-forces/x')).toBe(1)
    expect(shares.get('campaign:youth-guard/x > signal:violence-by-government-side')).toBe(0.25)
    expect([...shares.keys()].filter((id) => id.includes('chance'))).toEqual([])
    expect(changes.get('level:b')).toBeCloseTo(-0.1, 12)
    expect(worst).toBe('campaign:state-security-forces/x')
  })
})

const link = (from: string, to: string): CausalLink => ({ from, to, sign: 'raises', weight: 1, terms: [] })
const small = [
  link('level:a', 'level:b'),
  link('level:c', 'level:b'),
  link('level:b', 'campaign:z'),
  link('level:c', 'campaign:z'),
  link('campaign:z', 'level:c'),
  link('level:d', 'level:a'),
]
const found = {
  memberCount: 1,
  worst: 'campaign:z',
  ends: new Map<string, number>(),
  changes: new Map([
    ['level:b', -1],
    ['campaign:z', 1],
    ['level:c', 1],
  ]),
  shares: new Map([
    ['level:a > level:b', 0.8],
    ['level:c > level:b', -0.2],
    ['level:b > campaign:z', 0.5],
    ['level:c > campaign:z', 0.3],
  ]),
}

describe('what the map shows', () => {
  it('counts a box by the share of the change that passed through it', () => {
    const importance = importanceFor('campaign:z', small, found)

    expect(importance.get('level:b')).toBeCloseTo(0.5, 12)
    expect(importance.get('level:a')).toBeCloseTo(0.4, 12)
    expect(importance.get('level:c')).toBeCloseTo(0.4, 12)
    expect(importance.get('level:d')).toBeUndefined()
  })

  it('lets the strongest path push the way each change went', () => {
    // a pushed b up while b fell: the path through it is not what moved b.
    expect(strongestPath('campaign:z', small, found)).toEqual({
      from: 'level:c',
      through: 'level:b',
      to: 'campaign:z',
      share: expect.closeTo(0.1, 12) as number,
    })
    expect(strongestPath('campaign:z', small, { ...found, shares: new Map() })).toBeUndefined()
  })

  it('keeps the most important boxes, and brings the neighbours of what is selected', () => {
    const allowed = new Set(['level:a', 'level:b', 'level:c', 'level:d', 'campaign:z'])
    const request = { root: 'campaign:z', links: small, shares: found, allowed, most: 3, selected: undefined }

    expect(shownBoxes(request)).toEqual({ kept: ['campaign:z', 'level:b', 'level:a'], brought: [] })
    const harm: CausalLink = { ...link('campaign:z', 'signal:harm'), terms: [{ kind: 'events' }] }
    expect(
      shownBoxes({ ...request, links: [...small, harm], allowed: new Set([...allowed, 'signal:harm']) }).kept,
    ).toEqual(['campaign:z', 'signal:harm', 'level:b'])
    // Hardly anything runs from d to a.
    expect(shownBoxes({ ...request, selected: 'level:a' }).brought).toEqual([])
    const strong = { ...found, shares: new Map([...found.shares, ['level:d > level:a', -0.4] as const]) }
    expect(shownBoxes({ ...request, shares: strong, selected: 'level:a', most: 1 }).brought).toEqual([
      'level:a',
      'level:b',
      'level:d',
    ])
    expect(shownBoxes({ ...request, selected: 'level:d' }).brought).toEqual(['level:d'])
    expect(shownBoxes({ ...request, selected: 'level:nowhere' }).brought).toEqual([])
    expect(shownBoxes({ ...request, root: undefined, shares: undefined, most: 2 }).kept).toEqual([
      'campaign:z',
      'level:a',
    ])
    // Two links lead into the campaign and two into b: each counts half.
    expect(shownBoxes({ ...request, shares: undefined }).kept).toEqual(['campaign:z', 'level:c', 'level:b'])
  })
})
