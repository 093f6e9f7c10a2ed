import { renderToString } from 'preact-render-to-string'
import { escapeMarkup, h, type Tag, toMarkup } from '../base/markup.ts'
import type { UiLang } from '../base/units.ts'
import { summaryLine } from '../panels/scene.ts'
import { initialState } from '../state/state.ts'
import { parseStory } from '../story/parse.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { WhenSaid } from '../text/dates.tsx'
import { Say } from '../text/say.tsx'
import { en } from '../words/en.ts'
import { FRONT_WORDS, LANGUAGE_NAMES } from '../words/front.ts'
import { id } from '../words/id.ts'
import { pageEn } from '../words/page-en.ts'
import { pageId } from '../words/page-id.ts'
import type { AllWords } from '../words/words.ts'
import { atRest } from './derived.ts'
import { EDITING } from './editing.ts'
import { meta, ogTags } from './head-tags.ts'
import { idleInput } from './idle-input.ts'
import { newestFirst } from './newest-first.ts'
import { type PagePlace, pageLinks } from './page-links.ts'
import type { Prerendered } from './prerendered.ts'
import { newsroomTags, placeTags, type Standing } from './standing.ts'

/** What the build knows of the page that lists the stories, in one language. */
export interface FrontInput {
  /** Each with where its page in this language lies, from the site's folder. */
  readonly stories: readonly { readonly id: string; readonly text: string; readonly page: string }[]
  /** The story to which an address leads that names none and yet says what a reader did. */
  readonly story: string
  readonly lang: UiLang
  /** From the page to the site's root: `./` or `../`. */
  readonly base: string
  readonly place: PagePlace
  readonly standing: Standing
  /** Drafts are shown, as they are while serving. */
  readonly drafts: boolean
}

/** A story with where its page lies, from the page that lists it. */
interface Listed {
  readonly story: Story
  readonly href: string
}

/** Lists the stories of a site, the latest updated first, as a page that needs no script. */
export function prerenderFront({ stories, story, lang, base, place, standing, drafts }: FrontInput): Prerendered {
  const words: AllWords = lang === 'en' ? { ...en, ...pageEn } : { ...id, ...pageId }
  const said = FRONT_WORDS[lang]
  const listed = newestFirst(
    stories.map((each): Listed => ({ story: storyOf(each.id, each.text, drafts), href: base + each.page })),
    (each) => each.story,
  )
  const title = `${said.title} · ${standing.newsroom?.name ?? 'Runut'}`
  const summary = `${said.count(listed.length)}: ${listed.map((each) => say(each.story.title, lang).text).join(' · ')}`
  const head = [
    `<title>${escapeMarkup(title)}</title>`,
    meta({ name: 'description', content: summary }),
    ...pageLinks(place, null, title).map(toMarkup),
    ...ogTags('website', { title, summary, picture: `${place.site ?? base}${frontPicture(lang)}`, lang }),
  ].join('\n    ')
  const others = Object.entries(LANGUAGE_NAMES).filter(([other]) => other !== lang)
  const body = renderToString(
    <main class="front">
      <header>
        <h1>{said.title}</h1>
        <nav class="languages" aria-label={said.languages}>
          {others.map(([other, name]) => (
            <a key={other} href={base + (place.languages[other] ?? '')} lang={other} hreflang={other}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <p class="note">
        {said.count(listed.length)}. {said.order}
      </p>
      <ol>
        {listed.map((each) => (
          <Item key={each.story.id} listed={each} lang={lang} words={words} />
        ))}
      </ol>
    </main>,
  )
  const before = newsroomTags(standing, base).map(toMarkup).join('')
  const after = placeTags(standing).map(toMarkup).join('')
  return { htmlLang: lang, story, stories: stories.map((each) => each.id).join(' '), head, before, body, foot: '', after }
}

function Item({ listed: { story, href }, lang, words }: { readonly listed: Listed; readonly lang: UiLang; readonly words: AllWords }) {
  const state = initialState(lang)
  const input = idleInput(story, state, atRest(story, state.fold).visible, words)
  const { reading } = input
  return (
    <li>
      <h2>
        <a href={href}>
          <Say text={story.title} reading={reading} />
        </a>
      </h2>
      <p class="summary">
        <Say text={story.summary} reading={reading} />
      </p>
      <p class="note">{summaryLine(input)}</p>
      <p class="note">
        {FRONT_WORDS[lang].updated} <WhenSaid when={story.updated} reading={reading} />
      </p>
    </li>
  )
}

/** The picture beside a link to the page; a story's own has no such name, since its id holds no dot. */
export const frontPicture = (lang: UiLang): string => `og/stories.${lang}.png`

/** The way from a story's page to the list, in both languages: the page shows the line of its reader's. `base` leads to the site's folder. */
export const frontTags = (folders: Readonly<Record<string, string>>, base: string): Tag =>
  h(
    'nav',
    { class: 'all-stories' },
    (['id', 'en'] as const).map((lang) => h('p', { lang }, h('a', { href: base + (folders[lang] ?? '') }, FRONT_WORDS[lang].all))),
  )

function storyOf(storyId: string, text: string, drafts: boolean): Story {
  const { story } = parseStory(text, drafts ? EDITING : {})
  if (story === null) throw new Error(`${storyId} cannot be listed: run "npm run check" on it`)
  return story
}
