import type { Visible } from '../state/select.ts'
import { say } from '../story/say.ts'
import type { Story } from '../story/story.ts'
import { askedLines } from '../words/asked.ts'
import { capital } from '../words/capital.ts'
import { durationWords } from '../words/dates.ts'
import { POINTING } from '../words/pointing.ts'
import { instantWords, spanWords } from '../words/spans.ts'
import { sidesOf, speechOf } from '../words/voices.ts'
import type { Words } from '../words/words.ts'
import { dateLine, eventStatus, statusLine } from './card-lines.ts'
import { dateStyle, markTitle } from './card-words.ts'
import { type Card, isBackground } from './deck.ts'
import type { TimelineTarget } from './hit.ts'

/** What is said at the pointer: a title and a few lines. */
export interface Tip {
  readonly title: string
  readonly lines: readonly string[]
}

interface TipInput {
  readonly story: Story
  readonly words: Words
  readonly visible: Pick<Visible, 'has' | 'positions' | 'knownBy' | 'questions'>
}

export function tipOf(target: TimelineTarget, input: TipInput): Tip {
  const { story, words, visible } = input
  const style = dateStyle(story, words)
  const said = POINTING[words.lang]
  if (target.kind === 'undated') {
    const { event } = target
    return {
      title: say(event.title, words.lang).text,
      lines: [words.record.undated, eventStatus(event, words, visible), ...sidesOf(event, speechOf(input)), ...askedLines(event.id, input)],
    }
  }
  if (target.kind === 'tear') {
    const { span } = target.tear
    return {
      title: words.timeline.folded(durationWords(span.end - span.start, style)),
      lines: [spanWords(span, style), said.tearHint],
    }
  }
  const { mark } = target
  if (mark.kind === 'card') return cardTip(mark.card, input)
  const [first, last] = [mark.lane[mark.from], mark.lane[mark.until - 1]]
  const span = { start: first?.when.startMin ?? 0, end: last?.when.endMax ?? 0 }
  const number = words.number(mark.until - mark.from)
  const count = mark.earlier ? said.earlier(number) : said.cluster(number, spanWords(span, style))
  const aside = isBackground(first) ? [capital(words.record.background)] : []
  if (mark.claim === null) return { title: count, lines: [...aside, said.clusterHint] }
  const { record } = mark.claim
  return { title: say(record.statement, words.lang).text, lines: [...sidesOf(record, speechOf(input)), count, said.clusterHint] }
}

function cardTip(card: Card, input: TipInput): Tip {
  const { story, words, visible } = input
  const lines = [dateLine(card, story, words), statusLine(card, words, visible)]
  const { since } = card.record
  // `since` is the first instant after that day.
  const known = card.kind === 'claim' && since !== null ? [words.record.since(instantWords(since - 1, 'day', dateStyle(story, words)))] : []
  return {
    title: markTitle(card, words),
    lines: [...lines, ...sidesOf(card.record, speechOf(input)), ...known, ...askedLines(card.record.id, input)],
  }
}
