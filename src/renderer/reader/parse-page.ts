import { Lexer, type MarkedToken, type Tokens } from 'marked'
import { knownTokens } from './known-tokens'

/** A heading as the table of contents names it. */
export interface PageHeading {
  /** As links of other pages name it. */
  readonly anchor: string
  readonly depth: number
  readonly text: string
}

/** What stands from one chapter's heading to the next; the first may have none. */
export interface PageSection {
  readonly key: string
  readonly blocks: readonly MarkedToken[]
}

export interface Page {
  /** Its first heading, which the sections leave out. */
  readonly title: string
  readonly titleAnchor: string | null
  /** In order, the title left out. */
  readonly headings: readonly PageHeading[]
  readonly sections: readonly PageSection[]
  readonly anchors: ReadonlyMap<MarkedToken, string>
}

/** Make sense of the Markdown of a page (GitHub's flavour). `path` is its title where it has no heading. */
export function parsePage(path: string, markdown: string): Page {
  const blocks = knownTokens(new Lexer({ gfm: true }).lex(markdown))
  const anchorOf = anchorsInTurn()
  const placed = blocks.filter(isHeading).map((heading) => {
    const text = plainText(knownTokens(heading.tokens))
    return { heading, entry: { anchor: anchorOf(text), depth: heading.depth, text } }
  })
  const title = placed[0]?.heading.depth === 1 ? placed[0] : undefined
  return {
    title: title?.entry.text ?? path,
    titleAnchor: title?.entry.anchor ?? null,
    headings: placed.filter((one) => one !== title).map(({ entry }) => entry),
    sections: sectionsOf(blocks.filter((block) => block !== title?.heading)),
    anchors: new Map(placed.map(({ heading, entry }) => [heading, entry.anchor])),
  }
}

const isHeading = (block: MarkedToken): block is Tokens.Heading => block.type === 'heading'

/** The words alone. */
function plainText(tokens: readonly MarkedToken[]): string {
  return tokens
    .map((token) => {
      const inside = 'tokens' in token ? knownTokens(token.tokens) : []
      if (inside.length > 0) return plainText(inside)
      return 'text' in token ? token.text : ''
    })
    .join('')
}

/** Names of headings as GitHub makes them: lower case, signs left out, a hyphen for each space, repeats numbered. */
function anchorsInTurn(): (text: string) => string {
  const uses = new Map<string, number>()
  return (text) => {
    const plain = text
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    const before = uses.get(plain) ?? 0
    uses.set(plain, before + 1)
    return before === 0 ? plain : `${plain}-${before}`
  }
}

function sectionsOf(blocks: readonly MarkedToken[]): readonly PageSection[] {
  const sections: MarkedToken[][] = [[]]
  for (const block of blocks) {
    if (isHeading(block) && block.depth <= 2) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections.filter(({ length }) => length > 0).map((section, at) => ({ key: String(at), blocks: section }))
}
