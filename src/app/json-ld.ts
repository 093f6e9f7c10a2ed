import { withoutIdleMarks } from '../base/idle-marks.ts'
import type { UiLang } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Claim, Entity, Event, Source, Story } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { dateTimeAttribute } from '../words/date-time.ts'
import { en } from '../words/en.ts'
import { id } from '../words/id.ts'
import { type Hearing, sidesOf, speechOf } from '../words/voices.ts'
import type { Standing } from './standing.ts'

/**
 * The story for search engines, in schema.org's terms. Nothing here rates a claim (no `ClaimReview`), and what is alleged or disputed is
 * left to the claims that state it.
 */
export function jsonLd(story: Story, lang: UiLang, { newsroom, archive }: Pick<Standing, 'newsroom' | 'archive'>): string {
  const document = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: say(story.title, lang).text,
    description: say(story.summary, lang).text,
    inLanguage: story.languages,
    dateModified: dateTimeAttribute(story.updated) ?? undefined,
    version: story.version ?? undefined,
    license: story.licence ?? undefined,
    url: story.url ?? undefined,
    archivedAt: archive ?? undefined,
    publisher: newsroom === null ? undefined : { '@type': 'Organization', name: newsroom.name },
    isBasedOn: story.sources.map((source) => sourceLd(source, lang)),
    about: story.events.filter((event) => event.status !== 'alleged' && !event.disputed).map((event) => eventLd(event, lang)),
    mentions: story.claims.map((claim) => claimLd(claim, story, lang)),
  }
  // The one character that could end the element early.
  return JSON.stringify(document).replaceAll('<', '\\u003c')
}

const sourceLd = (source: Source, lang: UiLang) => ({
  '@type': source.type === 'news-report' ? 'NewsArticle' : 'CreativeWork',
  headline: say(source.title, lang).text,
  publisher: source.publisher === null ? undefined : { '@type': 'Organization', name: say(source.publisher.name, lang).text },
  datePublished: dateTimeAttribute(source.published) ?? undefined,
  inLanguage: source.language,
  url: source.url ?? undefined,
  archivedAt: source.archived ?? undefined,
})

const eventLd = (event: Event, lang: UiLang) => ({
  '@type': 'Event',
  name: say(event.title, lang).text,
  startDate: event.when === null || event.when.form !== 'date' ? undefined : (dateTimeAttribute(event.when) ?? undefined),
})

/** Those who say so are its authors; those who deny or qualify it are heard in the same breath, as comments, and both sides, or that one is silent, in words. */
const claimLd = (claim: Claim, story: Story, lang: UiLang) => ({
  '@type': 'Claim',
  text: titleOf(claim, lang),
  description: withoutIdleMarks(sidesOf(claim, speechOf({ story, words: lang === 'en' ? en : id, visible: wholeOf(story) })).join(' · ')),
  author: claim.positions.filter(({ stance }) => stance === 'asserts' || stance === 'repeats').map(({ by }) => speakerLd(by, lang)),
  comment: claim.positions
    .filter(({ stance }) => stance === 'denies' || stance === 'qualifies')
    .map(({ by, stance, summary }) => ({
      '@type': 'Comment',
      about: stance,
      author: speakerLd(by, lang),
      text: summary === null ? undefined : say(summary, lang).text,
    })),
})

/** All of the story, as these sources have it now. */
const wholeOf = ({ sources, questions }: Story): Hearing => ({
  has: () => true,
  positions: ({ positions }) => positions,
  knownBy: null,
  sources,
  questions,
})

const speakerLd = ({ name }: Entity, lang: UiLang) => ({ '@type': 'Thing', name: say(name, lang).text })
