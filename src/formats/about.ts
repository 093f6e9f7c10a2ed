import { withoutIdleMarks } from '../base/idle-marks.ts'
import { whenWords } from '../words/dates.ts'
import { knownWords } from '../words/since.ts'
import type { FormatName } from './format-list.ts'
import type { Outgoing } from './outgoing.ts'
import { textOf } from './told.ts'

/** What stands in a file about itself: of which version of which story it is, where that stops, what is not in it, who answers for it. */
export function aboutLines(out: Outgoing, format: FormatName, missing: readonly string[] = []): readonly string[] {
  const { story, shown, words, said, style, address, origin } = out
  const stand = words.file.stand(story.version ?? '', whenWords(story.updated, style))
  return [
    said.file.from(textOf(story.title, out), stand),
    ...(origin === null ? [] : [words.chrome.foreign(origin)]),
    ...(shown.knownBy === null ? [] : [`${words.saved.known(knownWords(shown.knownBy, story.sources, style))}.`]),
    said.file.lacks(said.format[format].lacks),
    ...(missing.length === 0 ? [] : [said.file.undated(missing.join('; '))]),
    ...(story.credits === null ? [] : [said.file.credits(textOf(story.credits, out))]),
    story.licence === null ? words.saved.noLicence : words.saved.licence(story.licence),
    ...(story.contact === null ? [] : [textOf(story.contact, out)]),
    ...(address === null ? [] : [said.file.address(address)]),
  ].map(withoutIdleMarks)
}
