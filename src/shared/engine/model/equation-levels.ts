import type { LevelScope } from './country-model'

/**
 * Levels that the equations name, by scope; a model must define each of them, and any others it likes.
 *
 * Influences, triggers and instruments name levels in data and need no place here.
 */
export const EQUATION_LEVELS = {
  country: [
    'armed-conflict',
    'armed-group-spread',
    'border-openness',
    'civic-space-closure',
    'civil-society-and-media',
    'dangerous-speech',
    'discriminatory-policy',
    'early-warning-mechanism',
    'humanitarian-access',
    'impunity',
    'intergroup-polarisation',
    'international-presence',
    'local-peace-capacity',
    'mass-surveillance',
    'political-instability',
    'rule-of-law',
    'state-weakness',
  ],
  actor: ['capacity', 'discipline', 'exclusionary-ideology', 'preparation', 'recruitment', 'threat-perception'],
  population: ['food-insecurity', 'grievance', 'self-protection', 'siege'],
} as const satisfies Readonly<Record<LevelScope, readonly string[]>>
