import type { HelpTopic } from './arguments'

const FORESTALL = `Forestall simulates a fictional country at risk of atrocity crimes and tries protection responses on it.
Fictional exercise. Not a forecast.

  forestall run <scenario.json> [options]      simulate, with and without the response plan
  forestall compare <scenario.json> [options]  compare response plans under the same luck
  forestall timing <scenario.json> [options]   what comes of beginning a plan earlier or later
  forestall why <scenario.json> [options]      what a plan's effect, and a change, is owed to inside the model
  forestall sensitivity <scenario.json> [options]  which unknowns could switch the preferred plan
  forestall challenge <scenario.json> [options]  whether challenges of numbers change the ranking of plans
  forestall check <file>                       list every fault of a scenario, plan or model file
  forestall backtest --panel <csv>             measure the model's skill on a record of country-years
  forestall facts --panel <csv>                hold the model against what a record of country-years says
  forestall help <command>                     more about one command
  forestall --version

Exit codes: 0 done, 1 faults or a failing reality check found by check, 2 the command or its files can't be used,
130 stopped by Ctrl+C.
`

const RUN = `forestall run <scenario.json> [options]

Simulates the scenario twice with the same luck: without any response, and with a plan.

  --plan <plan.json>     the plan to try; without it the current plan of the scenario file
  --members <n>          simulated futures, 1 to 100000 (default: as the file says)
  --seed <n>             0 to 4294967295 (default: as the file says)
  --months <n>           how far ahead, 1 to 120 (default: as the file says)
  --json                 full summaries as JSON on stdout, for programs (resources/schemas/run-report.schema.json)
  --report <folder>      also write report.json and severity.svg there
  --framework            also the framework profile: signs by the 14 factors of the UN Framework
  --observed <months>    also every level as observers would see it at months from today, e.g. 6,12,24: what the newest
                         report says, how old it is, and how far it lies from the level
  --record               also how often mass killing began in real countries in a like state of conflict, with date and
                         sources; it enters no number
  --outcomes <keys>      "all", or keys with commas between, e.g. deaths,level:armed-conflict
                         (default with --json or --report: all up to 20,000 members while they fit into 400 MB,
                         else the headline ones; without: the ones of the headline and the table)
  --without <switches>   leave out any of chance,uncertainty,triggers,trends
  --lens <id>            how contested evidence is read: mainstream, sceptical, optimistic, force-works or force-harms
                         (default: as the file says)
  --met <challenges>     take challenges as met: any of recognition,decisions,priority with commas between, or none
                         (default: as the file says)
  --prevention <months>  how long the structural part of the plan has been in place before today, 0 to 60
                         (default: as the file says)
  --council <id>         how a council of states decides: severity, interests or division (default: as the file says)
  --protection <percent> weight of protection among other aims, 25 to 400 % of the usual (default: as the file says)
  --budget <units>       cost units for all that begins from today on, 0 to 1,000,000 (default: as the file says)
  --political-capital <available[:per month]>
                         points of political capital for all that begins from today on, 0 to 300, and how many come back a
                         month, 0 without it, e.g. 15:1; a response takes its rank times its intensity
                         (default: as the file says)
  --workers <n>          threads, 1 to 64 (default: one a core; up to 64 members need none)

The same file, options and version give the same JSON, byte for byte, on every machine with the same Node.
Ctrl+C stops; nothing is written then. Fictional exercise. Not a forecast.
`

const COMPARE = `forestall compare <scenario.json> [options]

Compares response plans future by future, under the same luck: how likely mass killing is with each, how often each is
better than the reference by a difference that matters, and how often it is worse than no response, which is always said.

  --plans <plan.json> …  plan files to compare, one or more
  --plan-ids <ids>       plans of the scenario file, with commas between (default without --plans: all of them)
  --reference <id>       plan the others are held against (default: no-response)
  --outcome <key>        what plans are judged by, less being better: deaths (default), mass-killing, violence,
                         serious-violence, extreme-violence, severity-stages, worst-severity-stages, displaced,
                         without-access, other-harms, deaths-of:<population>, or any outcome of forestall run
  --delta <n>            smallest difference that matters: an amount in the unit of the outcome, a share of the larger
                         number such as 10%, or both such as 25,10% (default: as the file says, else 1 future of mass
                         killing, 0.5 stages, 25 deaths or harms or 1000 people and a tenth of the larger number)
  --members <n>          simulated futures, 1 to 100000 (default: as the file says)
  --seed <n>             0 to 4294967295 (default: as the file says)
  --months <n>           how far ahead, 1 to 120 (default: as the file says)
  --lens <id>            how contested evidence is read (default: as the file says)
  --council, --met, --prevention, --protection, --budget, --political-capital
                         how the world decides, as for forestall run (default: as the file says)
  --record               also how often mass killing began in real countries in a like state of conflict, with date and
                         sources; it enters no number
  --json                 everything as JSON on stdout (resources/schemas/compare-report.schema.json)
  --workers <n>          threads, 1 to 64 (default: one a core; up to 64 members need none)

Up to 6 plans beside no response. Intervals are of 90 %. Fictional exercise. Not a forecast.
`

