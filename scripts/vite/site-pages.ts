import type { PagePlace } from '../../src/app/page-links.ts'
import { ARTICLES } from './policy.ts'
import { LANGUAGES, type StoryFile } from './stories.ts'

/** A page of the site: where it stands, and what it shows before any script has run. */
export interface Page {
  readonly fileName: string
  readonly story: StoryFile
  readonly lang: 'id' | 'en'
  readonly place: Omit<PagePlace, 'site'>
}

/** The page that lists the stories, in one language, with the story to which old addresses lead that name none. */
export interface FrontPage extends Omit<Page, 'story'> {
  readonly story: string
  /** Each story with its page in that language, from the site's folder. */
  readonly stories: readonly { readonly id: string; readonly text: string; readonly page: string }[]
}

export interface SitePages {
  /** None where there is one story: that is what the site opens with. */
  readonly fronts: readonly FrontPage[]
  readonly pages: readonly Page[]
}

/** The page that stands in other people's articles, of the default story in its language; of each story in each language there is one besides. */
export const FRAMED = 'embed.html'

/** Whether a page is one of those. */
export const isFramed = (fileName: string): boolean => fileName === FRAMED || fileName.endsWith(`/${FRAMED}`)

/** Folders of the site that are no story's. */
const TAKEN: readonly string[] = [...LANGUAGES, ...ARTICLES, 'assets', 'data', 'og', 'oembed', 'newsroom']

/**
 * The pages of a site. One story stands at the top, once in each language of the interface, and in a folder of its own. Of several each stands
 * in its folder and there once in each language, and a list of them at the top. For articles the default story stands at the top, and each
 * in its folder, once in each language.
 */
export function sitePages(stories: readonly StoryFile[], defaultStory: string): SitePages {
  const taken = stories.find(({ id }) => TAKEN.includes(id))
  if (taken !== undefined) throw new Error(`data/${taken.id}.json: the site has a folder of that name; give the story another id`)
  const story = stories.find(({ id }) => id === defaultStory)
  if (story === undefined)
    throw new Error(`data/${defaultStory}.json, the story that config.story in package.json names, is missing, or a draft as a whole`)
  return stories.length === 1 ? { fronts: [], pages: singlePages(story) } : severalPages(stories, story)
}

function singlePages(story: StoryFile): readonly Page[] {
  const lang = defaultLanguage(story)
  const first: Page = { fileName: 'index.html', story, lang, place: { main: '', languages: foldersOf('', lang) } }
  return [
    first,
    { ...first, fileName: FRAMED },
    ...inLanguages(first, ''),
    { ...first, fileName: `${story.id}/index.html` },
    ...forArticles(first),
  ]
}

function severalPages(stories: readonly StoryFile[], first: StoryFile): SitePages {
  const ofStory = (story: StoryFile): readonly Page[] => {
    const [folder, lang] = [`${story.id}/`, defaultLanguage(story)]
    const main: Page = { fileName: `${folder}index.html`, story, lang, place: { main: folder, languages: foldersOf(folder, lang) } }
    return [main, ...inLanguages(main, folder), ...forArticles(main)]
  }
  const pages = stories.map(ofStory)
  const lang = defaultLanguage(first)
  const place = { main: '', languages: foldersOf('', lang) }
  const inLanguage = (each: 'id' | 'en') =>
    stories.map((story, i) => ({ ...story, page: pages[i]?.[0]?.place.languages[each] ?? `${story.id}/` }))
  const front: FrontPage = { fileName: 'index.html', story: first.id, stories: inLanguage(lang), lang, place }
  const fronts = inLanguages(front, '').map((each) => ({ ...each, stories: inLanguage(each.lang) }))
  const framed = pages.flat().find(({ story }) => story === first)
  return { fronts: [front, ...fronts], pages: [...(framed === undefined ? [] : [{ ...framed, fileName: FRAMED }]), ...pages.flat()] }
}

/** A page once in each language, each in a folder of its own; that of its first language is to be found at the page itself. */
const inLanguages = <P extends Omit<Page, 'story'>>(page: P, folder: string): readonly P[] =>
  LANGUAGES.map((lang) => ({
    ...page,
    fileName: `${folder}${lang}/index.html`,
    lang,
    place: lang === page.lang ? page.place : { ...page.place, main: `${folder}${lang}/` },
  }))

/** A story's pages for articles, one in each language: what is drawn into them is what they are asked for. */
const forArticles = (page: Page): readonly Page[] =>
  LANGUAGES.map((lang) => ({
    ...page,
    fileName: `${page.story.id}/${lang}/${FRAMED}`,
    lang,
    place: { ...page.place, main: page.place.languages[lang] ?? page.place.main },
  }))

/** Where the languages of a page are to be found: its first one at the page's own folder. */
const foldersOf = (folder: string, first: 'id' | 'en'): PagePlace['languages'] =>
  Object.fromEntries([...LANGUAGES.map((lang) => [lang, lang === first ? folder : `${folder}${lang}/`]), ['x-default', folder]])

/** The first of the story's languages that the interface speaks. */
export function defaultLanguage({ text }: StoryFile): 'id' | 'en' {
  const { languages }: { languages: readonly string[] } = JSON.parse(text).story
  return languages.find((lang) => lang === 'id' || lang === 'en') ?? 'id'
}

/** From a page to the site's folder. */
export const baseOf = (fileName: string): string => '../'.repeat(fileName.split('/').length - 1) || './'
