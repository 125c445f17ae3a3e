/** Id of the element of a heading: apart from all others of the window. */
export const elementIdOf = (anchor: string): string => `page-${anchor}`

/** Bring a heading to the top, or the beginning of the page where there is none of this name, and begin reading there. */
export function goToHeading(page: HTMLElement, anchor: string | null): void {
  const heading = anchor === null ? null : page.querySelector<HTMLElement>(`[id="${CSS.escape(elementIdOf(anchor))}"]`)
  if (heading) {
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'start' })
  } else {
    page.focus({ preventScroll: true })
    page.scrollTop = 0
  }
}

/** The how-manieth link of a page one is: a page that is rendered anew has the same links in the same order. */
export const placeOfLink = (page: HTMLElement, link: HTMLAnchorElement): number =>
  Array.from(page.querySelectorAll('a')).indexOf(link)

/** Go back to a link that was followed from here. */
export function goToLink(page: HTMLElement, place: number): void {
  const link = page.querySelectorAll('a')[place]
  link?.focus({ preventScroll: true })
  link?.scrollIntoView({ block: 'center' })
}
