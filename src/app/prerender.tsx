import { renderToString } from 'preact-render-to-string'
import { fingerprintOf } from '../base/hash.ts'
import { escapeMarkup, h, toMarkup } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'
import { footParts } from '../embed/foot.ts'
import { jsonLd } from '../formats/json-ld-out.ts'
import { layoutStory } from '../graph/layout.ts'
import { encodeLayout, type Layout } from '../graph/positions.ts'
import { Detail } from '../panels/detail.tsx'
import { Footer } from '../panels/footer.tsx'
import { Top } from '../panels/top.tsx'
import { initialState } from '../state/state.ts'
import { parseStory } from '../story/parse.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { rulesOf } from '../story/zone.ts'
import { TextView } from '../text/text-view.tsx'
import { foldedNow } from '../timeline/view-input.ts'
import { EMBED_WORDS } from '../words/embed.ts'
import { en } from '../words/en.ts'
import { id } from '../words/id.ts'
import { pageEn } from '../words/page-en.ts'
import { pageId } from '../words/page-id.ts'
import { STANDING_WORDS } from '../words/standing.ts'
import type { AllWords } from '../words/words.ts'
import { atRest } from './derived.ts'
import { EDITING } from './editing.ts'
import { firstPictures } from './first-pictures.ts'
import { frontTags } from './front.tsx'
import { meta, ogTags } from './head-tags.ts'
import { idleInput } from './idle-input.ts'
import { legendOf } from './legend.ts'
import { LARGE } from './open-story.ts'
import { type PagePlace, pageLinks } from './page-links.ts'
import type { Prerendered } from './prerendered.ts'
import { Shell } from './shell.tsx'
import type { SiteZone } from './site.ts'
import { SkipLinks } from './skip-links.tsx'
import { newsroomTags, placeTags, type Standing, standingMetas } from './standing.ts'

/** What the build knows of a page: one story in one language. */
export interface PrerenderInput {
  readonly storyText: string
  readonly storyId: string
  readonly lang: UiLang
  /** From the page to the site's root: `./` or `../`. */
  readonly base: string
  /** The page is made to be a part of others. */
  readonly framed: boolean
  readonly place: PagePlace
  readonly standing: Standing
  /** Where the list of all stories lies in each language, from the site's folder; null where there is one story only. */
  readonly front: Readonly<Record<string, string>> | null
  /** The ids of all stories. */
  readonly stories: readonly string[]
  /** Drafts are shown, as they are while serving. */
  readonly drafts: boolean
}

/** Draws a story into its page: the text, both pictures and what other programs read of it, by the same scenes and parts as the app. */
export async function prerender({
  storyText,
  storyId,
  lang,
  base,
  framed,
  place,
  standing,
  front,
  stories,
  drafts,
}: PrerenderInput): Promise<Prerendered> {
  const { story, sound } = parseStory(storyText, drafts ? EDITING : {})
  if (story === null) throw new Error(`${storyId} cannot be drawn into the page: run "npm run check" on it`)
  const words: AllWords = lang === 'en' ? { ...en, ...pageEn } : { ...id, ...pageId }
  const state = initialState(lang)
  const derived = atRest(story, state.fold)
  const layout = layoutOf(storyText, story)
  const legend = legendOf(story, words, foldedNow(story, derived.folding) !== null, 'legend-')
  const input = { ...idleInput(story, state, derived.visible, words), legend }
  const pictures = firstPictures(story, derived, layout, words, framed)
  const shell = renderToString(
    <Shell
      words={words}
      fill={{
        skip: <SkipLinks words={words} go={nothing} />,
        top: <Top input={input} />,
        detail: <Detail input={input} />,
        foot: <Footer input={input} />,
        text: <TextView reading={input.reading} />,
        timeline: gap('timeline'),
        graph: gap('graph'),
        overview: gap('overview'),
      }}
    />,
  )
  const body = (['timeline', 'overview', 'graph'] as const).reduce(
    (html, region) => html.replace(`<i data-place="${region}"></i>`, () => pictures[region].map(toMarkup).join('')),
    shell,
  )
  const zone: SiteZone = { name: story.timeZone, rules: rulesOf(story.timeZone) }
  const title = say(story.title, lang).text
  const summary = say(story.summary, lang).text
  // The page on which all of it is, in the same language.
  const full = base + (place.languages[lang] ?? '')
  const head = [
    `<title>${escapeMarkup(title)}</title>`,
    meta({ name: 'description', content: summary }),
    meta({ name: 'runut:story', content: storyId }),
    meta({ name: 'runut:file', content: fingerprintOf(storyText) }),
    ...(sound && storyText.length <= LARGE ? [meta({ name: 'runut:sound', content: 'yes' })] : []),
    ...(framed ? [meta({ name: 'runut:full', content: full })] : []),
    meta({ name: 'runut:root', content: base }),
    ...standingMetas(standing, framed).map(toMarkup),
    ...pageLinks(place, storyId, title).map(toMarkup),
    // Where the site's address is not known, what shows the link has to make the picture's from the page's own.
    ...(framed ? [] : ogTags('article', { title, summary, picture: `${place.site ?? base}og/${storyId}-${lang}.png`, lang })),
    toMarkup(
      h('link', {
        rel: 'preload',
        href: `${base}data/${storyId}.json`,
        as: 'fetch',
        crossorigin: 'anonymous',
        fetchpriority: framed ? 'low' : null,
      }),
    ),
    `<script type="application/json" data-runut-layout>${JSON.stringify(encodeLayout(layout))}</script>`,
    `<script type="application/json" data-runut-zone>${JSON.stringify(zone)}</script>`,
    ...(framed ? [] : [`<script type="application/ld+json">${jsonLd(story, words, standing)}</script>`]),
  ].join('\n    ')
  const newsroom = newsroomTags(standing, base)
  const foot = framed ? [...newsroom, ...footParts(EMBED_WORDS[lang], null, full)].map(toMarkup).join('') : ''
  const after = framed ? '' : placeTags(standing).map(toMarkup).join('')
  // Without scripts a frame has one language only: there it is said in both.
  const languages: readonly UiLang[] = framed ? [lang, lang === 'en' ? 'id' : 'en'] : [lang]
  const tooOld = languages.map((each) => h('p', { class: 'too-old', lang: each }, STANDING_WORDS[each].tooOld))
  const list = framed || front === null ? [] : [frontTags(front, base)]
  const before = [...(framed ? [] : newsroom), ...list, ...tooOld].map(toMarkup).join('')
  const several = framed ? { stories: stories.join(' ') } : {}
  return { htmlLang: lang, story: storyId, ...several, head, before, body: framed ? lowered(body) : body, foot, after }
}

/** A part of an article: each heading one level lower, for those who listen. */
const lowered = (html: string) => html.replace(/<h([1-5])(?=[ >])/g, (tag, level) => `${tag} aria-level="${Number(level) + 1}"`)

/** So much harder than a reader's page the build looks for places: it has the time. */
const EFFORT = 10
const layouts = new Map<string, Layout>()

/** A story's places are the same on each of its pages; they are looked for once. */
function layoutOf(storyText: string, story: Story): Layout {
  const layout = layouts.get(storyText) ?? layoutStory(story, EFFORT)
  layouts.set(storyText, layout)
  return layout
}

/** Stands where a picture goes until the shell is a string; data cannot look like it, for its `<` is escaped. */
const gap = (region: string) => <i data-place={region} />

const nothing = () => undefined
