/** The interface in English: the shape that every other language follows. Plain words, short sentences. */
export const en = {
  lang: 'en' as 'id' | 'en',
  /** A number as people write it. */
  number: (n: number): string => n.toLocaleString('en'),
  timeline: {
    name: 'Timeline',
    overview: 'Overview of the whole time',
    folded: (duration: string): string => `${duration} folded`,
    zone: (zone: string): string => `time in ${zone}`,
  },
  graph: {
    name: 'Graph',
  },
}
