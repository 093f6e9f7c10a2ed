import { withoutIdleMarks } from '../base/idle-marks.ts'
import type { UiLang } from '../base/units.ts'
import { isDisputed } from '../story/disputed.ts'
import { whenBy } from '../story/known.ts'
import { say } from '../story/say.ts'
import type { Shown } from '../story/shown.ts'
import type { Claim, Entity, Event, Source, Story } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { dateTimeAttribute } from '../words/date-time.ts'
import { sidesOf, speechOf } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { aboutLines } from './about.ts'
import { type Outgoing, recordAddress } from './outgoing.ts'
import { citesText, dateFromText, outcomeText, sinceText, statusText, summaryText } from './told.ts'

/** Whose site tells of the story, and where a copy of it is kept. */
interface Publishing {
  readonly newsroom: { readonly name: string } | null
  readonly archive: string | null
}

/** What of a story is told. */
type Told = Pick<Shown, 'events' | 'claims' | 'sources' | 'positions' | 'has' | 'questions' | 'knownBy'>

/**
 * The story for search engines, in schema.org's terms. Nothing here rates a claim (no `ClaimReview`), and what is alleged or disputed is
 * left to the claims that state it.
 */
export function jsonLd(story: Story, words: Words, publishing: Publishing): string {
  const whole: Told = { ...story, has: () => true, positions: ({ positions }) => positions, knownBy: null }
  const document = datasetLd(story, whole, words, publishing)
  // The one character that could end the element early.
  return JSON.stringify(document).replaceAll('<', '\\u003c')
}

/** The same as a file, as far as the story is shown, with what it leaves out, and with sources and status beside events and claims. */
export function toJsonLd(out: Outgoing): string {
  const { story, shown, words } = out
  const document = {
    ...datasetLd(story, shown, words, { newsroom: null, archive: null }),
    ...(shown.sources.length === story.sources.length ? {} : { description: words.detail.summaryLater }),
    comment: aboutLines(out, 'jsonld').map((text) => ({ '@type': 'Comment', text })),
    about: told(shown).map((event) => ({
      ...eventLd(event, shown, words.lang),
      url: recordAddress(out, event.id) ?? undefined,
      description: summaryText(event, out) || undefined,
      keywords: [statusText(event, out), outcomeText(event, out)].filter((word) => word !== ''),
      subjectOf: {
        '@type': 'CreativeWork',
        text: citesText(event.cites, out),
        abstract: [sinceText(event, out), dateFromText(event, out)].filter(Boolean).join(' · '),
      },
    })),
    mentions: shown.claims.map((claim) => ({
      ...claimLd(claim, shown, words, story),
      url: recordAddress(out, claim.id) ?? undefined,
      citation: [...new Set(shown.positions(claim).map(({ cites }) => citesText(cites, out)))],
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const datasetLd = (story: Story, shown: Told, words: Words, { newsroom, archive }: Publishing) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: say(story.title, words.lang).text,
  description: say(story.summary, words.lang).text,
  inLanguage: story.languages,
  dateModified: dateTimeAttribute(story.updated) ?? undefined,
  version: story.version ?? undefined,
  license: story.licence ?? undefined,
  url: story.url ?? undefined,
  archivedAt: archive ?? undefined,
  publisher: newsroom === null ? undefined : { '@type': 'Organization', name: newsroom.name },
  isBasedOn: shown.sources.map((source) => sourceLd(source, words.lang)),
  about: told(shown).map((event) => eventLd(event, shown, words.lang)),
  mentions: shown.claims.map((claim) => claimLd(claim, shown, words, story)),
})

/** Of the events those that nobody has to be heard about. */
const told = (shown: Told): readonly Event[] => shown.events.filter((event) => event.status !== 'alleged' && !isDisputed(event, shown))

const sourceLd = (source: Source, lang: UiLang) => ({
  '@type': source.type === 'news-report' ? 'NewsArticle' : 'CreativeWork',
  headline: say(source.title, lang).text,
  publisher: source.publisher === null ? undefined : { '@type': 'Organization', name: say(source.publisher.name, lang).text },
  datePublished: dateTimeAttribute(source.published) ?? undefined,
  inLanguage: source.language,
  url: source.url ?? undefined,
  archivedAt: source.archived ?? undefined,
})

function eventLd(event: Event, { knownBy }: Told, lang: UiLang) {
  const when = whenBy(event, knownBy)
  return {
    '@type': 'Event',
    name: say(event.title, lang).text,
    startDate: when?.form === 'date' ? (dateTimeAttribute(when) ?? undefined) : undefined,
  }
}

/** Those who say so are its authors; those who deny or qualify it are heard in the same breath, as comments, and both sides, or that one is silent, in words. */
const claimLd = (claim: Claim, shown: Told, words: Words, story: Story) => ({
  '@type': 'Claim',
  text: titleOf(claim, words.lang),
  description: withoutIdleMarks(sidesOf(claim, speechOf({ story, words, visible: shown })).join(' · ')),
  author: shown
    .positions(claim)
    .filter(({ stance }) => stance === 'asserts' || stance === 'repeats')
    .map(({ by }) => speakerLd(by, words.lang)),
  comment: shown
    .positions(claim)
    .filter(({ stance }) => stance === 'denies' || stance === 'qualifies')
    .map(({ by, stance, summary }) => ({
      '@type': 'Comment',
      about: stance,
      author: speakerLd(by, words.lang),
      text: summary === null ? undefined : say(summary, words.lang).text,
    })),
})

const speakerLd = ({ name }: Entity, lang: UiLang) => ({ '@type': 'Thing', name: say(name, lang).text })
