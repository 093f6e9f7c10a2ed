import type { Id } from '../base/units.ts'
import type { Dates } from './dates.ts'
import type { Directory } from './directory.ts'
import { isFaulty } from './faults.ts'
import { type Need, needsOf } from './needs.ts'
import { pathText } from './path-text.ts'
import type { Report } from './report.ts'
import { type Link, linksOf } from './resolve.ts'
import { type Absent, isRecordRow, type Row, type Rows } from './rows.ts'

/** What a fallen row lacked; null where the fault is its own and has been reported. */
type Lack = { readonly on: Id; readonly draft: boolean } | null

/**
 * The rows that stand. A row falls by its own fault, or when something that it needs has fallen, and so on: each need is looked at once
 * for each row that could fill it. A claim falls with any of its parts and takes the alleged records with it that only it explains.
 * References to what is not there are reported; whoever builds the story leaves them out.
 */
export function settle({ rows, types, absent }: Rows, directory: Directory, dates: Dates, report: Report): readonly Row[] {
  const links = new Map<Row, readonly Link[]>()
  for (const row of rows) if (!isRecordRow(row) || directory.owns(row)) links.set(row, linksOf(row, directory, report))
  const fallen = new Map<Row, Lack>()
  for (const [row, list] of links) {
    const lack = list.map(lackOf).find((found) => found !== undefined)
    if (isFaulty(row, types, dates, report)) fallen.set(row, null)
    else if (lack !== undefined) fallen.set(row, lack)
  }
  const needs = needsOf(links)
  const mentions = mentionsOf(absent)
  for (const need of needs.all)
    if (need.left === 0 && !fallen.has(need.owner)) fallen.set(need.owner, unmet(need, links.get(need.owner) ?? [], mentions, report))
  // A Map's iteration goes on through what is added on the way.
  for (const [row] of fallen)
    for (const need of needs.filledBy.get(row) ?? [])
      if (--need.left === 0 && !fallen.has(need.owner)) fallen.set(need.owner, { on: nameOf(row), draft: false })
  reportFallen(fallen, absent, report)
  const standing = [...links.keys()].filter((row) => !fallen.has(row))
  for (const row of standing) reportLeftOut(links.get(row) ?? [], fallen, report)
  return standing
}

/** Why a link makes its record fall at once: null where it has been reported, undefined where it does not. */
function lackOf({ need, row, absent, to }: Link): Lack | undefined {
  if (row !== null || need === 'spare' || typeof need === 'number') return undefined
  if (absent === null) return null
  return need === 'must' ? { on: to, draft: absent.draft } : undefined
}

/** A need that nobody can fill. It is reported, unless a record that is not there might have filled it. */
function unmet({ owner, mention }: Need, links: readonly Link[], mentions: ReadonlyMap<string, Absent>, report: Report): Lack {
  const id = nameOf(owner)
  const entity = owner.kind === 'entity'
  const named = links.find((link) => link.absent !== null && (entity || typeof link.need === 'number'))?.absent
  const other = mention ? (mentions.get(id) ?? named) : named
  if (other && (entity || !mention || other.kind === 'claim')) return { on: other.id ?? pathText(other.path), draft: other.draft }
  if (mention && owner.kind === 'entity' && owner.data.cites === undefined) report.error('no-cites', owner.path, { id })
  if (mention && owner.kind !== 'entity') report.error('alleged-without-claim', [...owner.path, 'status'], { id })
  return null
}

/** Who of those that are not there may have named an id. */
function mentionsOf(absent: readonly Absent[]): ReadonlyMap<string, Absent> {
  const mentions = new Map<string, Absent>()
  for (const row of absent) for (const text of row.mentions) if (row.kind === 'claim' || !mentions.has(text)) mentions.set(text, row)
  return mentions
}

function reportFallen(fallen: ReadonlyMap<Row, Lack>, absent: readonly Absent[], report: Report): void {
  const alleged = new Map<Id, number>()
  for (const [row, lack] of fallen) {
    if (row.kind === 'claim' || lack === null) continue
    report.error('depends-on-set-aside', row.path, { id: nameOf(row), on: lack.on, draft: lack.draft ? 'draft' : undefined })
    if ('status' in row.data && row.data.status === 'alleged') alleged.set(lack.on, (alleged.get(lack.on) ?? 0) + 1)
  }
  const aside = (path: Row['path'], id: Id, on?: Id) => report.error('claim-set-aside', path, { id, alleged: alleged.get(id) ?? 0, on })
  for (const row of absent) if (row.kind === 'claim' && !row.draft) aside(row.path, row.id ?? pathText(row.path))
  for (const [row, lack] of fallen) if (row.kind === 'claim') aside(row.path, row.data.id, lack?.on)
}

/** References of a standing record to records that do not stand. */
function reportLeftOut(links: readonly Link[], fallen: ReadonlyMap<Row, Lack>, report: Report): void {
  for (const { to, path, row, absent } of links)
    if (absent !== null || (row !== null && fallen.has(row)))
      report.error('depends-on-set-aside', path, { on: to, draft: absent?.draft ? 'draft' : undefined })
}

const nameOf = (row: Row): Id => (isRecordRow(row) ? row.data.id : pathText(row.path))
