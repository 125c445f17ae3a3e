import { describe, expect, it } from 'vitest'
import {
  DEFAULT_LENS,
  describeContentIssue,
  findModelIssues,
  INSTRUMENT_FAMILIES,
  namedStudies,
  type Effect,
  type Estimate,
  type Provenance,
  type Source,
  type SourceId,
  type Studies,
} from '../../src/shared/engine'
import { PARAMETER_IDS } from '../../src/shared/engine/model/parameter-ids'
import { readBundledModel } from './bundled-content'

const model = readBundledModel()

interface ModelList {
  readonly name: string
  readonly records: readonly (Provenance & { readonly id: string })[]
}

const LISTS: readonly ModelList[] = [
  { name: 'levels', records: model.levels },
  { name: 'influences', records: model.influences },
  { name: 'triggers', records: model.triggers },
  { name: 'instruments', records: model.instruments },
  { name: 'parameters', records: model.parameters },
  { name: 'pairs', records: model.pairs.map((pair) => ({ ...pair, id: [pair.a, pair.b, pair.kind].join('+') })) },
]

describe('the bundled model', () => {
  it('has no fault', () => {
    expect(findModelIssues(model).map(describeContentIssue)).toEqual([])
  })

  it('has as many levels, triggers and instruments as the first version promises', () => {
    expect(model.levels.filter(({ isOptional }) => isOptional !== true)).toHaveLength(32)
    expect(model.triggers.length).toBeGreaterThanOrEqual(24)
    expect(model.triggers.filter(({ valence }) => valence === 'easing').length).toBeGreaterThanOrEqual(8)
    expect(model.instruments.length).toBeGreaterThanOrEqual(45)
  })

  it('holds exactly the parameters that the equations use', () => {
    const ids = model.parameters.map(({ id }) => id)

    expect([...ids].sort()).toEqual([...PARAMETER_IDS].sort())
  })

  it.each(LISTS)('lists its $name in order of id, each once', ({ records }) => {
    const ids = records.map(({ id }) => id)

    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it.each(LISTS)('gives a reason of one sentence for each of its $name', ({ records }) => {
    const unfit = records.filter(({ because }) => !/^[A-Z][^.]*(\.\d[^.]*)*\.$/u.test(because)).map(({ id }) => id)

    expect(unfit).toEqual([])
  })

  it.each(LISTS)('keeps low, best and high of its $name in order', ({ records }) => {
    const unordered = records.flatMap((record) =>
      estimatesIn(record)
        .filter(({ low, best, high }) => !(low <= best && best <= high))
        .map((estimate) => ({ id: record.id, estimate })),
    )

    expect(unordered).toEqual([])
  })

  it('cites every source of its list at least once', () => {
    const cited = new Set(LISTS.flatMap(({ records }) => records.flatMap(({ sources }) => sources)))
    model.instruments.forEach(({ evidence: { keyStudies, documents, dissent }, effects }) => {
      for (const source of effects.flatMap(({ studies = [] }) => studies)) cited.add(source)
      for (const source of [...namedStudies(keyStudies), ...documents, ...namedStudies(dissent)]) cited.add(source)
    })
    model.lenses
      .flatMap(({ rules }) => rules)
      .forEach(({ sources }) => {
        for (const source of sources) cited.add(source)
      })

    expect(model.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([])
  })

  it('grades nothing above expert judgement that rests on judgement alone', () => {
    const judgements = sourcesOfKind('expert-judgement')

    const overgraded = LISTS.flatMap(({ records }) => records)
      .filter(({ grade, sources }) => grade !== 'D' && sources.every((source) => judgements.has(source)))
      .map(({ id }) => id)

    expect(overgraded).toEqual([])
  })

  it('repeats no reason where it could say what is particular', () => {
    const reasons = LISTS.flatMap(({ records }) => records.map(({ because }) => because))

    expect(reasons.filter((because, position) => reasons.indexOf(because) !== position)).toEqual([])
  })

  it('calls evidence strong or moderate only where it cites a study, a review or a dataset', () => {
    const research = sourcesOfKind('study', 'review', 'dataset')

    const overgraded = LISTS.flatMap(({ records }) => records)
      .filter(({ grade, sources }) => 'AB'.includes(grade) && !sources.some((source) => research.has(source)))
      .map(({ id }) => id)

    expect(overgraded).toEqual([])
  })
})

describe('the response instruments', () => {
  it.each(INSTRUMENT_FAMILIES)('number at least four in the family %s', (family) => {
    expect(model.instruments.filter((instrument) => instrument.family === family).length).toBeGreaterThanOrEqual(4)
  })

  it('never let a source that disagrees stand among those that support them', () => {
    const torn = model.instruments.filter(({ evidence: { keyStudies, documents, dissent }, sources }) => {
      const supporting = new Set([...namedStudies(keyStudies), ...documents, ...sources])
      return namedStudies(dissent).some((study) => supporting.has(study))
    })

    expect(torn.map(({ id }) => id)).toEqual([])
  })

  it('call their numbers judgement, whatever research says on whether they work', () => {
    const judgements = sourcesOfKind('expert-judgement')

    const unlike = model.instruments.filter(
      ({ grade, sources }) => grade !== 'D' || !sources.some((source) => judgements.has(source)),
    )

    expect(unlike.map(({ id }) => id)).toEqual([])
  })

  it('name research as key studies, and papers that ask for them as documents', () => {
    const research = sourcesOfKind('study', 'review', 'dataset')
    const papers = sourcesOfKind('un-document')

    const misplaced = model.instruments.filter(
      ({ evidence }) =>
        namedStudies(evidence.keyStudies).some((id) => !research.has(id)) ||
        evidence.documents.some((id) => !papers.has(id)),
    )

    expect(misplaced.map(({ id }) => id)).toEqual([])
  })

  it.each<{ readonly instrument: string; readonly what: string; readonly on: string; readonly way: 'up' | 'down' }>([
    { instrument: 'arms-embargo', what: 'curbs arms', on: 'arms-availability', way: 'down' },
    { instrument: 'arms-trade-treaty', what: 'curbs arms', on: 'arms-availability', way: 'down' },
    { instrument: 'arms-trade-treaty', what: 'holds up deliveries', on: 'arms-delivery', way: 'down' },
    { instrument: 'border-security-support', what: 'curbs what crosses', on: 'cross-border-flows', way: 'down' },
    { instrument: 'counter-finance-controls', what: 'starves a group', on: 'target/capacity', way: 'down' },
    { instrument: 'resource-trade-controls', what: 'starves a group', on: 'target/capacity', way: 'down' },
    { instrument: 'counter-narratives', what: 'curbs recruitment', on: 'challenger/recruitment', way: 'down' },
    { instrument: 'grievance-redress', what: 'answers grievances', on: 'target/grievance', way: 'down' },
    { instrument: 'securitised-counter-extremism', what: 'weakens a group', on: 'target/capacity', way: 'down' },
    { instrument: 'one-sided-relief', what: 'feeds people', on: 'target/food-insecurity', way: 'down' },
    { instrument: 'siege-lifting-demand', what: 'opens sieges', on: 'target/siege', way: 'down' },
    { instrument: 'negotiated-access', what: 'opens sieges', on: 'target/siege', way: 'down' },
    { instrument: 'negotiated-access', what: 'lets relief in', on: 'humanitarian-access', way: 'up' },
    { instrument: 'gender-violence-care', what: 'protects', on: 'target/self-protection', way: 'up' },
    { instrument: 'womens-participation', what: 'makes peace from below', on: 'local-peace-capacity', way: 'up' },
    { instrument: 'womens-participation', what: 'opens government', on: 'inclusive-governance', way: 'up' },
    { instrument: 'youth-peace-networks', what: 'makes peace from below', on: 'local-peace-capacity', way: 'up' },
    { instrument: 'local-mediation', what: 'makes peace from below', on: 'local-peace-capacity', way: 'up' },
    { instrument: 'national-prevention-mechanism', what: 'warns', on: 'early-warning-mechanism', way: 'up' },
    { instrument: 'veto-restraint', what: 'restrains the veto', on: 'veto or preventive-drive', way: 'down' },
    { instrument: 'national-and-hybrid-courts', what: 'holds to account', on: 'impunity', way: 'down' },
    { instrument: 'transitional-justice', what: 'holds to account', on: 'impunity', way: 'down' },
    { instrument: 'transitional-justice', what: 'answers grievances', on: 'every-population/grievance', way: 'down' },
    { instrument: 'memorialisation', what: 'answers grievances', on: 'every-population/grievance', way: 'down' },
  ])('answer to what meetings of focal points asked for: $instrument $what', ({ instrument, on, way }) => {
    const effects = effectsOf(instrument).filter((effect) => on.split(' or ').includes(actsOn(effect)))

    expect(effects.length).toBeGreaterThan(0)
    const wanted = way === 'up' ? 1 : -1
    expect(effects.filter(({ size, backfire }) => Math.sign(size.best) !== wanted || backfire !== undefined)).toEqual(
      [],
    )
  })

  it.each([
    { instrument: 'one-sided-relief', what: 'is read as bias', on: 'intergroup-polarisation' },
    { instrument: 'one-sided-relief', what: 'is read as a threat', on: 'every-actor/threat-perception' },
    { instrument: 'securitised-counter-extremism', what: 'recruits', on: 'target/recruitment' },
    { instrument: 'securitised-counter-extremism', what: 'breeds grievances', on: 'excluded/grievance' },
  ])('harm in the way those meetings warned of: $instrument $what', ({ instrument, on }) => {
    const harms = effectsOf(instrument).filter((effect) => actsOn(effect) === on && effect.backfire !== undefined)

    expect(harms.map(({ size: { best } }) => Math.sign(best))).toEqual([1])
  })

  it('say under which ideas of the crisis they work in full, each with a reason of its own, where they are not structural', () => {
    const silent = model.instruments.filter(
      ({ family, frames }) => (frames === undefined) !== (family === 'structural'),
    )
    const reasons = model.instruments.flatMap(({ frames }) => (frames ? [frames.because] : []))

    expect(silent.map(({ id }) => id)).toEqual([])
    expect(reasons.filter((because) => !/^[A-Z].*\.$/u.test(because))).toEqual([])
    expect(new Set(reasons).size).toBe(reasons.length)
  })

  // That each harm of a best estimate has its pathway, and nothing else one, is a rule of every model: see "has no fault".
  it('say of at least thirty of them how they backfire', () => {
    const backfires = model.instruments.flatMap(({ id, effects }) =>
      effects.flatMap(({ backfire }) => (backfire === undefined ? [] : [[id, backfire]])),
    )

    expect(new Set(backfires.map(([id]) => id)).size).toBeGreaterThanOrEqual(30)
    expect(backfires.filter(([, pathway]) => !/^[a-z][a-z0-9-]+$/u.test(pathway ?? ''))).toEqual([])
  })

  it('have a key study where research is said to be strong or moderate', () => {
    const unstudied = model.instruments.filter(
      ({ evidence }) => 'AB'.includes(evidence.grade) && namedStudies(evidence.keyStudies).length === 0,
    )

    expect(unstudied.map(({ id }) => id)).toEqual([])
  })

  it('leave nobody to be attacked by default', () => {
    const force = model.instruments.filter(({ isLastResort }) => isLastResort)

    expect(force.map(({ id, target }) => [id, target])).toEqual([
      ['pro-government-force', { scope: 'actor' }],
      ['pro-rebel-force', { scope: 'actor' }],
    ])
  })

  it.each(['keyStudies', 'dissent'] as const)('name studies as %s, or say in a sentence why none is known', (field) => {
    const research = sourcesOfKind('study', 'review', 'dataset')
    const isTold = (studies: Studies): boolean =>
      'noneKnown' in studies
        ? /^[A-Z][^.]{30,}\.$/u.test(studies.noneKnown)
        : studies.length > 0 && studies.every((id) => research.has(id))

    expect(model.instruments.filter(({ evidence }) => !isTold(evidence[field])).map(({ id }) => id)).toEqual([])
  })

  it('give every reason why no study is known in words of its own', () => {
    const reasons = model.instruments.flatMap(({ evidence: { keyStudies, dissent } }) =>
      [keyStudies, dissent].flatMap((studies) => ('noneKnown' in studies ? [studies.noneKnown] : [])),
    )

    expect(new Set(reasons).size).toBe(reasons.length)
  })

  it('name for an effect only studies that they name for or against themselves', () => {
    const strays = model.instruments.flatMap(({ id, effects, evidence: { keyStudies, dissent } }) => {
      const named = new Set([...namedStudies(keyStudies), ...namedStudies(dissent)])
      return effects.flatMap(({ studies = [] }) =>
        studies.filter((study) => !named.has(study)).map((study) => [id, study]),
      )
    })

    expect(strays).toEqual([])
  })

  it('say in one sentence what each study found that they name', () => {
    const named = new Set<SourceId>(
      model.instruments.flatMap(({ evidence: { keyStudies, dissent } }) => [
        ...namedStudies(keyStudies),
        ...namedStudies(dissent),
      ]),
    )
    const findings = model.sources.flatMap(({ id, finding = '' }) => (named.has(id) ? [{ id, finding }] : []))

    expect(findings.filter(({ finding }) => !/^[A-Z][^.]*\.$/u.test(finding)).map(({ id }) => id)).toEqual([])
    expect(new Set(findings.map(({ finding }) => finding)).size).toBe(findings.length)
  })

  it('do something, each of them, or help the others', () => {
    const idle = model.instruments.filter(({ effects, coordinationGain }) => effects.length === 0 && !coordinationGain)

    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('have no effect whose months go on after the response has usually ended, and nobody would see', () => {
    const late = model.instruments.flatMap(({ id, durationMonths, effects }) =>
      effects
        .filter(({ fromMonth = 0, untilMonth = durationMonths }) => Math.max(fromMonth, untilMonth) > durationMonths)
        .map((effect) => `${id} ${effect.channel}`),
    )

    expect(late).toEqual([])
  })

  it('depend on whom they are aimed at wherever they can be aimed', () => {
    const indifferent = model.instruments.filter(
      ({ target, effects }) => target.scope !== 'country' && !JSON.stringify(effects).includes('target'),
    )

    expect(indifferent.map(({ id }) => id)).toEqual([])
  })

  it('reach violent extremist groups less than the State where they are diplomacy aimed at an actor', () => {
    const misjudged = model.instruments.filter(
      ({ family, target, reach }) =>
        family === 'diplomacy' && target.scope === 'actor' && reach['violent-extremist-group'] > 0.25 * reach.state,
    )

    expect(misjudged.map(({ id }) => id)).toEqual([])
  })

  it('reach violent extremist groups at most half as well with what works by talk, trial, sanction, exposure or exit', () => {
    const weak = model.instruments.filter(({ reach }) => reach['violent-extremist-group'] <= 0.5 * reach.state)

    expect(weak.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'comprehensive-sanctions',
        'conditional-amnesty',
        'court-referral',
        'defended-safe-zone',
        'exit-programmes',
        'mediation',
        'memorialisation',
        'naming-and-shaming',
        'national-and-hybrid-courts',
        'observers',
        'targeted-sanctions',
        'transitional-justice',
      ]),
    )
  })

  it('reach a violent extremist group as well as others by curbs on arms, money, borders and recruitment', () => {
    const curbs = [
      'border-security-support',
      'counter-finance-controls',
      'grievance-redress',
      'resource-trade-controls',
    ]

    const kept = model.instruments.filter(({ id }) => curbs.includes(id))

    expect(
      kept
        .filter(({ reach }) => reach['violent-extremist-group'] < reach['legitimacy-seeking-group'])
        .map(({ id }) => id),
    ).toEqual([])
  })

  it('say in a sentence why they reach each kind of actor and of violence as they do', () => {
    const reasons = model.instruments.flatMap(({ id, reachBecause: { actors, violence } }) => [
      { id, because: actors },
      { id, because: violence },
    ])

    expect(reasons.filter(({ because }) => !/^[A-Z][^.]*\.$/u.test(because)).map(({ id }) => id)).toEqual([])
    expect(new Set(model.instruments.map(({ reachBecause }) => reachBecause.actors)).size).toBe(
      model.instruments.length,
    )
  })

  it('say that there is nothing to tell apart by kind of violence exactly where they act on no campaign', () => {
    const silent = model.instruments.filter(({ reachBecause }) =>
      reachBecause.violence.includes('nothing to tell apart'),
    )
    const apart = model.instruments.filter(({ effects }) => !effects.some((effect) => 'by' in effect))

    expect(silent.map(({ id }) => id)).toEqual(apart.map(({ id }) => id))
  })

  it('tell identity-based from political violence by shares or by effects that name a type, as MODEL.md lists them', () => {
    const byShare = model.instruments.flatMap(({ id, violenceReach: { identity, political } }) =>
      identity === political ? [] : [`${id} ${identity} ${political}`],
    )
    const byEffects = model.instruments.filter(({ effects }) => effects.some((effect) => 'violence' in effect))

    expect(byShare).toEqual([
      'commission-of-inquiry 0.6 1',
      'community-self-protection 1 0.7',
      'conditional-inducements 0.5 1',
      'defended-safe-zone 1 0.5',
      'documentation-of-abuses 0.6 1',
      'early-warning-briefing 0.6 1',
      'national-prevention-mechanism 1 0.5',
      'siege-lifting-demand 0.6 1',
      'undefended-safe-zone 1 0.5',
    ])
    expect(byEffects.map(({ id }) => id)).toEqual([
      'arms-embargo',
      'comprehensive-sanctions',
      'defended-safe-zone',
      'naming-and-shaming',
      'pro-rebel-force',
      'refuge-and-evacuation',
      'securitised-counter-extremism',
      'undefended-safe-zone',
    ])
  })
})

function effectsOf(instrument: string): readonly Effect[] {
  return model.instruments.find(({ id }) => id === instrument)?.effects ?? []
}

/** The level or the trigger that an effect is on, or what else it changes. */
function actsOn(effect: Effect): string {
  return effect.channel === 'level' ? effect.level : effect.channel === 'trigger' ? effect.trigger : effect.channel
}

function sourcesOfKind(...kinds: readonly Source['kind'][]): ReadonlySet<string> {
  return new Set(model.sources.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
}

/** Every {low, best, high} anywhere inside a record. */
function estimatesIn(value: unknown): Estimate[] {
  if (typeof value !== 'object' || value === null) return []
  return isEstimate(value) ? [value] : Object.values(value).flatMap(estimatesIn)
}

function isEstimate(value: object): value is Estimate {
  return 'low' in value && 'best' in value && 'high' in value
}

describe('the pairs of instruments', () => {
  it('name both sides in order of id, and touch most instruments', () => {
    const touched = new Set(model.pairs.flatMap(({ a, b }) => [a, b]))

    expect(model.pairs.filter(({ a, b }) => a >= b)).toEqual([])
    expect(touched.size).toBeGreaterThanOrEqual(40)
  })

  it('hold what the sources say works together or against each other', () => {
    const pairs = new Map(model.pairs.map((pair) => [`${pair.a}+${pair.b}`, pair]))

    expect(pairs.get('mediation+targeted-sanctions')).toMatchObject({ kind: 'synergy', on: 'a' })
    expect(pairs.get('mediation+peacekeepers')).toMatchObject({ kind: 'synergy', on: 'both' })
    expect(pairs.get('court-referral+mediation')).toMatchObject({ kind: 'conflict', on: 'b' })
    expect(pairs.get('counter-narratives+securitised-counter-extremism')).toMatchObject({ kind: 'conflict', on: 'a' })
    expect(pairs.get('border-security-support+refuge-and-evacuation')).toMatchObject({ kind: 'conflict', on: 'b' })
  })

  it.each([
    {
      kind: 'synergy',
      wanted: [
        'commission-of-inquiry+naming-and-shaming',
        'community-self-protection+peacekeepers',
        'community-self-protection+unarmed-civilian-protection',
        'counter-finance-controls+local-mediation',
        'counter-finance-controls+security-sector-reform',
        'early-warning-briefing+national-prevention-mechanism',
        'international-police+peacekeepers',
        'local-mediation+security-sector-reform',
        'mediation+peacekeepers',
        'mediation+targeted-sanctions',
      ],
    },
    {
      kind: 'conflict',
      wanted: [
        'border-security-support+refuge-and-evacuation',
        'commission-of-inquiry+monitor-withdrawal',
        'commission-of-inquiry+pro-government-force',
        'commission-of-inquiry+security-sector-reform',
        'comprehensive-sanctions+food-price-support',
        'comprehensive-sanctions+one-sided-relief',
        'comprehensive-sanctions+relief-with-protection',
        'comprehensive-sanctions+relief-without-protection',
        'conditional-amnesty+court-referral',
        'conditional-amnesty+national-and-hybrid-courts',
        'counter-narratives+securitised-counter-extremism',
        'court-referral+mediation',
        'local-mediation+one-sided-relief',
        'local-mediation+securitised-counter-extremism',
        'mediation+national-and-hybrid-courts',
        'monitor-withdrawal+observers',
        'monitor-withdrawal+peacekeepers',
        'naming-and-shaming+peacekeepers',
        'naming-and-shaming+security-sector-reform',
        'negotiated-access+pro-rebel-force',
        'observers+pro-rebel-force',
        'one-sided-relief+pro-rebel-force',
        'pro-rebel-force+relief-with-protection',
        'pro-rebel-force+relief-without-protection',
      ],
    },
  ])('hold every $kind of the interaction matrix on the design’s page on responses', ({ kind, wanted }) => {
    const known = model.pairs.filter((pair) => pair.kind === kind).map(({ a, b }) => `${a}+${b}`)

    expect(wanted.filter((pair) => !known.includes(pair))).toEqual([])
    expect(model.pairs.filter(({ a, b }) => [a, b].includes('arms-embargo')).length).toBeGreaterThanOrEqual(5)
  })

  it('doubt that they work at all: each range begins or ends at no effect', () => {
    expect(model.pairs.filter(({ factor: { low, high } }) => low !== 0 && high !== 0)).toEqual([])
  })
})

describe('the evidence lenses', () => {
  const lens = (id: string) => model.lenses.find((known) => known.id === id)?.rules ?? []

  it('are at least three ways to read the evidence as a whole, and a pair on force', () => {
    expect(model.lenses.map(({ id }) => id)).toEqual([
      'force-harms',
      'force-works',
      'mainstream',
      'optimistic',
      'sceptical',
    ])
    expect(lens(DEFAULT_LENS)).toEqual([])
  })

  it('doubt or trust everything where they are about everything', () => {
    expect(lens('sceptical').filter(({ shift }) => shift >= 0)).toEqual([])
    expect(lens('optimistic').filter(({ shift }) => shift <= 0)).toEqual([])
  })

  it('disagree about each use of force that both speak of', () => {
    const harms = new Map(lens('force-harms').map((rule) => ['name' in rule ? rule.name : rule.on, rule.shift]))
    const alike = lens('force-works').filter((rule) => 'name' in rule && (harms.get(rule.name) ?? 0) * rule.shift > 0)

    expect(harms.has('pro-rebel-force')).toBe(true)
    expect(alike).toEqual([])
  })
})
