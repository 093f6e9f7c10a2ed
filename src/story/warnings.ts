import { foldText } from '../base/fold-text.ts'
import type { Id } from '../base/units.ts'
import { latestInstant } from './known.ts'
import { pathText } from './path-text.ts'
import { referencesOf } from './references.ts'
import type { Path, Report } from './report.ts'
import { isRecordRow, type Row } from './rows.ts'
import type { Entity, Event, Relation, Source, Story } from './story.ts'

/**
 * Reports what is no fault of the file but may be an oversight of its author. For those who edit and check: readers are not shown it, so
 * their page does not load it.
 */
export function warn(rows: readonly Row[], story: Story, report: Report): void {
  // Whoever is named may want to answer; the page makes nothing up.
  if (story.contact === null && story.entities.some(({ anonymous }) => !anonymous)) report.warning('no-contact', ['story'], {})
  const paths = new Map<Id, Path>()
  for (const row of rows) if (isRecordRow(row)) paths.set(row.data.id, row.path)
  const at = (record: { readonly id: Id }, ...keys: readonly string[]): Path => [...(paths.get(record.id) ?? []), ...keys]
  const named = new Set<Id>()
  for (const row of rows) if (row.kind !== 'tour' && row.kind !== 'correction') for (const { to } of referencesOf(row)) named.add(to)
  for (const record of [...story.sources, ...story.entities])
    if (!named.has(record.id)) report.warning('never-shown', at(record), { id: record.id, kind: record.kind })
  for (const source of story.sources) warnOfSource(source, at, report)
  for (const event of story.events) warnOfDate(event, at(event, 'when'), report)
  for (const relation of story.relations) warnOfRelation(relation, at, report)
  warnOfTwins(story.relations, at, report)
  warnOfLookAlikes(story.entities, at, report)
}

type At = (record: { readonly id: Id }, ...keys: readonly string[]) => Path

function warnOfSource(source: Source, at: At, report: Report): void {
  if (source.url === null && source.archived === null) report.warning('source-without-address', at(source), { id: source.id })
  if (repeatsItself(source)) report.warning('circular-sources', at(source, 'basedOn'), { id: source.id })
}

/** Whether the source is, by whatever detours, based on itself. */
function repeatsItself(source: Source): boolean {
  const seen = new Set<Source>()
  const queue = [...source.basedOn]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === source) return true
    if (seen.has(next)) continue
    seen.add(next)
    for (const base of next.basedOn) queue.push(base)
  }
  return false
}

function warnOfDate({ id, when, cites, whenCites }: Event, path: Path, report: Report): void {
  const last = (whenCites.length > 0 ? whenCites : cites).reduce(
    (latest, { source }) => Math.max(latest, latestInstant(source.published)),
    Number.NEGATIVE_INFINITY,
  )
  if (when !== null && when.startMin >= last) report.warning('dated-after-sources', path, { id, when: when.text })
}

function warnOfRelation({ id, type, from, to, status, claims }: Relation, at: At, report: Report): void {
  if (from === to) report.warning('self-relation', at({ id }, 'to'), { id })
  if (type.causal && status !== 'alleged' && !claims.some((claim) => claim.states.some((record) => record.id === id)))
    report.warning('causal-without-claim', at({ id }), { id, type: type.id })
}

/** Relations of one type between the same two at the same time; who comes first matters only where the type has a direction. */
function warnOfTwins(relations: readonly Relation[], at: At, report: Report): void {
  const seen = new Map<string, Relation>()
  for (const relation of relations) {
    const { id, type, from, to, when } = relation
    const ends = type.directed || from.id < to.id ? [from.id, to.id] : [to.id, from.id]
    const key = [type.id, ...ends, when?.startMin, when?.endMax].join(' ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, relation)
    else report.warning('same-relation-twice', at(relation), { id, first: pathText(at(first)) })
  }
}

/** Letters of other scripts that look Latin, small or capital, each with its twin. */
const TWINS = new Map(
  [...'аaвbсcԁdеeһhнhіiјjкkӏlмmоoрpѕsтtуyхxαaιiκkμmνvοoρpτt'.matchAll(/(.)(.)/gu)].map(([, other = '', latin = '']) => [other, latin]),
)

/** Two entities whose names look alike; those without a name may well share their description. */
function warnOfLookAlikes(entities: readonly Entity[], at: At, report: Report): void {
  const seen = new Map<string, Id>()
  for (const entity of entities.filter(({ anonymous }) => !anonymous)) {
    const names = typeof entity.name === 'string' ? [entity.name] : Object.values(entity.name)
    for (const looks of new Set(names.map(looksOf))) {
      const other = seen.get(looks)
      if (other === undefined) seen.set(looks, entity.id)
      else if (other !== entity.id) report.warning('look-alike-names', at(entity, 'name'), { id: entity.id, other })
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
