import { type PartKind, TYPE_LISTS } from '../story/fields.ts'
import { type ListName, STARTERS } from '../story/starters.ts'
import { childOf, readTree, type TreeNode } from './tree.ts'

/** A part of the file and where it stands: offsets of the text in UTF-16 units. */
export interface Part {
  readonly kind: PartKind
  /** Its id, its key, or its date; its number in the list where it has none. The second of one name is told by its turn too: “… (2)”. */
  readonly name: string
  /** What it is called, in the first language that it has; empty where it has no name of its own. */
  readonly label: string
  readonly start: number
  readonly end: number
}

const LISTS = Object.keys(STARTERS) as ListName[]

/** The parts of a file in their order, as far as the text can be read; none where it cannot. */
export function partsOf(text: string): readonly Part[] {
  const root = readTree(text)
  if (root === null) return []
  return inTurn(
    root.children.flatMap((list): readonly Part[] => {
      if (list.step === 'story')
        return [{ kind: 'story', name: textOf(list, 'id'), label: textOf(list, 'title'), start: list.from, end: list.end }]
      if (list.step === 'vocabulary') return list.children.flatMap(typesIn)
      const kind = LISTS.find((name) => name === list.step)
      return kind === undefined || list.kind !== 'list' ? [] : list.children.map((child) => recordPart(kind, child))
    }),
  )
}

/** No two of a kind are called the same: corrections of one day are not, nor are records whose ids have yet to be told apart. */
function inTurn(parts: readonly Part[]): readonly Part[] {
  const seen = new Map<string, number>()
  return parts.map((part) => {
    const key = `${part.kind} ${part.name}`
    const turn = (seen.get(key) ?? 0) + 1
    seen.set(key, turn)
    return turn === 1 ? part : { ...part, name: `${part.name} (${turn})` }
  })
}

function typesIn(list: TreeNode): readonly Part[] {
  const kind = TYPE_LISTS.find((name) => name === list.step)
  if (kind === undefined) return []
  return list.children.map((type) => ({ kind, name: String(type.step), label: textOf(type, 'label'), start: type.from, end: type.end }))
}

/** Where what a record is called stands. */
const LABELS = ['title', 'name', 'statement', 'label', 'question', 'note'] as const

function recordPart(kind: ListName, node: TreeNode): Part {
  const name = textOf(node, 'id') || textOf(node, 'date') || String(Number(node.step) + 1)
  const label = LABELS.map((key) => textOf(node, key)).find((text) => text !== '') ?? ''
  return { kind, name, label, start: node.start, end: node.end }
}

/** A text inside an object, or the first language of it. */
function textOf(node: TreeNode, key: string): string {
  const found = childOf(node, key)
  const value = found?.kind === 'object' ? found.children[0]?.value : found?.value
  return typeof value === 'string' ? value : ''
}
