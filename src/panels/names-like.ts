import { foldText } from '../base/fold-text.ts'
import type { Lang } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Entity } from '../story/story.ts'

/** So many names are listed; who looks for another types more. */
const MOST = 30

/** The names, or other names, in which what is typed stands: those that begin with it first, else in the story's order. None for nothing. */
export function namesLike(text: string, entities: readonly Entity[], lang: Lang): readonly Entity[] {
  const wanted = foldText(text.trim())
  if (wanted === '') return []
  const ranked = entities.flatMap((entity) => {
    const rank = rankOf(entity, wanted, lang)
    return rank === null ? [] : [{ entity, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ entity }) => entity)
}

/** 0 where a name begins with it, 1 where a word does, 2 where it stands within, null where nowhere. */
function rankOf({ name, aliases }: Entity, wanted: string, lang: Lang): number | null {
  const ranks = [say(name, lang).text, ...aliases].map(foldText).flatMap((own) => {
    if (own.startsWith(wanted)) return [0]
    if (own.includes(` ${wanted}`)) return [1]
    return own.includes(wanted) ? [2] : []
  })
  return ranks.length === 0 ? null : Math.min(...ranks)
}
