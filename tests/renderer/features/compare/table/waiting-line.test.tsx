import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { WaitingLine } from '../../../../../src/renderer/features/compare/table/waiting-line'
import { wilsonInterval } from '../../../../../src/shared/engine'
import { stubWindow } from '../../situation/stub-window'

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})
afterEach(cleanup)

/** Of so many futures it is worse to wait, and better, in so many. */
function show(worse: number, better: number, members = 1000): string {
  const row = { waiting: wilsonInterval(worse, members), waitingIsBetter: wilsonInterval(better, members) }
  render(<WaitingLine outcome="deaths" row={row} />)
  return screen
    .getByRole('button')
    .textContent.replaceAll(/[\u2060\u2066-\u2069]/g, '')
    .replaceAll('\u00A0', ' ')
}

describe('WaitingLine', () => {
  it.each([
    { worse: 250, better: 20, said: 'worse in 20–30 %, better in 1–3 %' },
    { worse: 300, better: 290, said: 'worse (25–35 %) or better (25–35 %): too close to call' },
    { worse: 20, better: 300, said: 'worse in 1–3 %, better in 25–35 %' },
    { worse: 450, better: 20, said: 'worse (40–50 %) or not: too close to call; better in 1–3 %' },
    { worse: 420, better: 200, said: 'worse (35–45 %) or not: too close to call; better in 15–25 %' },
    { worse: 20, better: 450, said: 'better (40–50 %) or not: too close to call; worse in 1–3 %' },
    { worse: 300, better: 400, said: 'worse (25–35 %) or better (35–45 %): too close to call' },
    { worse: 0, better: 0, said: 'no difference that matters' },
    { worse: 0, better: 1, said: 'worse in under 1 %, better in under 1 %' },
    { worse: 3, better: 0, members: 10, said: 'worse (10–60 %) or not: too close to call; better in under 25 %' },
  ])('says of $worse worse and $better better futures: $said', ({ worse, better, members, said }) => {
    expect(show(worse, better, members)).toBe(said)
  })

  it('says nothing of the few futures that no other cell speaks of', () => {
    const row = { waiting: wilsonInterval(3, 9), waitingIsBetter: wilsonInterval(0, 9) }
    const { container } = render(<WaitingLine outcome="deaths" row={row} />)

    expect(container.textContent).toBe('too few futures')
  })

  it('says when it is called too close, and only then', async () => {
    show(450, 20)
    await userEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('dialog').textContent).toContain('Said where it is worse in 40 to 60 of 100 futures')

    cleanup()
    show(250, 20)
    await userEvent.click(screen.getByRole('button'))
    expect(screen.getByRole('dialog').textContent).not.toContain('Said where')
  })
})
