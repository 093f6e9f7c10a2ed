import type { PartKind } from '../story/fields.ts'
import type { Part } from './parts.ts'
import { toView } from './view-text.ts'

/** What has become of one part of a file, or of the order of those of a kind. */
export interface Change {
  readonly what: 'added' | 'changed' | 'removed' | 'reordered'
  readonly kind: PartKind
  /** Empty where it is the order of a list. */
  readonly name: string
  /** Its lines, of an order the names: taken away, put in, or, in between, left as they are. */
  readonly lines: readonly ChangedLine[]
}

export interface ChangedLine {
  readonly sign: '-' | '+' | ' '
  readonly text: string
}

/**
 * What sets one state of a file apart from another, part by part: changed and added ones in the new one's order, then those that are gone, then
 * the kinds whose parts stand in another order.
 */
export function changesOf(old: NamedParts, now: NamedParts): readonly Change[] {
  const told = [...now].flatMap(([key, { part, text }]): readonly Change[] => {
    const was = old.get(key)?.text
    if (was === text) return []
    const { kind, name } = part
    if (was === undefined) return [{ what: 'added', kind, name, lines: signed('+', text) }]
    return [{ what: 'changed', kind, name, lines: lineChanges(was, text) }]
  })
  const gone = [...old].flatMap(
    ([
      key,
      {
        part: { kind, name },
        text,
      },
    ]): readonly Change[] => (now.has(key) ? [] : [{ what: 'removed', kind, name, lines: signed('-', text) }]),
  )
  return [...told, ...gone, ...ordersBetween(old, now)]
}

/** Of what both have; what was added or is gone is told by itself. */
function ordersBetween(old: NamedParts, now: NamedParts): readonly Change[] {
  const [before, after] = [namesByKind(old, now), namesByKind(now, old)]
  return [...after].flatMap(([kind, names]): readonly Change[] => {
    const was = before.get(kind)?.join('\n') ?? ''
    const is = names.join('\n')
    return was === is ? [] : [{ what: 'reordered', kind, name: '', lines: lineChanges(was, is) }]
  })
}

function namesByKind(parts: NamedParts, others: NamedParts): ReadonlyMap<PartKind, readonly string[]> {
  const names = new Map<PartKind, string[]>()
  for (const [key, { part }] of parts) {
    if (!others.has(key)) continue
    const list = names.get(part.kind)
    if (list === undefined) names.set(part.kind, [part.name])
    else list.push(part.name)
  }
  return names
}

interface Named {
  readonly part: Part
  /** As the file has it, but for how its lines end and how far they are indented. */
  readonly text: string
}

/** The parts of a file by kind and name. */
export type NamedParts = ReadonlyMap<string, Named>

export const namedParts = (file: string, parts: readonly Part[]): NamedParts =>
  new Map(parts.map((part) => [`${part.kind} ${part.name}`, { part, text: outdented(toView(file.slice(part.start, part.end))) }]))

/** The lines as far to the left as the last one allows, where the bracket stands that ends them. */
function outdented(text: string): string {
  const indent = /\n([ \t]*)[^\n]*$/.exec(text)?.[1] ?? ''
  return text.replaceAll(`\n${indent}`, '\n')
}

const signed = (sign: ChangedLine['sign'], text: string): readonly ChangedLine[] => text.split('\n').map((line) => ({ sign, text: line }))

/** Longer parts are told whole, as they were and as they are: to compare them line by line takes the product of both. */
const MOST_LINES = 1000

/** The lines of two texts, as few as can be of them changed, and those beside them. */
function lineChanges(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  if (Math.max(old.length, now.length) > MOST_LINES) return [...signed('-', before), ...signed('+', after)]
  return nearChanges(compared(old, now))
}

function compared(old: readonly string[], now: readonly string[]): readonly ChangedLine[] {
  /** For each pair of places, how many lines the rests of both have in common. */
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row !== undefined) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const lines: ChangedLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ sign: ' ', text: old[i] ?? '' })
      i++
      j++
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) lines.push({ sign: '-', text: old[i++] ?? '' })
    else lines.push({ sign: '+', text: now[j++] ?? '' })
  }
  return lines
}

/** What is unchanged is told where it stands beside a change. */
const nearChanges = (lines: readonly ChangedLine[]): readonly ChangedLine[] =>
  lines.filter((line, i) => line.sign !== ' ' || [lines[i - 1], lines[i + 1]].some((other) => other !== undefined && other.sign !== ' '))
