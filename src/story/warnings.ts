import { foldText } from '../base/fold-text.ts'
import type { Id } from '../base/units.ts'
import type { SourceData } from './dataset.ts'
import type { Dates } from './dates.ts'
import { latestInstant } from './known.ts'
import type { Linked } from './needs.ts'
import { pathText } from './path-text.ts'
import type { Report } from './report.ts'
import type { ClaimRow, EntityRow, EventRow, RelationRow, Row, Rows, SourceRow } from './rows.ts'
import type { When } from './when.ts'

/** What can be asked of the records that stand. */
interface Standing {
  readonly sources: ReadonlyMap<Id, SourceRow>
  readonly types: Rows['types']['relation']
  readonly dates: Dates
}

/**
 * Reports what is no fault of the file but may be an oversight of its author. For those who edit and check: readers are not shown it, so
 * their page does not load it. `linked`: the records that stand.
 */
export function warn({ head, types }: Rows, linked: readonly Linked[], dates: Dates, report: Report): void {
  const of = <R extends Row>(kind: R['kind']) => linked.flatMap(({ row }) => (row.kind === kind ? (row as R) : []))
  const [sources, entities, relations] = [of<SourceRow>('source'), of<EntityRow>('entity'), of<RelationRow>('relation')]
  const standing = { sources: new Map(sources.map((row) => [row.data.id, row])), types: types.relation, dates }
  // Whoever is named may want to answer; the page makes nothing up.
  if (head.contact === undefined && entities.some(({ data }) => !data.anonymous)) report.warning('no-contact', ['story'], {})
  const named = namedIn(linked)
  for (const { kind, path, data } of [...sources, ...entities])
    if (!named.has(data.id)) report.warning('never-shown', path, { id: data.id, kind })
  for (const source of sources) warnOfSource(source, standing, report)
  for (const event of of<EventRow>('event')) warnOfDate(event, standing, report)
  const stated = new Set(of<ClaimRow>('claim').flatMap(({ data }) => data.states ?? []))
  for (const relation of relations) warnOfRelation(relation, stated, standing, report)
  warnOfTwins(relations, standing, report)
  warnOfLookAlikes(entities, report)
}

/** All ids that are named where it makes their record be shown: by what is no tour, which only leads there, and no correction. */
function namedIn(linked: readonly Linked[]): ReadonlySet<Id> {
  const named = new Set<Id>()
  for (const { row, links } of linked) if (row.kind !== 'tour' && row.kind !== 'correction') for (const { to } of links) named.add(to)
  return named
}

function warnOfSource({ data, path }: SourceRow, standing: Standing, report: Report): void {
  const { id, url, archived } = data
  if (url === undefined && archived === undefined) report.warning('source-without-address', path, { id })
  if (repeatsItself(data, standing)) report.warning('circular-sources', [...path, 'basedOn'], { id })
}

/** Whether the source is, by whatever detours, based on itself. */
function repeatsItself({ id, basedOn = [] }: SourceData, { sources }: Standing): boolean {
  const seen = new Set<Id>()
  const queue = [...basedOn]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    for (const base of sources.get(next)?.data.basedOn ?? []) queue.push(base)
  }
  return false
}

function warnOfDate({ data, path }: EventRow, { sources, dates }: Standing, report: Report): void {
  const when = dateOf(data.when, dates)
  if (when === null) return
  let last = Number.NEGATIVE_INFINITY
  for (const { source } of data.whenCites ?? data.cites) {
    const published = dateOf(sources.get(source)?.data.published, dates)
    if (published !== null) last = Math.max(last, latestInstant(published))
  }
  if (when.startMin >= last) report.warning('dated-after-sources', [...path, 'when'], { id: data.id, when: when.text })
}

function dateOf(text: string | undefined, dates: Dates): When | null {
  const date = text === undefined ? undefined : dates(text)
  return date?.ok ? date.value : null
}

function warnOfRelation({ data, path }: RelationRow, stated: ReadonlySet<Id>, { types }: Standing, report: Report): void {
  const { id, type, from, to, status } = data
  if (from === to) report.warning('self-relation', [...path, 'to'], { id })
  if (types.known.get(type)?.causal && status !== 'alleged' && !stated.has(id)) report.warning('causal-without-claim', path, { id, type })
}

/** Relations of one type between the same two at the same time; who comes first matters only where the type has a direction. */
function warnOfTwins(relations: readonly RelationRow[], { types, dates }: Standing, report: Report): void {
  const seen = new Map<string, RelationRow>()
  for (const relation of relations) {
    const { id, type, from, to, when: text } = relation.data
    const when = dateOf(text, dates)
    const ends = types.known.get(type)?.directed || from < to ? `${from} ${to}` : `${to} ${from}`
    const key = `${type} ${ends} ${when?.startMin ?? ''} ${when?.endMax ?? ''}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, relation)
    else report.warning('same-relation-twice', relation.path, { id, first: pathText(first.path) })
  }
}

/** Letters of other scripts that look Latin, small or capital, each with its twin. */
const TWINS = new Map(
  [...'аaвbсcԁdеeһhнhіiјjкkӏlмmоoрpѕsтtуyхxαaιiκkμmνvοoρpτt'.matchAll(/(.)(.)/gu)].map(([, other = '', latin = '']) => [other, latin]),
)

/** Two entities whose names look alike; those without a name may well share their description. */
function warnOfLookAlikes(entities: readonly EntityRow[], report: Report): void {
  const seen = new Map<string, Id>()
  for (const { data, path } of entities) {
    if (data.anonymous) continue
    const names = typeof data.name === 'string' ? [data.name] : Object.values(data.name)
    for (const looks of new Set(names.map(looksOf))) {
      const other = seen.get(looks)
      if (other === undefined) seen.set(looks, data.id)
      else if (other !== data.id) report.warning('look-alike-names', [...path, 'name'], { id: data.id, other })
    }
  }
}

const looksOf = (name: string): string =>
  [
    ...foldText(name)
      .replace(/[\p{Cf}\s]+/gu, ' ')
      .trim(),
  ]
    .map((letter) => TWINS.get(letter) ?? letter)
    .join('')