const TIMING = `forestall timing <scenario.json> [options]

Begins a plan, or one of its responses, earlier and later than it is dated, under the same luck. Starting early can do
harm, and that is said too. What would start more than two years before today starts two years before today.

  --plan <id or file>    a plan of the scenario file or a plan file (default: the current plan of the scenario)
  --response <id>        the only response that is moved (default: all of the plan)
  --from <months>        earliest start, months later than planned; below 0: earlier (default -12)
  --to <months>          latest start (default 24)
  --step <months>        between two starts (default 3)
  --outcome, --delta, --members, --seed, --months, --lens, --workers and those of the world   as for forestall compare
  --json                 everything as JSON on stdout (resources/schemas/timing-report.schema.json)

Intervals are of 90 %, those of a mean of 80 %. Fictional exercise. Not a forecast.
`

const WHY = `forestall why <scenario.json> [options]

Shares out what came of a plan among its responses, and what the outcome changes by over a window of months among its
causes, over all organised violence that counts for it: levels, triggers, responses, trend, chance. All of it holds inside this model only; it proves nothing about the world.

  --plan <id or file>    a plan of the scenario file, or a plan file (default: its current plan)
  --against <id or file> a plan to hold it against (default: no response): shared out are the responses in which the two
                         differ, and what the outcome differs by between them
  --outcome <key>        what is shared out: deaths (default), deaths-of:<population>, mass-killing, indirect-deaths,
                         displaced, crossed-border, without-access, other-harms, severity-stages
  --about <quantity>     whose change is explained: outcome, campaign (the intensity of the one that stands highest),
                         level:<level>, drive:<actor>/<population> or intensity:<actor>/<population>
                         (default: outcome, or campaign where the outcome can't be traced)
  --from <month>         first month of the window (default 0)
  --to <month>           last month of the window (default: the horizon)
  --traced <n>           futures traced for the change, 10 to 2000 (default 100); an outcome takes some 400 ms
                         each, anything else some 20 to 50 ms
  --members <n>          futures for the responses, 10 to 100000 (default: as the file says)
  --seed <n>             0 to 4294967295 (default: as the file says)
  --months <n>           how far ahead, 1 to 120 (default: as the file says)
  --lens <id>            how contested evidence is read (default: as the file says)
  --council, --met, --prevention, --protection, --budget, --political-capital
                         how the world decides, as for forestall run
  --json                 everything as JSON on stdout (resources/schemas/why-report.schema.json)
  --workers <n>          threads, 1 to 64 (default: one a core)

Up to six responses all parts of the plan are run, 64 at most, and the shares are exact. Beyond, orders are drawn: about 25
runs a response at most, and the error of drawing them is said. Each run has as many futures as --members says.
Fictional exercise. Not a forecast.
`

const SENSITIVITY = `forestall sensitivity <scenario.json> [--plans <plan.json>...] [options]

Says which unknowns are worth finding out first: those whose answer would most often switch the plan that holds up best,
over and above what noise alone would give. Then a map over the two that decide most, which rankings survive another
reading of the evidence, and how much of the spread is unknown, how much chance. Inside this model only.

  --plans <files>        plan files to choose between, beside no response
  --plan-ids <ids>       plans of the scenario file, with commas between (default: all of them)
  --screen <paths>       also find which numbers move the difference from no response most, 1 to 100 paths
  --sobol <rows>         also share out the variance among the eight numbers that the screening finds strongest (Sobol
                         indices with intervals), 8 to 4096 rows of ten runs each; screens with two paths if not told
  --outcome <key>        what plans are judged by (default: deaths)
  --delta <n>            smallest difference that matters, as for forestall compare
  --members <n>          simulated futures of each plan, 10 to 100000 (default: as the file says)
  --seed <n>             0 to 4294967295 (default: as the file says)
  --months <n>           how far ahead, 1 to 120 (default: as the file says)
  --lens <id>            how contested evidence is read (default: as the file says)
  --council, --met, --prevention, --protection, --budget, --political-capital
                         how the world decides, as for forestall run
  --json                 everything as JSON on stdout (resources/schemas/sensitivity-report.schema.json)
  --workers <n>          threads, 1 to 64 (default: one a core)

Fictional exercise. Not a forecast.
`

