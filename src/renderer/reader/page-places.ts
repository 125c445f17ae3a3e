import type { PagePlace } from '../state/view-slice'

/** Places of the documentation that the app sends readers to. */
export const PAGE_PLACES = {
  equations: { page: 'docs/MODEL.md', anchor: null },
  numbers: { page: 'docs/model', anchor: null },
  tests: { page: 'docs/VALIDATION.md', anchor: null },
  results: { page: 'docs/VALIDATION.md', anchor: 'results' },
  responseFacts: { page: 'docs/VALIDATION.md', anchor: 'response-facts' },
} as const satisfies Readonly<Record<string, PagePlace>>
