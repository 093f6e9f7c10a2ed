import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { titleOf } from '../story/title.ts'
import { askedLines } from '../words/asked.ts'
import { capital } from '../words/capital.ts'
import { durationWords } from '../words/dates.ts'
import { DELAYS } from '../words/delays.ts'
import { POINTING } from '../words/pointing.ts'
import { arrivedWords, recordSince } from '../words/since.ts'
import { spanWords } from '../words/spans.ts'
import { stretchWords } from '../words/stretch.ts'
import { undatedWords } from '../words/undated.ts'
import { type Hearing, sidesOf, speechOf } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { arrivalsOf } from './arrivals.ts'
import { dateLine, eventStatus, statusLine } from './card-lines.ts'
import { dateStyle, markTitle, parts } from './card-words.ts'
import { type Card, isBackground } from './deck.ts'
import { delayLine, sinceLine } from './delay-lines.ts'
import type { DelayEnd } from './delay-scene.ts'
import type { TimelineTarget } from './hit.ts'
import type { ClusterMark } from './marks.ts'

/** What is said at the pointer: a title and a few lines. */
export interface Tip {
  readonly title: string
  readonly lines: readonly string[]
}

interface TipInput {
  readonly story: Story
  readonly words: Words
  readonly visible: Hearing
  readonly since?: boolean
}

export function tipOf(target: TimelineTarget, input: TipInput): Tip {
  const { story, words, visible } = input
  const style = dateStyle(story, words)
  const said = POINTING[words.lang]
  if (target.kind === 'undated') {
    const { event } = target
    return {
      title: say(event.title, words.lang).text,
      lines: [
        parts(
          undatedWords(event, visible.knownBy, { words, style }),
          input.since === true && sinceLine({ kind: 'event', record: event }, story, words),
        ),
        eventStatus(event, words, visible),
        ...sidesOf(event, speechOf(input)),
        ...askedLines(event.id, input),
      ],
    }
  }
  if (target.kind === 'tear') {
    const { span } = target.tear
    return {
      title: words.timeline.folded(durationWords(span.end - span.start, style)),
      lines: [spanWords(span, style), said.tearHint],
    }
  }
  if (target.kind === 'arrivals') return arrivalsTip(target.end, input)
  const { mark } = target
  if (mark.kind === 'card') return cardTip(mark.card, input)
  const [first, last] = [mark.lane[mark.from], lastOf(mark)]
  const number = words.number(mark.until - mark.from)
  const stretch = first === undefined || last === undefined ? '' : stretchWords(first.when, last.when, style)
  const count = mark.earlier ? said.earlier(number) : said.cluster(number, stretch)
  const aside = isBackground(first) ? [capital(words.record.background)] : []
  const moved = input.since === true ? movedLine(mark, words) : []
  if (mark.claim === null) return { title: count, lines: [...aside, ...moved, said.clusterHint] }
  const { record } = mark.claim
  return { title: say(record.statement, words.lang).text, lines: [...sidesOf(record, speechOf(input)), count, ...moved, said.clusterHint] }
}

/** Which of a cluster's marks ends last. */
function lastOf({ lane, from, until }: ClusterMark): Card | undefined {
  let last = lane[from]
  for (let i = from + 1; i < until; i++) {
    const card = lane[i]
    if (last !== undefined && card !== undefined && card.when.endMax > last.when.endMax) last = card
  }
  return last
}

/** How many of a cluster's marks came into these sources at another time than they were. */
function movedLine({ lane, from, until }: ClusterMark, { lang }: Words): readonly string[] {
  const count = lane.slice(from, until).filter((card) => arrivalsOf(card).length > 0).length
  return count === 0 ? [] : [DELAYS[lang].threads(count)]
}

/** What came into these sources here, and of how much no more is said than the number. */
const MOST_NAMED = 4

function arrivalsTip(end: DelayEnd, input: TipInput): Tip {
  const { ids, count } = end
  const { story, words } = input
  const records = ids.flatMap((id) => story.records.get(id) ?? [])
  const named = records.slice(0, MOST_NAMED).flatMap((record) => [titleOf(record, words.lang), ...sidesOf(record, speechOf(input))])
  const more = (count > ids.length ? count : records.length) - MOST_NAMED
  return {
    title: capital(arrivedWords(end, records, story.sources, { words, style: dateStyle(story, words) })),
    lines: [...named, ...(more > 0 ? [words.timeline.more(more)] : [])],
  }
}

function cardTip(card: Card, input: TipInput): Tip {
  const { story, words, visible } = input
  if (input.since === true)
    return {
      title: markTitle(card, words),
      lines: [
        delayLine(card, story, words),
        statusLine(card, words, visible),
        ...sidesOf(card.record, speechOf(input)),
        ...askedLines(card.record.id, input),
      ],
    }
  const lines = [dateLine(card, story, words), statusLine(card, words, visible)]
  const known = card.kind === 'claim' ? [recordSince(card.record, story.sources, { words, style: dateStyle(story, words) })] : []
  return {
    title: markTitle(card, words),
    lines: [...lines, ...sidesOf(card.record, speechOf(input)), ...known, ...askedLines(card.record.id, input)],
  }
}
