import { useTranslation } from 'react-i18next'
import type { RealityCheck } from '../../../../shared/engine'
import type { CheckResult } from '../../../simulation/check-runs'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { deleteCheck } from './check-edits'
import { useCheckWords } from './use-check-words'

interface CheckRowProps {
  readonly check: RealityCheck
  /** Undefined: not put to the test, or changed since. */
  readonly result: CheckResult | undefined
  readonly isChosen: boolean
  /** A file holds only so many. */
  readonly canDuplicate: boolean
  readonly onEdit: () => void
  readonly onDuplicate: () => void
  readonly onOpen: () => void
}

/** One check: its sentence, what is expected and what was found. */
export function CheckRow({ check, result, isChosen, canDuplicate, onEdit, onDuplicate, onOpen }: CheckRowProps) {
  const { t } = useTranslation('checks')
  const words = useCheckWords()
  const language = useStore(({ document }) => document.scenario.language)
  const verdict = result?.finding.verdict ?? 'none'
  const action = (name: string) => ({
    'aria-label': t('actions.of', { action: t(`actions.${name}`), text: check.text }),
  })
  return (
    <li className="check" data-chosen={isChosen || undefined} data-verdict={verdict}>
      <span className="check__verdict">
        {verdict === 'fails' && <Icon name="warning" size={15} />}
        {verdict === 'holds' && <Icon name="check" size={15} />}
        {t(`verdict.${verdict}`)}
      </span>
      <div className="check__words">
        <p lang={language} dir="auto">
          {check.text}
        </p>
        <p className="caption">
          {words.expected(check)}
          {result && <> · {words.reached(check, result.finding)}</>}
        </p>
        {verdict === 'undecided' && <p className="caption">{t('undecidedAdvice')}</p>}
      </div>
      <span className="check__actions">
        {result?.against && (
          <Button onPress={onOpen} {...action(verdict === 'fails' ? 'open' : 'openUndecided')}>
            {t(verdict === 'fails' ? 'actions.open' : 'actions.openUndecided')}
          </Button>
        )}
        <Button look="quiet" onPress={onEdit} {...action('edit')}>
          {t('actions.edit')}
        </Button>
        <Button look="quiet" isDisabled={!canDuplicate} onPress={onDuplicate} {...action('duplicate')}>
          {t('actions.duplicate')}
        </Button>
        <Button look="quiet" onPress={() => deleteCheck(check)} {...action('delete')}>
          {t('actions.delete')}
        </Button>
      </span>
    </li>
  )
}
