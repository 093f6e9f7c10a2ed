import { datesEn } from './dates-en.ts'

/** The interface in English: the shape that every other language follows. Plain words, short sentences. */
export const en = {
  lang: 'en' as 'id' | 'en',
  /** How dates are said. */
  dates: datesEn,
  /** A number as people write it. */
  number: (n: number): string => (Number.isSafeInteger(n) ? String(n).replace(/\B(?=(\d{3})+$)/g, ',') : n.toLocaleString('en')),
  /** How records are spoken of, in every view alike. */
  record: {
    kinds: {
      event: 'event',
      entity: 'name',
      relation: 'relation',
      claim: 'claim',
      figure: 'figure',
      question: 'question',
      source: 'source',
      tour: 'guided reading',
    },
    status: { documented: 'documented', reported: 'reported', alleged: 'alleged' },
    disputed: 'disputed',
    aboutDisputed: 'mentioned in a disputed claim',
    background: 'background',
    anonymous: 'name withheld',
    undated: 'no date in these sources',
    stances: { asserts: 'says so', denies: 'denies it', qualifies: 'qualifies', repeats: 'repeats it' },
    sides: { asserts: 'Says so', denies: 'Denies it', qualifies: 'Qualifies' },
    repeated: 'repeated, not said first-hand',
    said: (when: string): string => `said on ${when}`,
    saidBy: (when: string): string => `said on or before ${when}`,
    published: (when: string): string => `published ${when}`,
    paragraph: (n: string): string => `paragraph ${n}`,
  },
  /** Said before the panels are there, and in the live region. */
  live: {
    loading: 'Loading the story …',
    selected: (what: string): string => `Selected: ${what}`,
    nothingSelected: 'Nothing selected',
  },
  timeline: {
    name: 'Timeline',
    overview: 'Overview of the whole time',
    folded: (duration: string): string => `${duration} folded`,
    zone: (zone: string): string => `times in ${zone}`,
    bands: {
      claim: 'Claims: who says so, who denies it',
      source: 'Sources published',
      background: 'Background, outside the chain of events',
    },
    undated: 'No date:',
    more: (n: number): string => `+${n} more`,
    /** What the sources leave open of a date. */
    noDay: 'day not stated',
    noYear: 'year not stated',
    voice: (names: string, stance: string): string => `${names}: ${stance}`,
    inView: (n: string, of: string): string => `${n} of ${of} dated events in view`,
    marks: (n: string): string => `${n} marks`,
    place: (n: number, of: number): string => `${n} of ${of}`,
    /** What is in view but shares a cluster with others. */
    closer: (n: string): string => `zoom in to see ${n} one by one`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole time',
    fold: 'Fold empty time',
    brush: 'Choose a range by dragging',
    play: 'Play through time',
    rangeStart: (when: string): string => `Range starts: ${when}`,
    rangeSet: (span: string): string => `Range: ${span}`,
    empty: 'Nothing passes these filters.',
    noEvents: 'This story has no events.',
  },
}
