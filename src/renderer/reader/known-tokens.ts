import type { MarkedToken, Token } from 'marked'

/** Parts of a page as what they are: the lexer makes no other kinds unless it is given extensions. */
export const knownTokens = (tokens: readonly Token[] = []): readonly MarkedToken[] => tokens as readonly MarkedToken[]
