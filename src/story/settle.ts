import { inTurn, part, type Steps, visitAll } from '../base/steps.ts'
import type { Id } from '../base/units.ts'
import type { Dates } from './dates.ts'
import type { Directory } from './directory.ts'
import { isFaulty } from './faults.ts'
import { type Linked, type Need, needsOf } from './needs.ts'
import { pathText } from './path-text.ts'
import { pathOf } from './references.ts'
import type { Report } from './report.ts'
import { type Link, linksOf } from './resolve.ts'
import { type Absent, isRecordRow, nameOf, type Row, type Rows } from './rows.ts'

/** What a fallen row lacked; null where the fault is its own and has been reported. */
type Lack = { readonly on: Id; readonly why?: 'draft' | 'named' | undefined } | null

/** The rows that do not stand, by name. */
type Fallen = Map<string, { readonly row: Row; readonly lack: Lack }>

/**
 * The rows that stand, with what they name. A row falls by its own fault, or when something that it needs has fallen, and so on: each need is looked at once
 * for each row that could fill it. A claim falls with any of its parts and takes the alleged records with it that only it explains.
 * References to what is not there are reported; whoever builds the story leaves them out.
 */
export function* settle(file: Rows, directory: Directory, dates: Dates, report: Report): Steps<readonly Linked[]> {
  const { rows, absent } = file
  const present = rows.filter((row) => !isRecordRow(row) || directory.owns(row))
  const linked: Linked[] = []
  const fallen: Fallen = new Map()
  const judge = ({ row, links }: Linked) => {
    const lack = lackOf(links)
    if (isFaulty(row, file, dates, report)) fallen.set(nameOf(row), { row, lack: null })
    else if (lack !== undefined) fallen.set(nameOf(row), { row, lack })
  }
  yield* part(
    inTurn([visitAll(present, (row) => linked.push({ row, links: linksOf(row, directory, report) })), visitAll(linked, judge)]),
    0,
    0.7,
  )
  yield* part(fell(linked, absent, fallen, report), 0.7, 1)
  if (fallen.size > 0 || absent.length > 0) reportFallen(linked, absent, fallen, report)
  return fallen.size === 0 ? linked : linked.filter(({ row }) => !fallen.has(nameOf(row)))
}

/** Adds what falls because of a need that nobody fills, and what falls with that. */
function* fell(linked: readonly Linked[], absent: readonly Absent[], fallen: Fallen, report: Report): Steps<void> {
  const needs = yield* needsOf(linked)
  const mentions = mentionsOf(absent)
  const fall = (row: Row, lack: () => Lack) => {
    if (!fallen.has(nameOf(row))) fallen.set(nameOf(row), { row, lack: lack() })
  }
  for (const need of needs.all) if (need.left === 0) fall(need.owner.row, () => unmet(need, mentions, report))
  // The iteration goes on through what is added on the way.
  if (fallen.size === 0) return
  const filledBy = needs.filledBy()
  for (const [on] of fallen)
    for (const need of filledBy.get(on) ?? [])
      if (--need.left === 0) fall(need.owner.row, () => ({ on, why: need.owner.row.kind === 'entity' ? 'named' : undefined }))
}

/** Why links make their record fall at once: null where that has been reported, undefined where they do not. */
function lackOf(links: readonly Link[]): Lack | undefined {
  for (const { need, row, absent, to } of links) {
    if (row !== null || need === 'spare' || typeof need === 'number') continue
    if (absent === null) return null
    if (need === 'must') return { on: to, why: draftOf(absent) }
  }
  return undefined
}

/** A need that nobody can fill. It is reported, unless a record that is not there might have filled it. */
function unmet({ owner: { row, links }, mention }: Need, mentions: ReadonlyMap<string, Absent>, report: Report): Lack {
  const id = nameOf(row)
  const entity = row.kind === 'entity'
  const named = links.find((link) => link.absent !== null && (entity || typeof link.need === 'number'))?.absent
  const other = mention ? (mentions.get(id) ?? named) : named
  if (other && (entity || !mention || other.kind === 'claim'))
    return { on: other.id ?? pathText(other.path), why: draftOf(other) ?? (entity ? 'named' : undefined) }
  if (mention && entity && row.data.cites === undefined) report.error('no-cites', row.path, { id })
  if (mention && !entity) report.error('alleged-without-claim', [...row.path, 'status'], { id })
  return null
}

/** Who of those that are not there may have named an id; claims first. */
function mentionsOf(absent: readonly Absent[]): ReadonlyMap<string, Absent> {
  const mentions = new Map<string, Absent>()
  for (const row of absent) for (const text of row.mentions) if (row.kind === 'claim' || !mentions.has(text)) mentions.set(text, row)
  return mentions
}

function reportFallen(linked: readonly Linked[], absent: readonly Absent[], fallen: Fallen, report: Report): void {
  const alleged = new Map<Id, number>()
  for (const [id, { row, lack }] of fallen) {
    if (row.kind === 'claim' || lack === null) continue
    report.error('depends-on-set-aside', row.path, { id, on: lack.on, why: lack.why })
    if ('status' in row.data && row.data.status === 'alleged') alleged.set(lack.on, (alleged.get(lack.on) ?? 0) + 1)
  }
  const aside = (path: Row['path'], id: Id, on?: Id) => report.error('claim-set-aside', path, { id, alleged: alleged.get(id) ?? 0, on })
  for (const row of absent) if (row.kind === 'claim' && !row.draft) aside(row.path, row.id ?? pathText(row.path))
  for (const [id, { row, lack }] of fallen) if (row.kind === 'claim') aside(row.path, id, lack?.on)
  for (const { row, links } of linked) if (!fallen.has(nameOf(row))) reportLeftOut(links, fallen, report)
}

/** References of a standing record to records that do not stand. */
function reportLeftOut(links: readonly Link[], fallen: Fallen, report: Report): void {
  for (const { to, reference, row, absent } of links)
    if (absent !== null || (row !== null && fallen.has(to)))
      report.error('depends-on-set-aside', pathOf(reference), { on: to, why: absent === null ? undefined : draftOf(absent) })
}

const draftOf = ({ draft }: Absent): 'draft' | undefined => (draft ? 'draft' : undefined)
