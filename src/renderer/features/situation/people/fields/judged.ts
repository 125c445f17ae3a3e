/** What stands for evidence, in the language of the window. */
interface EvidenceWords {
  readonly notAssessed: string
  readonly noEvidence: string
}

/** What a judgement adds to a change of what nobody has assessed: that it has no evidence yet, instead of that it is not assessed. */
export function judged(next: object, evidence: string, words: EvidenceWords): { readonly evidence?: string } {
  return 'evidence' in next || evidence !== words.notAssessed ? {} : { evidence: words.noEvidence }
}
