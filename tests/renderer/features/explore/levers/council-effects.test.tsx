import { cleanup, render, screen } from '@testing-library/react'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import { CouncilEffects, isOfCouncil } from '../../../../../src/renderer/features/explore/levers/council-effects'
import { model } from '../../../../builders/bundled'

const i18n = createInstance()
await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { explore } } })
afterEach(cleanup)

describe('CouncilEffects', () => {
  it.each([
    {
      id: 'veto-restraint',
      says: ['A veto of other responses becomes less likely, and one that stands may be given up'],
    },
    {
      id: 'patron-diplomacy',
      says: [
        'A veto of other responses becomes less likely, and one that stands may be given up (only if this response is aimed at the government’s side)',
      ],
    },
    { id: 'early-warning-briefing', says: ['Decisions on other responses come sooner'] },
  ])('says of $id what it does to decisions on other responses', ({ id, says }) => {
    const instrument = model.instruments.find((one) => one.id === id)
    if (!instrument) throw new RangeError(`There is no ${id}`)

    render(
      <I18nextProvider i18n={i18n}>
        <CouncilEffects instrument={instrument} />
      </I18nextProvider>,
    )

    expect(isOfCouncil(instrument)).toBe(true)
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(says)
  })
})