const CHALLENGE = `forestall challenge <scenario.json> [--plans <plan.json>...] [options]

Tries every challenge in the ledger of a scenario: puts the other number in the place of the one that is doubted, runs the
plans again under the same luck, and says whether their ranking changes and from which value on. The file is not changed.
Inside this model only.

  --plans <files>        plan files to rank, beside no response
  --plan-ids <ids>       plans of the scenario file, with commas between (default: all of them)
  --only <id>            the only challenge that is tried (default: all, parked ones too)
  --outcome <key>        what plans are ranked by, least mean first (default: deaths)
  --members, --seed, --months, --lens, --workers and those of the world   as for forestall compare; 10 futures at least
  --json                 everything as JSON on stdout (resources/schemas/challenge-report.schema.json)

The value is found by halving, to within 2 % of the way; a change that is taken back before the alternative is not looked
for. Fictional exercise. Not a forecast.
`

const CHECK = `forestall check <file> [--futures [n]]

Lists every fault of a scenario file, a plan file, a model folder or a file in one, each with its place and what would
mend it. The file is not changed. Exit code 0: no faults; 1: faults; 2: the file can't be read.

  --futures [n]   also run the reality checks of a scenario: what its author expects of it, each on n simulated futures,
                  1 to 100000 (default 500). A check holds if the whole 95 % sampling interval lies inside the expected
                  range, fails if all of it lies outside, and is undecided otherwise. Exit code 1 if one fails.

A file is read in stages: as a file, as JSON, its format version, its shape, its sense. All faults of a stage are listed
together, those of shape and sense as well; a later stage is reached when the earlier ones find nothing.
`

const BACKTEST = `forestall backtest --panel <panel.csv> [options]

Starts the model from the public indicators of real country-years and scores what it says against what was recorded
afterwards, beside simple linear models fitted and scored on the same rows. The panel is not part of the program.

  --panel <csv>          country-years with indicators and outcomes (docs/VALIDATION.md says which columns)
  --from <year>          first predictor year (default 2005)
  --to <year>            last predictor year (default 2016)
  --members <n>          simulated futures a country-year, 1 to 100000 (default 448)
  --seed <n>             0 to 4294967295; may be given several times (default 1)
  --target <name>        onset, onset-none-ongoing, deaths-1000 or escalation; may be given several times (default: all)
  --json                 everything as JSON on stdout (resources/schemas/backtest-report.schema.json)
  --workers <n>          threads, 1 to 64 (default: one a core)

A test of a model on the past. Not a forecast, and no assessment of any country.
`

const FACTS = `forestall facts --panel <panel.csv> [options]
forestall facts --responses [options]

With --panel: runs the model from real country-years and holds what comes out against what the record says, fact by
fact, each with a tolerance fixed beforehand. With --responses: checks what responses do against what research says,
and whether motives, opportunities and restraint carry the risk; some minutes with the usual 4,096 futures a check.

  --panel <csv>          country-years with indicators and outcomes (docs/VALIDATION.md says which columns)
  --cases <csv>          also plot how plausible the model finds the course of the cases in this file
  --members <n>          simulated futures a country-year or a check
  --seed <n>             0 to 4294967295 (default 1)
  --json                 everything as JSON on stdout
  --markdown             with --responses: the tables of docs/VALIDATION.md
  --workers <n>          threads, 1 to 64 (default: one a core)

A test of a model. Not a forecast, and no assessment of any country.
`

/** What `--help` prints. */
export const HELP: Readonly<Record<HelpTopic, string>> = {
  forestall: FORESTALL,
  run: RUN,
  compare: COMPARE,
  timing: TIMING,
  why: WHY,
  sensitivity: SENSITIVITY,
  challenge: CHALLENGE,
  check: CHECK,
  backtest: BACKTEST,
  facts: FACTS,
}
