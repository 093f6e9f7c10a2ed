import type { UiLang } from '../base/units.ts'
import { ampCode, COLUMN, type Framed, frameCode, scriptCode } from '../embed/codes.ts'
import { type FrameAsk, frameAddress } from '../embed/frame-address.ts'
import { heightAsked } from '../embed/frame-size.ts'
import { fullAddress } from '../embed/full-address.ts'
import type { EmbedChoice, EmbedInput, EmbedPart } from '../panels/share-input.ts'
import { initialState, type State } from '../state/state.ts'
import { writeHash } from '../state/url.ts'
import type { StoryRecord } from '../story/story.ts'
import type { Reading } from '../text/reading.ts'
import { SHARE_WORDS } from '../words/share.ts'
import { storyAddress } from './load.ts'
import { oembedPath } from './oembed-path.ts'
import { storyLine } from './share-text.ts'
import type { Site } from './site.ts'

interface EmbedsInput {
  /** The page's address. */
  readonly href: string
  readonly site: Site
  /** The site's folder as the build knows it; null where it does not. */
  readonly published: URL | null
  readonly reading: Reading
  readonly origin: string | null
  readonly state: State
  readonly chosen: StoryRecord | undefined
  /** The same in a line with both sides; null where it may not be named. */
  readonly line: string | null
}

/** One record needs less room than the pictures. */
const CARD_HEIGHT = 480

/** How what is on screen stands in articles. The codes name the site's own address where the build knows it: a page may be looked at elsewhere before. */
export function createEmbeds({ href, site, published, reading, origin, state, chosen, line }: EmbedsInput): EmbedInput {
  const { words, story } = reading
  const share = SHARE_WORDS[words.lang]
  const query = new URL(href).searchParams
  const data = query.get('data') || null
  const file = query.get('story') ?? site.story
  const root = published ?? site.root
  const title = storyLine(reading)
  const first = story.languages.find((lang): lang is UiLang => lang === 'id' || lang === 'en') ?? 'id'
  const drawn = file === site.story
  const ask: FrameAsk = {
    story: data === null ? file : null,
    data,
    lang: words.lang,
    drawn,
    theme: null,
    view: null,
    controls: null,
    hash: '',
  }
  const isOpen = origin === null && storyAddress(query, { ...site, framed: true })?.origin === site.root.origin
  const make = (choice: EmbedChoice) => {
    const asked = { ...ask, ...partAsk(choice.part, state), ...usualLeftOut(choice) }
    const src = frameAddress(root, asked)
    const framed: Framed = {
      src,
      full: fullAddress(frameAddress(root, { ...asked, drawn: false }), root),
      title: (choice.part === 'view' ? null : line) ?? share.frameTitle(title),
      picture: published === null || data !== null ? null : new URL(`og/${file}-${words.lang}.png`, root).href,
      height: choice.part === 'view' ? COLUMN.height : CARD_HEIGHT,
      more: share.whole,
    }
    return {
      codes: {
        frame: frameCode(framed),
        script: scriptCode(framed, new URL('embed.js', root).href),
        amp: ampCode(framed),
        oembed: published === null || data !== null ? null : new URL(oembedPath(file), root).href,
      },
      src: frameAddress(site.root, asked),
      beginning: frameAddress(site.root, { ...ask, lang: first }),
      height: framed.height,
    }
  }
  return { parts: partsOf(chosen, line), make: isOpen ? make : null, heightAsked, column: COLUMN }
}

function partsOf(chosen: StoryRecord | undefined, line: string | null): readonly EmbedPart[] {
  if (chosen === undefined || line === null || chosen.kind === 'tour') return ['view']
  return chosen.kind === 'entity' ? ['view', 'card', 'name'] : ['view', 'card']
}

/** What of the reader's view goes into a part: the card of one record keeps the choice and the known date alone, the graph what it is filtered by too. */
function partAsk(part: EmbedPart, state: State): Pick<FrameAsk, 'view' | 'hash'> {
  const { selection, knownOn, status, hidden, degree, events } = state
  const card = { ...initialState(state.lang), selection, knownOn }
  if (part === 'card') return { view: 'text', hash: writeHash(card) }
  if (part === 'name') return { view: 'graph', hash: writeHash({ ...card, status, hidden, degree, events }) }
  const view = state.view === 'both' ? null : state.view === 'sheet' ? 'text' : state.view
  return { view, hash: writeHash(state) }
}

const usualLeftOut = ({ theme, controls }: EmbedChoice): Pick<FrameAsk, 'theme' | 'controls'> => ({
  theme: theme === 'auto' ? null : theme,
  controls: controls === 'few' ? null : controls,
})
