import type { UiLang } from '../base/units.ts'
import { say } from '../story/say.ts'
import type { Claim, Event, Source, Story } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { dateTimeAttribute } from '../words/dates.ts'

/**
 * The story for search engines, in schema.org's terms. A claim is a `Claim` with everybody who takes a position, both sides named; nothing
 * here rates one (no `ClaimReview`), and alleged events are left to the claims that state them.
 */
export function jsonLd(story: Story, lang: UiLang): string {
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
    isBasedOn: story.sources.map((source) => sourceLd(source, lang)),
    about: story.events.filter((event) => event.status !== 'alleged').map((event) => eventLd(event, lang)),
    mentions: story.claims.map((claim) => claimLd(claim, lang)),
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
})

const eventLd = (event: Event, lang: UiLang) => ({
  '@type': 'Event',
  name: say(event.title, lang).text,
  startDate: event.when === null || event.when.form !== 'date' ? undefined : (dateTimeAttribute(event.when) ?? undefined),
})

const claimLd = (claim: Claim, lang: UiLang) => ({
  '@type': 'Claim',
  text: titleOf(claim, lang),
  interpretedAsClaim: claim.positions.map((position) => ({
    '@type': 'Statement',
    name: position.stance,
    author: { '@type': 'Thing', name: say(position.by.name, lang).text },
    text: position.summary === null ? undefined : say(position.summary, lang).text,
  })),
})
