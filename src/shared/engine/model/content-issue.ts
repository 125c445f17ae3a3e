import { assertNever } from '../../lib'
import type { LevelScope } from './country-model'

/** Where in a file a fault sits, from its root: keys and positions. */
export type ContentPlace = readonly (string | number)[]

/** What an id may stand for. */
export type ContentThing =
  | 'level'
  | 'source'
  | 'actor'
  | 'population'
  | 'trigger'
  | 'instrument'
  | 'influence'
  | 'parameter'
  | 'owner'
  | 'plan'
  | 'lens'
  | 'reference'
  | 'closeness'
  | 'framework-sign'
  | 'observation-number'
  | 'indicator'

/** A fault in what a model, scenario or plan says. Found by reading it; its author can mend it. */
export type ContentIssue =
  | { readonly kind: 'bad-id'; readonly place: ContentPlace; readonly value: string }
  | { readonly kind: 'duplicate-id'; readonly place: ContentPlace; readonly value: string }
  | { readonly kind: 'reserved-plan-id'; readonly place: ContentPlace; readonly value: string }
  | {
      readonly kind: 'unknown'
      readonly place: ContentPlace
      readonly what: ContentThing
      readonly value: string
      /** The known name most like the one given, if any is. */
      readonly nearest?: string
    }
  | { readonly kind: 'missing-level'; readonly place: ContentPlace; readonly value: string }
  | {
      readonly kind: 'missing-equation-level'
      readonly place: ContentPlace
      readonly value: string
      readonly scope: LevelScope
    }
  | {
      readonly kind: 'wrong-level-scope'
      readonly place: ContentPlace
      readonly value: string
      readonly scope: LevelScope
    }
  | { readonly kind: 'missing-parameter'; readonly place: ContentPlace; readonly value: string }
  | { readonly kind: 'missing-observation'; readonly place: ContentPlace; readonly value: string }
  | { readonly kind: 'misplaced-reference'; readonly place: ContentPlace; readonly value: string }
  | {
      readonly kind: 'out-of-range'
      readonly place: ContentPlace
      readonly value: number
      readonly low: number
      readonly high: number
    }
  | { readonly kind: 'not-above-zero'; readonly place: ContentPlace; readonly value: number }
  | { readonly kind: 'not-whole'; readonly place: ContentPlace; readonly value: number }
  | {
      readonly kind: 'not-ordered'
      readonly place: ContentPlace
      readonly low: number
      readonly best: number
      readonly high: number
    }
  | {
      readonly kind: 'quantiles-of-another-range'
      readonly place: ContentPlace
      readonly low: number
      readonly best: number
      readonly high: number
    }
  | { readonly kind: 'repeated-rating'; readonly place: ContentPlace; readonly value: string }
  | { readonly kind: 'second-round-first'; readonly place: ContentPlace }
  | {
      readonly kind: 'wrong-count'
      readonly place: ContentPlace
      readonly value: number
      readonly low: number
      readonly high: number
    }
  | { readonly kind: 'wanted-backfire'; readonly place: ContentPlace }
  | { readonly kind: 'harm-without-pathway'; readonly place: ContentPlace }
  | { readonly kind: 'needless-frames'; readonly place: ContentPlace }
  | { readonly kind: 'agreeing-dissent'; readonly place: ContentPlace; readonly value: string }
  | { readonly kind: 'no-source'; readonly place: ContentPlace }
  | { readonly kind: 'product-without-factor'; readonly place: ContentPlace }
  | { readonly kind: 'factor-without-product'; readonly place: ContentPlace; readonly value: string }
  | {
      readonly kind: 'repeated-campaign'
      readonly place: ContentPlace
      readonly actor: string
      readonly population: string
    }
  | {
      readonly kind: 'repeated-event'
      readonly place: ContentPlace
      readonly value: string
      readonly step: number
    }
  | {
      readonly kind: 'more-displaced-than-people'
      readonly place: ContentPlace
      readonly value: number
      readonly high: number
    }
  | {
      readonly kind: 'wrong-target'
      readonly place: ContentPlace
      readonly value: string
      readonly instrument: string
      readonly scope: LevelScope
    }
  | {
      readonly kind: 'missing-target'
      readonly place: ContentPlace
      readonly instrument: string
      readonly scope: LevelScope
    }

