import { visit } from 'jsonc-parser'
import { tooDeepAt } from '../story/json.ts'
import type { PathStep } from '../story/problem.ts'

/** A value of a text and where it stands: offsets in UTF-16 units, its end left out. */
export interface TreeNode {
  readonly kind: 'object' | 'list' | 'value'
  readonly start: number
  end: number
  /** Its key in an object, its index in a list. */
  readonly step: PathStep
  /** Where its key starts, or itself where it has none. */
  readonly from: number
  /** Of a plain value. */
  readonly value: unknown
  readonly children: TreeNode[]
}

/**
 * The values of a text with their places, as far as it is JSON: what is broken is passed over, for lists are wanted while somebody types. Null
 * where there is none, and where they lie too deep in one another.
 */
export function readTree(text: string): TreeNode | null {
  if (tooDeepAt(text) !== null) return null
  const open: TreeNode[] = []
  const roots: TreeNode[] = []
  let key: { readonly name: string; readonly at: number } | null = null
  const add = (kind: TreeNode['kind'], start: number, end: number, value: unknown): TreeNode => {
    const parent = open.at(-1)
    const inObject = parent?.kind === 'object' && key !== null
    const step = inObject && key !== null ? key.name : (parent?.children.length ?? 0)
    const node: TreeNode = { kind, start, end, step, from: inObject && key !== null ? key.at : start, value, children: [] }
    key = null
    if (parent === undefined) roots.push(node)
    else parent.children.push(node)
    return node
  }
  const close = (offset: number, length: number) => {
    const node = open.pop()
    if (node !== undefined) node.end = offset + length
  }
  visit(text, {
    onObjectBegin: (offset) => void open.push(add('object', offset, text.length, undefined)),
    onArrayBegin: (offset) => void open.push(add('list', offset, text.length, undefined)),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty: (name, at) => {
      key = { name, at }
    },
    onLiteralValue: (value, offset, length) => void add('value', offset, offset + length, value),
  })
  return roots[0] ?? null
}

/** A value inside another; the last one counts where a key stands twice, as it does for whoever reads the file. */
export const childOf = ({ kind, children }: TreeNode, step: PathStep): TreeNode | undefined =>
  kind === 'value' ? undefined : children.findLast((child) => child.step === step)

export function nodeAt(root: TreeNode, path: readonly PathStep[]): TreeNode | undefined {
  let node: TreeNode | undefined = root
  for (const step of path) node = node && childOf(node, step)
  return node
}

/** The value at a path of a text, with its place. */
export function nodeIn(text: string, path: readonly PathStep[]): TreeNode | undefined {
  const root = readTree(text)
  return root === null ? undefined : nodeAt(root, path)
}

/** The path of the innermost value around a place of the text, its key counted in. */
export function pathAt(root: TreeNode, offset: number): readonly PathStep[] {
  const path: PathStep[] = []
  let node: TreeNode | undefined = root
  while (node !== undefined) {
    node = node.children.find(({ from, end }) => from <= offset && offset < end)
    if (node !== undefined) path.push(node.step)
  }
  return path
}
