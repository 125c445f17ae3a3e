import { findPlanIssues, type CountryModel, type ResponsePlan, type Scenario } from '../engine'
import type { Result } from '../lib'
import { canonicalPlan, writeCanonical } from './canonical'
import { senseFault, type FileFault } from './file-fault'
import { planMigrations } from './migrations/migrate'
import { planShape } from './plan-schema'
import { readDocument } from './read-document'
import { z } from './zod-setup'

export const PLAN_FORMAT_VERSION = 1

/** A response plan in a file of its own. */
export interface PlanDocument {
  readonly format: 'forestall-plan'
  readonly formatVersion: 1
  readonly plan: ResponsePlan
}

export const planDocumentShape = z.strictObject({
  format: z.literal('forestall-plan'),
  formatVersion: z.literal(PLAN_FORMAT_VERSION),
  plan: planShape,
}) satisfies z.ZodType<PlanDocument>

/**
 * Read a plan file.
 *
 * @param scenario Whose actors and populations the plan may name; undefined: its targets are not looked up.
 */
export function parsePlanDocument(
  content: Uint8Array | string,
  model: CountryModel,
  scenario?: Scenario,
): Result<PlanDocument, readonly FileFault[]> {
  return readDocument(content, {
    format: 'forestall-plan',
    version: PLAN_FORMAT_VERSION,
    migrations: planMigrations,
    shape: planDocumentShape,
    findFaults: ({ plan }) => findPlanIssues(model, scenario, plan).map((issue) => senseFault(issue, ['plan'])),
  })
}

/**
 * Write a plan file in its one canonical form.
 *
 * @throws RangeError if a number is not finite.
 */
export function serialisePlanDocument(document: PlanDocument): string {
  return writeCanonical({
    format: 'forestall-plan',
    formatVersion: PLAN_FORMAT_VERSION,
    plan: canonicalPlan(document.plan),
  })
}
