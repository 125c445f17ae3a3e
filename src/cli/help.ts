const FORESTALL = `Forestall simulates a fictional country at risk of atrocity crimes and tries protection responses on it.
Fictional exercise. Not a forecast.

  forestall run <scenario.json> [options]   simulate, with and without the response plan
  forestall check <file>                    list every fault of a scenario, plan or model file
  forestall help run | help check           more about one command
  forestall --version

Exit codes: 0 done, 1 faults found by check, 2 the command or its files can't be used, 130 stopped by Ctrl+C.
`

const RUN = `forestall run <scenario.json> [options]

Simulates the scenario twice with the same luck: without any response, and with a plan.

  --plan <plan.json>     the plan to try; without it the current plan of the scenario file
  --members <n>          simulated futures, 1 to 100000 (default: as the file says)
  --seed <n>             0 to 4294967295 (default: as the file says)
  --months <n>           how far ahead, 1 to 120 (default: as the file says)
  --json                 full summaries as JSON on stdout, for programs (resources/schemas/run-report.schema.json)
  --report <folder>      also write report.json and severity.svg there
  --outcomes <keys>      "all", or keys with commas between, e.g. deaths,level:armed-conflict
                         (default with --json or --report: all up to 20000 members while they fit into 400 MB,
                         else the headline ones; without: the ones of the headline and the table)
  --without <switches>   leave out any of chance,uncertainty,triggers,trends
  --workers <n>          threads, 1 to 64 (default: one a core; up to 64 members need none)

The same file, options and version give the same JSON, byte for byte, on every machine with the same Node.
Ctrl+C stops; nothing is written then. Fictional exercise. Not a forecast.
`

const CHECK = `forestall check <file>

Lists every fault of a scenario file, a plan file, a model folder or a file in one, each with its place and what would
mend it. The file is not changed. Exit code 0: no faults; 1: faults; 2: the file can't be read.

A file is read in stages: as a file, as JSON, its format version, its shape, its sense. All faults of a stage are listed
together, those of shape and sense as well; a later stage is reached when the earlier ones find nothing.
`

/** What `--help` prints. */
export const HELP: Readonly<Record<'forestall' | 'run' | 'check', string>> = {
  forestall: FORESTALL,
  run: RUN,
  check: CHECK,
}
