import { useTranslation } from 'react-i18next'
import type { Response } from '../../../../shared/engine'
import { FamilyShape } from '../../../charts'
import { countryModel } from '../../../state/country-model'

/** A response by the shape of its family and its name. */
export function ResponseName({ response, name }: { readonly response: Response; readonly name: string }) {
  const { t } = useTranslation('model')
  const family = countryModel.instruments.find(({ id }) => id === response.instrument)?.family
  return (
    <span className="why__response">
      {family && (
        <>
          <FamilyShape family={family} size={9.5} />
          <span className="visually-hidden">{t(`families.${family}`)}:</span>
        </>
      )}
      <span>{name}</span>
    </span>
  )
}
