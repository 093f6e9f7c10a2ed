import { memoizeByIdentity } from '../base/memo.ts'
import type { LegendGroup } from '../panels/legend-group.ts'
import type { Story } from '../story/story.ts'
import { SIGN_GROUPS, type SignName, signedOf, signsOf, signTag, statusSigns } from '../timeline/legend-signs.ts'
import type { AllWords } from '../words/words.ts'

/** The signs that a story's pictures are drawn with, whatever is on screen. */
const storySigns = memoizeByIdentity((story: Story): ReadonlySet<SignName> => {
  const ties = story.relations.flatMap(statusSigns)
  return new Set<SignName>([...signsOf(signedOf(story)), ...ties, 'thread'])
})

/** A story's legend: each sign that occurs in it and what it says, then what else is `drawn`; `folded`: some of its time can be folded away. */
export const legendOf = (
  story: Story,
  words: AllWords,
  folded: boolean,
  group: string,
  drawn: readonly string[] = [],
): readonly LegendGroup[] => groupsOf(new Set([...storySigns(story), ...(folded ? ['torn'] : []), ...drawn]), words, group)

function groupsOf(signs: ReadonlySet<string>, { legend }: AllWords, group: string): readonly LegendGroup[] {
  const groups = (['status', 'voices', 'dates', 'picture'] as const).map((key) => ({
    name: legend.groups[key],
    entries: SIGN_GROUPS[key].filter((name) => signs.has(name)).map((name) => ({ sign: signTag(name, group), words: legend.signs[name] })),
  }))
  return groups.filter(({ entries }) => entries.length > 0)
}
