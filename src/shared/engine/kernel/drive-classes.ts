import { DRIVE_CLASSES } from '../model/country-model'
import type { PreparedModel } from '../prepare/prepared-model'

/** Classes of drive that any dyad has, in the order of DRIVE_CLASSES. */
export function driveClassesOf({ dyads }: PreparedModel): string[] {
  return DRIVE_CLASSES.filter((driveClass) => dyads.some((dyad) => dyad.driveClass === driveClass))
}
