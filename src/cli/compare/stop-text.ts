import compare from '../../../resources/locales/en/compare.json'
import { HINDRANCES, type Hindrance } from '../../shared/decision'
import type { ComparedPlanReport } from './compare-report'
import { responseName } from '../response-names'
import { futuresText, say, shareText } from '../words'

/** What keeps a response from going ahead, what keeps one that does from taking effect in time, and what takes from one in effect. */
const HINDRANCE_KINDS: readonly { readonly says: string; readonly words: Partial<Record<Hindrance, string>> }[] = [
  {
    says: 'Something of it does not go ahead because of',
    words: {
      veto: 'a veto',
      council: 'an undecided council',
      host: 'no consent of the host',
      budget: 'a budget that does not pay for it',
      capital: 'political capital that does not cover it',
    },
  },
  {
    says: 'Something of it goes ahead too late because of',
    words: { lead: 'a lead time that ends beyond the horizon' },
  },
  {
    says: 'Something of it goes ahead, but does less because of',
    words: { attention: 'attention that is short', access: 'access that is short' },
  },
]

type Feasibility = ComparedPlanReport['feasibility']

/** How often all of a plan goes ahead; what stops it, keeps it too long and weakens it, each the commonest first; and from when on. */
export function stopText(feasibility: Feasibility): string {
  const { allGoAhead, heldBy } = feasibility
  const sentences = HINDRANCE_KINDS.flatMap(({ says, words }) => {
    const causes = HINDRANCES.flatMap((hindrance) => {
      const [word, share] = [words[hindrance], heldBy[hindrance]]
      return word === undefined || share.count === 0 ? [] : [{ word, share }]
    }).toSorted((a, b) => b.share.count - a.share.count)
    const told = causes.map(({ word, share }) => `${word} in ${shareText(share)}`)
    return told.length === 0 ? [] : [`${says} ${told.join(', ')}.`]
  })
  const all = `All of it goes ahead in ${futuresText(allGoAhead)}.`
  return [all, ...sentences, ...mostOften(feasibility)].join(' ')
}

/** Which response is held up most often, by what and from which month on: in the words of the app. */
function mostOften({ main, responses }: Feasibility): string[] {
  const response = responses.find(({ id }) => id === main?.response)
  if (!main || !response) return []
  const { hindrance: texts } = compare
  const month = Math.round(main.fromStep ?? 0)
  const from = say(month === 0 ? texts.fromToday : texts.fromMonth, { month })
  const what = say(texts[main.hindrance], { share: shareText(main.share), from })
  return [
    responses.length === 1
      ? say(texts.whole, { what })
      : say(texts.some, { response: responseName(response, responses), what }),
  ]
}
