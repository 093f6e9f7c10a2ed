import type { Json } from '../story/help.ts'
import type { PathStep } from '../story/problem.ts'
import { type Layout, printJson } from './print-json.ts'
import type { TextEdit } from './text-edit.ts'
import { childOf, nodeAt, readTree, type TreeNode } from './tree.ts'
import { lineEndOf } from './view-text.ts'

/**
 * The edit that puts a value at a path of a JSON text, or takes it away where the value is undefined; a step past a list's end adds to it. It
 * touches no byte of any other value and no space between them. `order`: the keys that its object may have, one that is new being put before
 * those that come after it there. Null where nothing would change or the path leads nowhere.
 */
export function setValue(
  text: string,
  path: readonly PathStep[],
  value: Json | undefined,
  order: readonly PathStep[] = [],
): TextEdit | null {
  const root = readTree(text)
  const [step, above] = [path.at(-1), path.slice(0, -1)]
  const parent = root === null ? undefined : nodeAt(root, above)
  if (root === null || step === undefined || parent?.kind === 'value') return null
  if (parent === undefined)
    return value === undefined ? null : setValue(text, above, typeof step === 'number' ? [value] : { [step]: value })
  const layout = { unit: unitOf(text, root), end: lineEndOf(text) }
  const node = childOf(parent, step)
  if (value === undefined) return node === undefined ? null : takeAway(text, parent, node)
  if (node !== undefined) return replace(text, node, value, layout)
  if ((parent.kind === 'list') !== (typeof step === 'number')) return null
  const later = order.slice(order.indexOf(step) + 1)
  const next = order.includes(step) ? parent.children.find((child) => later.includes(child.step)) : undefined
  return next === undefined ? append(text, parent, step, value, layout) : putBefore(text, next, step, value, layout)
}

function replace(text: string, { start, end, from }: TreeNode, value: Json, layout: Layout): TextEdit | null {
  const removed = text.slice(start, end)
  const isOpen = removed.includes('\n') || removed.includes('\r')
  const inserted = printJson(value, indentAt(text, from), layout, isOpen)
  return inserted === removed ? null : { at: start, removed, inserted }
}

function putBefore(text: string, next: TreeNode, step: PathStep, value: Json, layout: Layout): TextEdit {
  const key = `${JSON.stringify(step)}: `
  const indent = indentAt(text, next.from)
  if (!startsLine(text, next.from)) return { at: next.from, removed: '', inserted: `${key}${printJson(value, '', IN_LINE)}, ` }
  return { at: next.from, removed: '', inserted: `${key}${printJson(value, indent, layout)},${layout.end}${indent}` }
}

const IN_LINE: Layout = { unit: '', end: ' ' }

function append(text: string, parent: TreeNode, step: PathStep, value: Json, layout: Layout): TextEdit {
  const last = parent.children.at(-1)
  const key = parent.kind === 'object' ? `${JSON.stringify(step)}: ` : ''
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (last !== undefined && !startsLine(text, last.from)) {
    return { at: last.end, removed: '', inserted: `, ${key}${printJson(value, '', IN_LINE)}` }
  }
  const indent = last === undefined ? indentAt(text, parent.start) + layout.unit : indentAt(text, last.from)
  const line = `${layout.end}${indent}${key}${printJson(value, indent, layout, isRecord && parent.kind === 'list')}`
  if (last !== undefined) return { at: last.end, removed: '', inserted: `,${line}` }
  return {
    at: parent.start + 1,
    removed: text.slice(parent.start + 1, parent.end - 1),
    inserted: `${line}${layout.end}${indentAt(text, parent.start)}`,
  }
}

function takeAway(text: string, { start, end, children }: TreeNode, node: TreeNode): TextEdit {
  const i = children.indexOf(node)
  const [before, after] = [children[i - 1], children[i + 1]]
  const [at, to] = before !== undefined ? [before.end, node.end] : after !== undefined ? [node.from, after.from] : [start + 1, end - 1]
  return { at, removed: text.slice(at, to), inserted: '' }
}

/** The space at the beginning of the line of a place. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(lineStart(text, offset), offset)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

const startsLine = (text: string, offset: number): boolean => /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset))

const lineStart = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1

/** What the file's first value is indented by. */
function unitOf(text: string, root: TreeNode): string {
  const first = root.children[0]
  return (first !== undefined && startsLine(text, first.from) && indentAt(text, first.from)) || '  '
}
