import {
  LEAST_SHARE,
  linkId,
  type CausalLink,
  type LinkShares,
  type MapKey,
  type ShownBoxes,
  type StrongestPath,
} from '../../../../shared/decision'
import type { Scenario } from '../../../../shared/engine'
import type { CausalMapSeries, MapArrow, MapBox } from '../../../charts'
import { columnOf, levelToday } from './map-boxes'
import type { MapNames } from './use-map-names'

interface SeriesRequest {
  readonly shown: ShownBoxes
  readonly links: readonly CausalLink[]
  readonly shares: LinkShares | undefined
  readonly scenario: Scenario
  readonly names: MapNames
  readonly selected: MapKey | undefined
  /** The path that the headline tells of. */
  readonly path: StrongestPath | undefined
  /** Whether a link is to be drawn at all. */
  readonly isWanted: (link: CausalLink) => boolean
  readonly isChanged: (link: CausalLink) => boolean
  /** Whether somebody assessed or wrote a box for this scenario. */
  readonly isWritten: (box: MapKey) => boolean
}

/**
 * What the map draws: links with less than the least share, and links of what a selection brought, only where they lead to or from
 * what is selected, or where the headline tells of them. A map of all of them says nothing.
 */
export function mapSeriesOf(request: SeriesRequest): CausalMapSeries {
  const { shown, links, shares, scenario, names, selected, path, isWanted, isChanged, isWritten } = request
  const all = [...shown.kept, ...shown.brought]
  const among = links.filter((link) => all.includes(link.from) && all.includes(link.to) && isWanted(link))
  const shareOf = (link: CausalLink): number | undefined => {
    const share = shares?.shares.get(linkId(link))
    return share === undefined ? undefined : Math.abs(share)
  }
  const onPath = path ? [path.from, path.through, path.to] : []
  const isOnPath = (link: CausalLink): boolean =>
    onPath.some((box, i) => link.from === box && link.to === onPath[i + 1])
  /** Whether it is drawn without being selected. */
  const isKept = (link: CausalLink): boolean =>
    shown.kept.includes(link.from) &&
    shown.kept.includes(link.to) &&
    (!shares || isOnPath(link) || (shareOf(link) ?? 0) >= LEAST_SHARE)
  const arrows = among
    .filter((link) => link.from === selected || link.to === selected || isKept(link))
    .map((link): MapArrow => {
      const share = shareOf(link)
      return {
        id: linkId(link),
        from: link.from,
        to: link.to,
        sign: link.sign,
        ...(share !== undefined && { share }),
        ...(isChanged(link) && { isChanged: true }),
        ...(!isKept(link) && { isBrought: true }),
        ...(isOnPath(link) && { isOnPath: true }),
      }
    })
  /** A trigger stands in the column of what it pushes most, among what is shown. */
  const columnOfTrigger = (box: MapKey): number => {
    const [strongest] = among
      .filter(({ from }) => from === box)
      .toSorted((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0))
    return (strongest && columnOf(strongest.to)) ?? 0
  }
  const linked = new Set(links.filter(isKept).flatMap(({ from, to }) => [from, to]))
  /** Once shares are known, a box that nothing leads to or from says nothing, unless it is asked for. */
  const isAlone = (box: MapKey): boolean => shares !== undefined && !linked.has(box) && !box.startsWith('campaign:')
  const isThere = (box: MapKey): boolean =>
    !isAlone(box) || box === selected || arrows.some(({ from, to }) => from === box || to === box)
  const boxes = all.filter(isThere).map((box): MapBox => {
    const level = levelToday(box, scenario)
    const isTrigger = box.startsWith('trigger:')
    return {
      id: box,
      column: columnOf(box) ?? columnOfTrigger(box),
      name: names.name(box),
      note: names.note(box),
      look: isTrigger ? 'trigger' : 'level',
      ...(level !== undefined && { level }),
      ...(isWritten(box) && { isWritten: true }),
      ...((shown.brought.includes(box) || isAlone(box)) && { isBrought: true }),
      ...(onPath.includes(box) && { isOnPath: true }),
    }
  })
  return { boxes, arrows }
}
