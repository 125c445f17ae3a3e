import { readFileSync } from 'node:fs'
import type { CountryModel, RealityCheck, ResponsePlan, Scenario } from '../../src/shared/engine'

const RESOURCES = new URL('../../resources/', import.meta.url)

/** Read a file of `resources/` as it stands, before any schema has seen it. */
export function readResource(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, RESOURCES), 'utf8'))
}

/** The bundled model, put together from its files. */
export function readBundledModel(): CountryModel {
  const listOf = <Name extends ModelList>(name: Name): CountryModel[Name] =>
    (readResource(`model/${name}.json`) as Pick<CountryModel, Name>)[name]
  const { id, version } = readResource('model/model.json') as Pick<CountryModel, 'id' | 'version'>
  return {
    id,
    version,
    levels: listOf('levels'),
    influences: listOf('influences'),
    triggers: listOf('triggers'),
    instruments: listOf('instruments'),
    pairs: listOf('pairs'),
    lenses: listOf('lenses'),
    framework: listOf('framework'),
    observation: listOf('observation'),
    parameters: listOf('parameters'),
    sources: listOf('sources'),
  }
}

type ModelList = Exclude<keyof CountryModel, 'id' | 'version'>

/** A scenario file: the scenario, the plans kept with it, and which one is open. */
export interface ScenarioDocument {
  readonly scenario: Scenario
  readonly plans: readonly ResponsePlan[]
  readonly currentPlan: string
  readonly inspiration: readonly string[]
  readonly realityChecks: readonly RealityCheck[]
}

/** Folders of `resources/scenarios/`. */
export const BUNDLED_SCENARIOS = ['havermere', 'kelvara', 'kestrand', 'orrevan', 'sennovar', 'tolvane'] as const

export function readBundledScenario(name: string): ScenarioDocument {
  return readResource(`scenarios/${name}/scenario.json`) as ScenarioDocument
}
