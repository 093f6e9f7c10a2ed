import type { Px } from '../base/units.ts'
import type { Visible } from '../state/select.ts'
import type { Claim, Story } from '../story/story.ts'
import { silence, speechOf } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import type { BoardRows, Side } from './board.ts'

/** In the lane of a side without a mark: that nobody takes it in these sources, or nobody yet, or that no date is given. */
export function silencesIn(
  rows: BoardRows,
  story: Story,
  visible: Visible,
  words: Words,
): readonly { readonly text: string; readonly y: Px }[] {
  return rows.places.flatMap(({ row, folded }) => {
    const claim = row.record === null ? undefined : story.records.get(row.record)
    if (folded || claim?.kind !== 'claim' || !visible.has(claim.id)) return []
    return row.sides.flatMap((side, i) => {
      const lane = row.from + i
      const text = rows.isSeen(lane) ? saidIn(claim, side, story, visible, words) : ''
      return text === '' ? [] : [{ text, y: rows.y(lane) }]
    })
  })
}

function saidIn(claim: Claim, { stances }: Side, story: Story, visible: Visible, words: Words): string {
  const taken = visible.positions(claim).filter(({ stance }) => stances.includes(stance))
  if (taken.length > 0) return taken.every(({ when, cites }) => when === null && cites.length === 0) ? words.record.undated : ''
  return silence(claim, stances, speechOf({ story, words, visible }))
}
