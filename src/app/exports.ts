import { h as vnode } from 'preact'
import type { Tag } from '../base/markup.ts'
import { aboutLines } from '../formats/about.ts'
import { claimsCsv, eventsCsv, namesCsv, relationsCsv } from '../formats/csv-out.ts'
import type { FormatName } from '../formats/format-list.ts'
import { toFtm } from '../formats/ftm-out.ts'
import { toGexf } from '../formats/gexf-out.ts'
import { toGraphml } from '../formats/graphml-out.ts'
import { toPage } from '../formats/html-out.ts'
import { toIcs } from '../formats/ics-out.ts'
import { toJsonLd } from '../formats/json-ld-out.ts'
import { toMarkdown } from '../formats/markdown-out.ts'
import type { Outgoing } from '../formats/outgoing.ts'
import { toTimelineJson, toTimelineSheet } from '../formats/timelinejs-out.ts'
import { say } from '../story/say.ts'
import { markupOf } from '../text/markup-of.ts'
import { textScene } from '../text/scene.ts'
import { TextPage } from '../text/text-view.tsx'
import { whenShort } from '../words/dates.ts'

/** Draws both pictures of what is exported, if they can be drawn. */
export type Pictures = () => Promise<readonly Tag[]>

type Writer = (out: Outgoing, pictures: Pictures) => string | Promise<string>

/** The formats that are written anew; the story file itself is handed on as it is. */
export const WRITERS: Readonly<Record<Exclude<FormatName, 'json'>, Writer>> = {
  html: async (out, pictures) => {
    const { about, ...parts } = textParts(out, 'html')
    const drawn = await pictures()
    const { words, said } = out
    const left = drawn.length === 0 ? [said.file.noPictures] : []
    return toPage({ ...parts, lang: words.lang, pictures: { name: words.chrome.views.both, tags: drawn }, about: [...about, ...left] })
  },
  md: (out) => {
    const { title, text, about } = textParts(out, 'md')
    const dates = new Map(out.shown.sources.map(({ id, published }) => [id, whenShort(published, out.style)]))
    return toMarkdown(title, text, about, dates)
  },
  csv: eventsCsv,
  'csv-relations': relationsCsv,
  'csv-names': namesCsv,
  'csv-claims': claimsCsv,
  ics: toIcs,
  timelinejs: toTimelineSheet,
  'timelinejs-json': toTimelineJson,
  gexf: toGexf,
  graphml: toGraphml,
  ftm: toFtm,
  jsonld: toJsonLd,
}

/** The text of the page, all of it on one page. */
const textParts = (out: Outgoing, format: FormatName) => ({
  title: say(out.story.title, out.words.lang).text,
  text: markupOf(vnode(TextPage, { scene: textScene(out, 0, Number.MAX_SAFE_INTEGER), reading: out, turn: () => undefined })),
  about: aboutLines(out, format),
})
