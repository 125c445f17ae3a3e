import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundledScenarios, validationResults } from '../../../src/shared/formats'

const page = readFileSync('docs/VALIDATION.md', 'utf8')
const { backtest, recordFacts, responseFacts } = validationResults()

describe('the validation results of the app', () => {
  it('are the figures of docs/VALIDATION.md', () => {
    const fixed = (value: number) => value.toFixed(3)
    for (const { rows, events, forestall, highest } of backtest.auc) {
      expect(page).toContain(`${events} of ${rows.toLocaleString('en-GB')} country-years.`)
      forestall.forEach(({ value, low, high }, position) => {
        const seed = backtest.seeds[position] ?? NaN
        expect(page).toContain(`| Forestall, seed ${seed} | ${fixed(value)} [${fixed(low)}, ${fixed(high)}] |`)
      })
      const [shown] = page.split(`${events} of ${rows.toLocaleString('en-GB')} country-years.`).slice(1)
      highest.forEach(({ predicted, observed }, position) => {
        const bands = shown
          ?.split('\n')
          .find((line) => line.startsWith(`Bands, seed ${backtest.seeds[position] ?? NaN},`))
        expect(bands?.endsWith(`; ${(100 * predicted).toFixed(1)} : ${(100 * observed).toFixed(1)}.`)).toBe(true)
      })
    }
    const { facts, checks } = recordFacts
    expect(page).toContain(
      `**${facts.met} of ${facts.met + facts.missed + facts.withoutClaim} facts within tolerance, ${facts.missed} missed, ${facts.withoutClaim} without a claim**; ${checks.met} of ${checks.of} checks`,
    )
    const of = ({ pass, miss, undecided }: typeof responseFacts.facts) =>
      `${pass} pass, ${miss} miss, ${undecided} undecided.`
    expect(page).toContain(`**Facts:** ${of(responseFacts.facts)}`)
    expect(page).toContain(`**Ranges:** ${of(responseFacts.ranges)}`)
    expect(page).toContain(`of commit ${responseFacts.commit}`)
    expect(page).toContain(`on ${backtest.date}. Model content ${backtest.modelContent}`)
  })

  it('are those of the summary at the top of the page', () => {
    const summary = page.slice(page.indexOf('## At a glance'), page.indexOf('## What is scored'))

    for (const { reached } of backtest.gates) {
      expect(summary).toContain(reached.map((value) => value.toFixed(3).replace(/^0/, '')).join(' '))
    }
    const { facts, ranges } = responseFacts
    expect(summary).toMatch(
      new RegExp(
        `\\| ${recordFacts.facts.met}; ${recordFacts.facts.missed} missed .*, ${recordFacts.facts.withoutClaim} make no claim`,
      ),
    )
    expect(summary).toMatch(
      new RegExp(`\\| ${facts.pass} pass, ${facts.miss} miss \\(2\\), ${facts.undecided} undecided \\(11\\) \\|`),
    )
    expect(summary).toContain(`| ${ranges.pass} pass, ${ranges.miss} miss |`)
  })

  it('know every reality check of the scenarios that come with the program', () => {
    const known = validationResults().realityChecks.map(({ scenario, checks }) => [
      scenario,
      checks.map(({ id }) => id),
    ])

    expect(known).toEqual(
      bundledScenarios().map(({ document: { scenario, realityChecks = [] } }) => [
        scenario.id,
        realityChecks.map(({ id }) => id),
      ]),
    )
  })

  it('hold every line that was missed, and every one that was met', () => {
    const gates = page.slice(page.indexOf('| Gate |'), page.indexOf('### Misses')).split('\n').slice(2)
    const rows = gates.filter((row) => row.startsWith('|'))

    expect(backtest.gates.map(({ isMet }) => isMet)).toEqual(rows.map((row) => row.endsWith('| met |')))
    backtest.gates.forEach(({ reached }, position) => {
      for (const value of reached) expect(rows[position]).toContain(String(value))
    })
  })
})
