import { ExplainedWord } from '../../../../ui/explained-word'

interface ExplainedProps {
  readonly word: string
  /** What it means here, as the glossary has it. */
  readonly help: string
}

/** A word of a heading that says what it means when it is pressed. */
export function Explained({ word, help }: ExplainedProps) {
  return (
    <ExplainedWord word={word} title={word}>
      <p>{help}</p>
    </ExplainedWord>
  )
}
