import { cleanup, render, screen } from '@testing-library/react'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, describe, expect, it } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import { FramesFact } from '../../../../../src/renderer/features/explore/levers/frames-fact'
import { model } from '../../../../builders/bundled'

const i18n = createInstance()
await i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { explore } } })
afterEach(cleanup)

function show(id: string) {
  const instrument = model.instruments.find((one) => one.id === id)
  if (!instrument) throw new RangeError(`There is no ${id}`)
  return render(
    <I18nextProvider i18n={i18n}>
      <FramesFact instrument={instrument} />
    </I18nextProvider>,
  ).container
}

describe('FramesFact', () => {
  it('says under which ideas of the crisis a response works in full, why, and what is left under others', () => {
    const text = show('peacekeepers').textContent

    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Where decision-makers see atrocities',
      'Where they take the violence for a conflict',
    ])
    expect(text).toContain('Peacekeepers are sent to conflicts')
    expect(text).toMatch(/about 70 % of the good it can\.$/u)
  })

  it('says of a structural response that it always does', () => {
    expect(show('local-mediation').textContent).toBe('Whatever the violence is taken for')
  })
})
