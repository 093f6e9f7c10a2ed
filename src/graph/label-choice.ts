import type { Box, Size } from '../base/units.ts'
import { type BoxIndex, overlap, padded } from './boxes.ts'
import type { Camera } from './camera.ts'
import { ALONG, AROUND, type Label, labelAt, outside, type Spot, slid, spotOf } from './label-places.ts'
import { boxOf, covers, isAstray, type Room } from './label-room.ts'
import { LINE_HEIGHT, NAMELESS, type NameLines } from './names.ts'
import { markOf } from './outline.ts'
import type { WorldNode } from './world.ts'

/** A place that a name may take as far as nodes and the region's border go. */
interface Place {
  readonly label: Label
  /** What it costs at least, as do all after it, in crossed lines. */
  readonly least: number
  readonly cost: () => number
}

/**
 * The places of a node's name, the simplest first, each looked for when it is first asked for; null after the last, or where all that are left
 * cost `most` or more.
 */
export type Places = (index: number, most: number) => Place | null

/** `all`: also those that are only looked for where few names are to be placed. */
export function placesOf(node: WorldNode, camera: Camera, room: Room, all: boolean): Places {
  const { plainFor, bounds, taken } = room
  const forms = formsOf(node.name)
  const usual = forms.length * AROUND
  const count = all && plainFor !== null ? usual + forms.length * ALONG : usual
  const [spot, box] = [spotOf(node, camera), boxOf(node, camera)]
  const isPlain = plainFor?.(markOf(node, camera), farOf(spot, forms)) ?? null
  const known: Place[] = []
  let rank = 0
  const leastOf = (i: number) => i * RANK + (i < usual ? 0 : LAST)
  const look = (): void => {
    const wished = wish(spot, forms, rank)
    const least = leastOf(rank++)
    const label = bounds === null ? wished : slid(wished, bounds, camera)
    if (bounds !== null && outside(label.box, bounds, camera)) return
    if (!isFree(label.box, taken) || isPlain?.(label.box) === false) return
    const astray = isPlain === null && room.lines.length > 0
    let cost: number | null = null
    known.push({
      label,
      least,
      cost: () => (cost ??= least + covers(label.box, room) + (astray && isAstray(label.box, box, room) ? ASTRAY : 0)),
    })
  }
  return (index, most) => {
    while (known.length <= index && rank < count && leastOf(rank) < most) look()
    const place = known[index]
    return place !== undefined && place.least < most ? place : null
  }
}

/** A name as it is written first, then on fewer lines. */
export function formsOf(name: NameLines): readonly NameLines[] {
  const forms: NameLines[] = []
  for (let form: NameLines | null = name; form !== null; form = form.flat) forms.push(form)
  return forms
}

/** How far from a node's middle its name reaches, in any place and form. */
const farOf = ({ reach }: Spot, forms: readonly NameLines[]): Size => ({
  width: reach + Math.max(...forms.map(({ width }) => width)),
  height: reach + Math.max(...forms.map(({ lines }) => lines.length)) * LINE_HEIGHT,
})

/** In all its forms a name is put around its node before any is moved along it. */
function wish(spot: Spot, forms: readonly NameLines[], rank: number): Label {
  const first = forms.length * AROUND
  const [form, index] = rank < first ? [rank / AROUND, rank % AROUND] : [(rank - first) / ALONG, AROUND + ((rank - first) % ALONG)]
  return labelAt(spot, forms[Math.floor(form)] ?? NAMELESS, index)
}

/** What one step down the order of places is worth, in crossed lines. */
const RANK = 0.13
/** What is only looked for where nothing else will do is worse than any line. */
const LAST = 1000
/** And a place from which a name might be taken for another node's, where that is only weighed. */
const ASTRAY = 1.5

/** The best of the places that nothing has taken by now and that cost less than `most`, if there is one. */
export function choose(places: Places, taken: Pick<BoxIndex, 'hits'>, most = Number.POSITIVE_INFINITY): Label | null {
  let best: Label | null = null
  let least = most
  for (let i = 0, place = places(0, least); place !== null; place = places(++i, least)) {
    if (!isFree(place.label.box, taken)) continue
    const cost = place.cost()
    if (cost < least) [least, best] = [cost, place.label]
  }
  return best
}

const isFree = (box: Box, taken: Pick<BoxIndex, 'hits'>): boolean => !taken.hits(padded(box, 1))

/** Names where they stand. */
export type Standing = ReadonlyMap<WorldNode, Label>

/** Finds room for one more name among those that stand, where those in its way have other places to go to or push for; else null. */
export type MakeRoom = (node: WorldNode, standing: Standing, deep?: number) => Standing | null

/** How many names may move on for one, how many may push one another on, and how many ways are tried in all. */
const [MOST_MOVED, DEEP, TRIES] = [2, 2, 300]

export function roomMaker(places: (node: WorldNode) => Places): MakeRoom {
  let tries = TRIES
  const makeRoom: MakeRoom = (node, standing, deep = DEEP) => {
    const own = places(node)
    for (let i = 0, place = own(0, WORST); place !== null && tries-- > 0; place = own(++i, WORST)) {
      const after = movedOn(node, place.label, standing, deep)
      if (after !== null) return after
    }
    return null
  }
  const movedOn = (node: WorldNode, label: Label, standing: Standing, deep: number): Standing | null => {
    const room = padded(label.box, 1)
    const inWay = [...standing].flatMap(([other, { box }]) => (overlap(box, room) ? [other] : []))
    if (inWay.length > MOST_MOVED) return null
    let all: Standing | null = new Map([...standing].filter(([other]) => !inWay.includes(other))).set(node, label)
    for (const other of inWay) {
      if (all === null) return null
      const labels: readonly Label[] = [...all.values()]
      const elsewhere = choose(places(other), { hits: (box) => labels.some((one) => overlap(box, one.box)) })
      if (elsewhere !== null) all = new Map(all).set(other, elsewhere)
      else all = deep > 1 ? makeRoom(other, all, deep - 1) : null
    }
    return all
  }
  return makeRoom
}

const WORST = Number.POSITIVE_INFINITY

/** How many places there are for a name as it is written first. */
export function countPlaces(places: Places): number {
  let count = 0
  while (places(count, AROUND * RANK) !== null) count++
  return count
}