/** Say in one or two English sentences which rule is broken and what would mend it. */
export function describeContentIssue(issue: ContentIssue): { readonly rule: string; readonly remedy: string } {
  switch (issue.kind) {
    case 'bad-id':
      return {
        rule: `"${issue.value}" is no id: ids start with a small letter and go on with small letters, digits and hyphens.`,
        remedy: 'Write it like "armed-conflict".',
      }
    case 'duplicate-id':
      return { rule: `The id "${issue.value}" is used twice.`, remedy: 'Give one of the two another id.' }
    case 'reserved-plan-id':
      return {
        rule: `The id "${issue.value}" stands for no response at all, which plans are compared with.`,
        remedy: 'Give the plan another id.',
      }
    case 'unknown':
      return {
        rule: `There is no ${THING_WORDS[issue.what]} "${issue.value}".`,
        remedy: issue.nearest === undefined ? 'Name one that exists, or add it.' : `Did you mean "${issue.nearest}"?`,
      }
    case 'missing-level':
      return {
        rule: `The level "${issue.value}" is not assessed.`,
        remedy: 'Add a range, a trend and the evidence for it.',
      }
    case 'missing-equation-level':
      return {
        rule: `The level "${issue.value}" is missing, which the equations need.`,
        remedy: `Add it with the scope "${issue.scope}".`,
      }
    case 'wrong-level-scope':
      return {
        rule: `The equations need "${issue.value}" as a level of another scope.`,
        remedy: `Give it the scope "${issue.scope}", and another id to what stands here.`,
      }
    case 'wanted-backfire':
      return {
        rule: 'The best estimate of this backfire does no harm.',
        remedy: 'Turn its sign, or drop "backfire".',
      }
    case 'harm-without-pathway':
      return {
        rule: 'The best estimate of this effect does harm, and no pathway says how.',
        remedy: 'Name a pathway in "backfire", or turn the sign.',
      }
    case 'needless-frames':
      return {
        rule: 'A structural response works in full whatever the violence is taken for, so that it has no frames.',
        remedy: 'Drop "frames", or give it another family.',
      }
    case 'agreeing-dissent':
      return {
        rule: `"${issue.value}" can't both support the instrument and disagree with it.`,
        remedy: 'Name another source as dissent, or take it from the others.',
      }
    case 'missing-parameter':
      return {
        rule: `The parameter "${issue.value}" is missing, which the equations need.`,
        remedy: 'Add it with its range and source.',
      }
    case 'missing-observation':
      return {
        rule: `How observers come to know "${issue.value}" is not said.`,
        remedy: 'Add it: every level belongs to one kind, and every kind needs each of its numbers.',
      }
    case 'misplaced-reference':
      return {
        rule: `"${issue.value}" can't be used here.`,
        remedy:
          '"same" and "base" belong in influences, "target" in effects of instruments; a signal can only be a cause.',
      }
    case 'out-of-range':
      return {
        rule: `${issue.value} is out of range: it must be ${issue.low} to ${issue.high}.`,
        remedy: `Give a number from ${issue.low} to ${issue.high}.`,
      }
    case 'not-above-zero':
      return { rule: `${issue.value} is too small: it must be above 0.`, remedy: 'Give a number above 0.' }
    case 'not-whole':
      return { rule: `${issue.value} is not a whole number.`, remedy: 'Give a whole number.' }
    case 'not-ordered':
      return {
        rule: `The range runs low ${issue.low}, best ${issue.best}, high ${issue.high}; low must not exceed best, nor best high.`,
        remedy: 'Put the three numbers in order.',
      }
    case 'wrong-count':
      return {
        rule: `The number of entries is ${issue.value}; it must be ${issue.low === issue.high ? issue.low : `${issue.low} to ${issue.high}`}.`,
        remedy: issue.value < issue.low ? 'Add what is missing.' : 'Take some away.',
      }
    case 'quantiles-of-another-range':
      return {
        rule: `The quantiles are of another range: at 10, 50 and 90 of 100 they give ${issue.low}, ${issue.best} and ${issue.high}.`,
        remedy: 'Take the quantiles away, or give the range they belong to.',
      }
    case 'repeated-rating':
      return { rule: `"${issue.value}" is rated twice in one round.`, remedy: 'Keep one of the two.' }
    case 'second-round-first':
      return {
        rule: 'There is a second round, but the first one is not finished.',
        remedy: 'Finish the first round, or take the second one away.',
      }
    case 'no-source':
      return { rule: 'No source is named.', remedy: 'Add one to sources.json and name it here.' }
    case 'product-without-factor':
      return { rule: 'A product needs a second level.', remedy: 'Name it in "with".' }
    case 'factor-without-product':
      return {
        rule: `"with" names "${issue.value}", but the kind is not "product".`,
        remedy: 'Change the kind or drop "with".',
      }
    case 'repeated-campaign':
      return {
        rule: `The campaign of "${issue.actor}" against "${issue.population}" is listed twice.`,
        remedy: 'Keep one of the two.',
      }
    case 'repeated-event':
      return {
        rule: `The event "${issue.value}" in month ${issue.step} is listed twice.`,
        remedy: 'Keep one of the two, with the chance that holds.',
      }
    case 'more-displaced-than-people':
      return {
        rule: `${issue.value} people are displaced, but the population has only ${issue.high}.`,
        remedy: 'Lower the displaced or raise the size.',
      }
    case 'wrong-target':
      return issue.scope === 'country'
        ? {
            rule: `"${issue.instrument}" is aimed at the country; it takes no target such as "${issue.value}".`,
            remedy: 'Drop the target.',
          }
        : {
            rule: `"${issue.instrument}" needs ${issue.scope === 'actor' ? 'an actor' : 'a population'} as its target, not "${issue.value}".`,
            remedy: `Name ${issue.scope === 'actor' ? 'an actor' : 'a population'} of the scenario, or drop the target.`,
          }
    case 'missing-target':
      return {
        rule: `A response by "${issue.instrument}" reaches nobody unless it names its target.`,
        remedy: `Name ${issue.scope === 'actor' ? 'an actor' : 'a population'} of the scenario as "target".`,
      }
    default:
      return assertNever(issue)
  }
}

const THING_WORDS: Readonly<Record<ContentThing, string>> = {
  level: 'level',
  source: 'source',
  actor: 'actor',
  population: 'population',
  trigger: 'trigger',
  instrument: 'response instrument',
  influence: 'influence',
  parameter: 'parameter of the equations',
  owner: 'actor or population',
  plan: 'response plan',
  lens: 'evidence lens',
  reference: 'level behind the reference',
  closeness: 'closeness',
  'framework-sign': 'factor or modelled indicator',
  'observation-number': 'number of how levels are observed',
  indicator: 'indicator of the Framework',
}
