import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE, type Palette } from '../base/palette.ts'
import { saidWhen } from '../story/said.ts'
import type { Event, Relation, Story } from '../story/story.ts'
import type { When } from '../story/when.ts'
import { formsOf } from './date-forms.ts'
import type { Content } from './deck.ts'
import { lookOf } from './mark-signs.ts'
import type { TimelineScene } from './scene.ts'
import { SIGN_GROUPS, SIGN_SIZE, type SignName, signShapes } from './sign-shapes.ts'
import { shapeTags } from './svg.ts'

/** Something with a sign: a record or a moment of a claim, dated or not. */
export type Signed = Content & { readonly when: When | null }

/** The signs that these are drawn with, by what they stand for. */
export function signsOf(all: Iterable<Signed>): ReadonlySet<SignName> {
  const signs = new Set<SignName>()
  const seen = new Set<When>()
  for (const one of all) {
    if (one.when !== null && !seen.has(one.when)) {
      for (const form of formsOf(one.when)) signs.add(form)
      seen.add(one.when)
    }
    if (one.kind === 'event') for (const sign of eventSigns(lookOf(one))) signs.add(sign)
    else if (one.kind === 'source') signs.add('source')
    else {
      for (const { stance } of one.positions) signs.add(stance)
      if (one.saidBy) signs.add('saidBy')
    }
  }
  return signs
}

/** All that a story has signs for. */
export function* signedOf({ events, claims, sources }: Story): Generator<Signed> {
  for (const record of events) yield { kind: 'event', record, when: record.when }
  for (const record of claims)
    for (const position of record.positions)
      yield { kind: 'claim', record, positions: [position], saidBy: position.when === null, when: saidWhen(position) }
  for (const record of sources) yield { kind: 'source', record, when: record.published }
}

/** What a picture of time draws besides its records' own signs. */
export function pictureSigns({ marks, runs, hidden, threads, board, axis, links, asks, delays }: TimelineScene): readonly SignName[] {
  const has: Readonly<Partial<Record<SignName, boolean>>> = {
    within: marks.some((mark) => mark.kind === 'card' && mark.band !== null && mark.card.extent === 'point'),
    cluster: marks.some((mark) => mark.kind === 'cluster' && mark.claim === null),
    columns: runs.length > 0,
    ticks: hidden.count > 0,
    moments: threads.length > 0,
    join: board !== null && board.joins.length > 0,
    link: links.length > 0,
    delay: delays !== undefined && delays.ends.length > 0,
    delays: delays?.ends.some(({ count }) => count > 1) === true,
    delayBy: delays?.ends.some(({ rough }) => rough) === true,
    torn: axis.tears.length > 0,
    question: asks,
  }
  return [...SIGN_GROUPS.status, ...SIGN_GROUPS.voices, ...SIGN_GROUPS.dates, ...SIGN_GROUPS.picture].filter((name) => has[name] === true)
}

const eventSigns = (look: ReturnType<typeof lookOf>): readonly SignName[] => [
  ...statusSigns({ ...look, kind: 'event' }),
  ...(look.part === 'background' ? ['background' as const] : []),
]

/** How sure a record is, in signs: an event that is alleged and disputed has one for both, a relation has both. */
export const statusSigns = ({ disputed, status, kind }: Pick<Event | Relation, 'disputed' | 'status' | 'kind'>): readonly SignName[] =>
  !disputed ? [status] : status !== 'alleged' ? ['disputed'] : kind === 'event' ? ['contested'] : [status, 'disputed']

/** Signs are hollow on the ground of the timeline; a legend stands on paper. */
const ON_PAPER: Palette = { ...CSS_PALETTE, panel: CSS_PALETTE.paper }

/** A sign by itself, drawn by the code that draws the marks; `group` keeps one legend's gradients apart from another's. */
export const signTag = (name: SignName, group: string, palette: Palette = ON_PAPER): Tag =>
  h(
    'svg',
    {
      class: 'sign',
      width: SIGN_SIZE.width,
      height: SIGN_SIZE.height,
      viewBox: `0 0 ${SIGN_SIZE.width} ${SIGN_SIZE.height}`,
      'aria-hidden': 'true',
    },
    ...shapeTags(signShapes(name), palette, null, group),
  )
