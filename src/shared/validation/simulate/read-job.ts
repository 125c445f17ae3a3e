import type { CountryModel } from '../../engine'
import { runJob, type CountryYearJob } from './country-year-job'
import { caseOutlookOf, type CaseOutlook } from './case-outlook'
import { decadeOf, type Decade } from './decade'
import { outlookOf, type Outlook } from './outlook'
import { twoYearsOf, type TwoYears } from './two-years'

/** What is read off a country-year's ensemble, by the reading its job asks for; plain data. */
export interface Readings {
  readonly outlook: Outlook
  readonly 'two-years': TwoYears
  readonly decade: Decade
  readonly case: CaseOutlook
}

/** Run a country-year and read off what its job asks for. */
export async function readJob(model: CountryModel, job: CountryYearJob): Promise<Readings[CountryYearJob['reading']]> {
  const result = await runJob(model, job)
  switch (job.reading) {
    case 'outlook':
      return outlookOf(result, job.countable)
    case 'two-years':
      return twoYearsOf(result, job)
    case 'decade':
      return decadeOf(result)
    case 'case':
      return caseOutlookOf(result, job.countable)
  }
}
