import { scenarioFrom1To2 } from './scenario-1-to-2'

/** Turns a file of one format version into one of the next. Pure; what it gets is parsed JSON of the older shape. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** Migrations by the version they start from. */
export type MigrationChain = ReadonlyMap<number, Migration>

/** The steps of scenario files, one a version. */
export const scenarioMigrations: MigrationChain = new Map([[1, scenarioFrom1To2]])

/** Plan files have had one version so far. */
export const planMigrations: MigrationChain = new Map()

/**
 * Bring a file up to a format version, one step at a time.
 *
 * @throws RangeError if a step is missing: the chain has a hole, which is a bug.
 */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  fromVersion: number,
  toVersion: number,
  chain: MigrationChain,
): Readonly<Record<string, unknown>> {
  let current = file
  for (let version = fromVersion; version < toVersion; version += 1) {
    const step = chain.get(version)
    if (!step) throw new RangeError(`No migration leads from format version ${version} to ${version + 1}`)
    current = { ...step(current), formatVersion: version + 1 }
  }
  return current
}
