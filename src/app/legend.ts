import { finish, STRIDE, type Steps, visitAll } from '../base/steps.ts'
import type { LegendGroup } from '../panels/legend-group.ts'
import type { Story } from '../story/story.ts'
import { type Signed, signedOf, signsOf, signTag, statusSigns } from '../timeline/legend-signs.ts'
import { SIGN_GROUPS, type SignName } from '../timeline/sign-shapes.ts'
import type { AllWords } from '../words/words.ts'

const known = new WeakMap<Story, ReadonlySet<SignName>>()

/** Finds with pauses the signs that a story's pictures are drawn with, whatever is on screen. */
export function* prepareSigns(story: Story): Steps<ReadonlySet<SignName>> {
  const signs = new Set<SignName>(['thread'])
  let some: Signed[] = []
  const add = () => {
    for (const sign of signsOf(some)) signs.add(sign)
    some = []
  }
  for (const one of signedOf(story)) {
    if (some.push(one) < STRIDE) continue
    add()
    yield 0
  }
  add()
  yield* visitAll(story.relations, (relation) => {
    for (const sign of statusSigns(relation)) signs.add(sign)
  })
  if (story.questions.length > 0) signs.add('question')
  known.set(story, signs)
  return signs
}

/** A story's legend: each sign that occurs in it and what it says, then what else is `drawn`; `folded`: some of its time can be folded away. */
export const legendOf = (
  story: Story,
  words: AllWords,
  folded: boolean,
  group: string,
  drawn: readonly string[] = [],
): readonly LegendGroup[] =>
  groupsOf(new Set([...(known.get(story) ?? finish(prepareSigns(story))), ...(folded ? ['torn'] : []), ...drawn]), words, group)

function groupsOf(signs: ReadonlySet<string>, { legend }: AllWords, group: string): readonly LegendGroup[] {
  const groups = (['status', 'voices', 'dates', 'picture'] as const).map((key) => ({
    name: legend.groups[key],
    entries: SIGN_GROUPS[key].filter((name) => signs.has(name)).map((name) => ({ sign: signTag(name, group), words: legend.signs[name] })),
  }))
  return groups.filter(({ entries }) => entries.length > 0)
}
