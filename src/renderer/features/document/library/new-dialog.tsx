import { useTranslation } from 'react-i18next'
import { Button as AriaButton } from 'react-aria-components'
import {
  blankDocument,
  bundledModel,
  bundledScenarios,
  TEMPLATES,
  templateDocument,
  type ScenarioDocument,
} from '../../../../shared/formats'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { useDocuments } from '../document-context'
import './library.css'

interface NewDialogProps {
  readonly onClose: () => void
}

/** What to begin with: the example, a blank country, or a situation of a general kind. */
export function NewDialog({ onClose }: NewDialogProps) {
  const { t, i18n } = useTranslation(['library', 'model'])
  const { commands } = useDocuments()
  const example = bundledScenarios()[0]
  const begin = (begun?: ScenarioDocument) => {
    onClose()
    void commands.newDocument(begun)
  }
  const word = (key: string) => t(`new.words.${key}`)
  // The author's words: those of the language the window speaks now.
  const words = {
    language: i18n.resolvedLanguage ?? 'en',
    country: word('country'),
    title: word('title'),
    state: word('state'),
    armedGroup: word('armedGroup'),
    excluded: word('excluded'),
    opposition: word('opposition'),
    majority: word('majority'),
    notAssessed: word('notAssessed'),
  }
  return (
    <Dialog
      title={t('new.title')}
      width="wide"
      actions={<Button onPress={onClose}>{t('new.cancel')}</Button>}
      onClose={onClose}
    >
      <div className="new-choices">
        <Choice
          name={t('new.example.name')}
          text={t('new.example.text', { country: example?.country ?? '' })}
          onPress={() => begin()}
        />
        <Choice
          name={t('new.blank.name')}
          text={t('new.blank.text')}
          onPress={() => begin(blankDocument(bundledModel(), words))}
        />
      </div>
      <h2 className="library__heading">{t('new.templates')}</h2>
      <div className="new-choices">
        {TEMPLATES.map((id) => (
          <Choice
            key={id}
            name={t(`new.template.${id}.name`)}
            text={t(`new.template.${id}.text`)}
            onPress={() =>
              begin(
                templateDocument(id, {
                  ...words,
                  title: t(`new.template.${id}.name`),
                  nameOf: (party) => t(`new.names.${party}`),
                  eventOf: (trigger) => t(`model:triggers.${trigger}.name`),
                }),
              )
            }
          />
        ))}
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly text: string
  readonly onPress: () => void
}

function Choice({ name, text, onPress }: ChoiceProps) {
  return (
    <AriaButton className="new-choice" onPress={onPress}>
      <span className="new-choice__name">{name}</span>
      <span className="caption">{text}</span>
    </AriaButton>
  )
}
