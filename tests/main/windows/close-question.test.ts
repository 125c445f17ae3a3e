import { describe, expect, it } from 'vitest'
import { createCloseQuestion } from '../../../src/main/windows/close-question'

/** A question with a clock that the test moves, and a person who answers as told. */
function aQuestion(personCloses = false) {
  const log: string[] = []
  let alarm: (() => void) | undefined
  const question = createCloseQuestion({
    askPage: () => log.push('page asked'),
    askPerson: () => {
      log.push('person asked')
      return Promise.resolve(personCloses)
    },
    close: () => log.push('closed'),
    after: (_milliseconds, task) => {
      alarm = task
      return () => {
        alarm = undefined
      }
    },
  })
  const threeSecondsPass = async (): Promise<void> => {
    alarm?.()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { question, log, threeSecondsPass }
}

describe('createCloseQuestion', () => {
  it('closes when the page says so', () => {
    const { question, log } = aQuestion()

    question.ask()
    question.answered('asking')
    question.answered('close')

    expect(log).toEqual(['page asked', 'closed'])
  })

  it('stays when the page says so, and asks again the next time', () => {
    const { question, log } = aQuestion()

    question.ask()
    question.answered('stay')
    question.ask()

    expect(log).toEqual(['page asked', 'page asked'])
  })

  it('waits as long as the person thinks, once the page has said that it asks', async () => {
    const { question, log, threeSecondsPass } = aQuestion(true)

    question.ask()
    question.answered('asking')
    await threeSecondsPass()

    expect(log).toEqual(['page asked'])
  })

  it('asks the person directly when the page is silent', async () => {
    const { question, log, threeSecondsPass } = aQuestion(true)

    question.ask()
    await threeSecondsPass()

    expect(log).toEqual(['page asked', 'person asked', 'closed'])
  })

  it('stays when the person wants to wait for a silent page', async () => {
    const { question, log, threeSecondsPass } = aQuestion(false)

    question.ask()
    await threeSecondsPass()
    question.ask()

    expect(log).toEqual(['page asked', 'person asked', 'page asked'])
  })

  it('asks once, however often the person clicks', () => {
    const { question, log } = aQuestion()

    question.ask()
    question.ask()

    expect(log).toEqual(['page asked'])
  })

  it('asks anew when the page that asked the person is gone', () => {
    const { question, log } = aQuestion()

    question.ask()
    question.answered('asking')
    question.withdraw()
    question.answered('close')
    question.ask()

    expect(log).toEqual(['page asked', 'page asked'])
  })

  it('asks nobody about a page that is gone before it could answer', async () => {
    const { question, log, threeSecondsPass } = aQuestion(true)

    question.ask()
    question.withdraw()
    await threeSecondsPass()

    expect(log).toEqual(['page asked'])
  })

  it('asks the person directly when the page stops after it has said that it asks', async () => {
    const { question, log, threeSecondsPass } = aQuestion(true)

    question.ask()
    question.answered('asking')
    question.ask()
    await threeSecondsPass()

    expect(log).toEqual(['page asked', 'page asked', 'person asked', 'closed'])
  })

  it('takes no answer that nobody asked for', () => {
    const { question, log } = aQuestion()

    question.answered('close')

    expect(log).toEqual([])
  })
})
