import { foldText } from '../base/fold-text.ts'
import type { Lang } from '../base/units.ts'
import type { Target } from '../story/fields.ts'
import { isObject } from '../story/json.ts'
import { idFrom } from '../story/shape.ts'
import { type FormFile, type FormPart, nameOf } from './form-file.ts'

/** What can be put where an id belongs. */
export interface Offer {
  readonly id: string
  readonly name: string
  readonly kind: Target
  /** It does not exist yet: this kind of record would be made. */
  readonly makes: Target | null
}

/** So many are listed; who looks for another types more. */
const MOST = 30

/** The records of these kinds in whose names or ids what is typed stands, those that begin with it first; after them what can be made of it. */
export function offersFor({ parts }: FormFile, to: readonly Target[], typed: string, lang: Lang): readonly Offer[] {
  const wanted = foldText(typed.trim())
  const fitting = parts.flatMap((part) => {
    const kind = to.find((each) => each === part.kind)
    const rank = kind === undefined || part.id === '' ? null : rankOf(part, wanted)
    return kind === undefined || rank === null ? [] : [{ rank, offer: { id: part.id, name: nameOf(part.value, lang), kind, makes: null } }]
  })
  const found = fitting
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ offer }) => offer)
  const id = idFrom(typed)
  const isThere = parts.some((part) => part.id === id || foldText(nameOf(part.value, lang)) === wanted)
  return isThere || id === undefined || wanted.length < 2
    ? found
    : [...found, ...to.slice(0, 4).map((kind) => ({ id, name: typed.trim(), kind, makes: kind }))]
}

/** The one record whose id or whole name is typed; none where nothing is, or where several are called so. */
export function meantBy(offers: readonly Offer[], typed: string): Offer | undefined {
  const there = offers.filter(({ makes }) => makes === null)
  const wanted = foldText(typed.trim())
  const called = wanted === '' ? [] : there.filter(({ name }) => foldText(name) === wanted)
  return there.find(({ id }) => id === typed.trim()) ?? (called.length === 1 ? called[0] : undefined)
}

/** 0 where a name or the id begins with it, 1 where a word does, 2 where it stands within, null where nowhere. */
function rankOf({ id, value }: FormPart, wanted: string): number | null {
  const ranks = [id, ...namesOf(value)].map(foldText).flatMap((own) => {
    if (own.startsWith(wanted)) return [0]
    if (own.includes(` ${wanted}`)) return [1]
    return own.includes(wanted) ? [2] : []
  })
  return ranks.length === 0 ? null : Math.min(...ranks)
}

/** Every name in every language. */
function namesOf(value: unknown): readonly string[] {
  if (!isObject(value)) return []
  const texts = [value['title'], value['name'], value['statement'], value['label'], value['question'], value['aliases']]
  return texts
    .flatMap((text) => (typeof text === 'object' && text !== null ? Object.values(text) : [text]))
    .filter((text) => typeof text === 'string')
}
