/** What the program leaves with. */
export const DONE = 0
/** `check` found faults, or a reality check that fails. */
export const FAULTS_FOUND = 1
/** The command or a file can't be used, or the output can't be written. */
export const UNUSABLE = 2
export const OWN_FAULT = 70
/** 128 + SIGINT, as shells have it. */
export const STOPPED = 130
