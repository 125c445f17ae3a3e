import { createContext, memo, use, type ReactNode } from 'react'
import type { MarkedToken, Tokens } from 'marked'
import { assertNever } from '../../shared/lib'
import { TextLink } from '../ui/text-link'
import { knownTokens } from './known-tokens'
import { elementIdOf } from './page-elements'
import { pageLinkOf, type PageLink } from './page-link'
import type { Page } from './parse-page'
import { ScrollFrame } from './scroll-frame'

interface PageTextProps {
  readonly path: string
  readonly page: Page
  /** Keeps its identity: a long page is not rendered again for a new one. */
  readonly onFollow: (link: PageLink & { readonly kind: 'page' }, from: HTMLAnchorElement) => void
}

const Surroundings = createContext<PageTextProps | null>(null)

/** A page as React elements: nothing of it ever becomes markup by itself, so that no text of a page is run. */
export const PageText = memo(function PageText(props: PageTextProps) {
  return (
    <Surroundings value={props}>
      {props.page.sections.map(({ key, blocks }) => (
        <section key={key} className="page-text__section">
          <Parts tokens={blocks} />
        </section>
      ))}
    </Surroundings>
  )
})

/** A page is parsed once and its parts never change places, so their places are keys enough. */
const Parts = ({ tokens }: { readonly tokens: readonly MarkedToken[] }) =>
  tokens.map((token, index) => <Part key={index} token={token} />)

function Part({ token }: { readonly token: MarkedToken }): ReactNode {
  switch (token.type) {
    case 'heading':
      return <Heading heading={token} />
    case 'paragraph':
      return (
        <p>
          <Inside of={token} />
        </p>
      )
    case 'list':
      return <List list={token} />
    case 'list_item':
      return (
        <li>
          <Inside of={token} />
        </li>
      )
    case 'table':
      return <Table table={token} />
    case 'code':
      return (
        <ScrollFrame>
          <pre className="page-text__code">{token.text.trimEnd()}</pre>
        </ScrollFrame>
      )
    case 'blockquote':
      return (
        <blockquote className="page-text__quote">
          <Inside of={token} />
        </blockquote>
      )
    case 'hr':
      return <hr />
    case 'br':
      return <br />
    case 'strong':
      return (
        <strong>
          <Inside of={token} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inside of={token} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inside of={token} />
        </del>
      )
    case 'link':
      return <LinkInText link={token} />
    case 'codespan':
      return <code className="page-text__name">{token.text}</code>
    case 'text':
      return token.tokens ? <Inside of={token} /> : token.text
    case 'escape':
    case 'html':
    case 'image':
      // Markup and pictures are shown as the words they are.
      return token.text
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ '
    case 'space':
    case 'def':
      return null
    default:
      return assertNever(token)
  }
}

const Inside = ({ of: { tokens } }: { readonly of: Pick<Tokens.Text, 'tokens'> }) => (
  <Parts tokens={knownTokens(tokens)} />
)

/** Its focus is where reading begins after a link to it was followed. */
function Heading({ heading }: { readonly heading: Tokens.Heading }) {
  const anchor = use(Surroundings)?.page.anchors.get(heading)
  const Level = LEVELS[heading.depth] ?? 'h6'
  return (
    <Level className="page-text__heading" tabIndex={-1} {...(anchor !== undefined && { id: elementIdOf(anchor) })}>
      <Inside of={heading} />
    </Level>
  )
}

/** The title of the page is that of the dialog, so that nothing in the text stands above the second level. */
const LEVELS: Readonly<Partial<Record<number, 'h2' | 'h3' | 'h4' | 'h5'>>> = {
  1: 'h2',
  2: 'h2',
  3: 'h3',
  4: 'h4',
  5: 'h5',
}

function List({ list }: { readonly list: Tokens.List }) {
  const items = <Parts tokens={list.items} />
  return list.ordered ? (
    <ol className="page-text__list" start={list.start === '' ? 1 : list.start}>
      {items}
    </ol>
  ) : (
    <ul className="page-text__list">{items}</ul>
  )
}

function Table({ table }: { readonly table: Tokens.Table }) {
  const { header, rows } = table
  return (
    <ScrollFrame>
      <table className="page-text__table">
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th key={index} scope="col" data-align={cell.align}>
                <Inside of={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-align={cell.align}>
                  <Inside of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function LinkInText({ link }: { readonly link: Tokens.Link }) {
  const surroundings = use(Surroundings)
  const words = <Inside of={link} />
  if (!surroundings) return words
  const { path, onFollow } = surroundings
  const target = pageLinkOf(path, link.href)
  switch (target.kind) {
    case 'page':
      return <TextLink onFollow={(from) => onFollow(target, from)}>{words}</TextLink>
    case 'file':
      return <span title={target.path}>{words}</span>
    case 'outside':
      return link.text === target.address ? (
        words
      ) : (
        <>
          {words} ({target.address})
        </>
      )
    default:
      return assertNever(target)
  }
}
