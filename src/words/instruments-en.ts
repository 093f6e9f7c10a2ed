/** What the page says of its instruments, in English: the path between two names, the reach of what is lit, dates, measures. */
export const instrumentsEn = {
  /** Where a graph is too large to be drawn unasked. */
  graphOffer: {
    vast: (names: string, ties: string): string => `This graph has ${names} names and ${ties} ties. To lay them out takes a while.`,
    draw: 'Draw the graph',
    drawing: 'The graph is being laid out …',
  },
  /** What the timeline's keys do. */
  timelineHelp:
    'Events, claims and sources by time. Left and right arrow go from one to the next, Page Up and Page Down move by a screen, Enter chooses, plus and minus zoom, 0 shows everything, [ and ] set the start and the end of a range, Esc lets go.',
  graph: {
    name: 'Graph',
    help: 'Who is tied to whom. Arrows look along the ties of a name, Enter goes there, E chooses the tie itself, Backspace comes back, Shift with an arrow moves the name.',
    hint: 'dashed line: alleged, not established',
    /** Where the picture leaves no room for the longer ones. */
    hintParts: 'thin line: takes part, not a relation',
    hintBrief: 'dashed: alleged',
    /** On one line, so that it covers no node: the same where events are shown. */
    hintEvents: 'dashed: alleged · point: an event · thin line: takes part, not a relation',
    ties: (n: number): string => (n === 1 ? '1 tie' : `${n} ties`),
    events: (n: number): string => (n === 1 ? '1 event' : `${n} events`),
    parts: (n: number): string => (n === 1 ? '1 name' : `${n} names`),
    inEvent: (title: string): string => `in the event ${title}`,
    tie: (n: number, of: number, what: string): string => `${n} of ${of}: ${what}`,
    inverse: (label: string): string => `(the other way round) ${label}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole graph',
    tidy: 'Tidy: put the names back in their places',
    moved: 'moved',
    tidied: 'All names are back in their places',
    arranging: (n: string): string => `arranging ${n} names …`,
    /** Their places are known, and nothing is on screen yet. */
    drawing: (n: string): string => `drawing ${n} names …`,
    rough: (n: string): string => `${n} names: too many to arrange on this page, so their places mean nothing`,
    sources: (names: string): string => `Source: ${names}`,
    empty: 'Nothing to show in the graph.',
  },
  /** How two names are connected. */
  path: {
    ask: (name: string): string => `How is ${name} connected with …?`,
    field: 'The other name',
    hint: 'Type a name, or choose one in the graph.',
    noName: 'No name like this is shown.',
    heading: (from: string, to: string): string => `How is ${from} connected with ${to}?`,
    cancel: 'Cancel',
    swap: 'Turn round',
    found: (n: number): string => (n === 1 ? 'One chain of sourced statements.' : `${n} chains of sourced statements, the shortest first.`),
    meaning: 'A chain is a list of what sources say. It does not show that its two ends know each other or act together.',
    chain: (n: number, of: number, steps: number): string =>
      [of === 1 ? '' : `Chain ${n} of ${of}`, steps === 1 ? '1 step' : `${steps} steps`].filter(Boolean).join(' · '),
    weakest: 'Weakest link',
    asWeak: (n: number): string => (n === 1 ? 'One other step is as unsure.' : `${n} other steps are as unsure.`),
    by: 'according to',
    deniedBy: 'denied by',
    notDenied: 'nobody in these sources denies it',
    /** `next` says on which day or by when. */
    notDeniedYet: (by: string, next: string): string => `by ${by} nobody in these sources denied it; a denial follows ${next}`,
    qualifiedBy: 'qualified by',
    intoBackground: (name: string): string =>
      `This step enters the background: in this file ${name} takes part in background events only. The reports name them beside the story; a chain is no link between the two.`,
    others: 'Also between the two',
    none: (steps: number): string => `What is shown has no chain of sourced statements between them, in up to ${steps} steps.`,
    noneHidden: (n: number): string => (n === 1 ? 'The filters hide 1 relation.' : `The filters hide ${n} relations.`),
    notEvents: 'Having been at the same event, or standing in the same article, does not count.',
    failed: 'This part could not be loaded.',
  },
  /** How much passes each setting of the status filter. */
  passing: (events: string, relations: string): string => `events: ${events}, relations: ${relations}`,
  /** How far from a name the graph lights what ties to it, and what is kept out of it. */
  reach: {
    name: 'Ties lit in the graph',
    steps: (n: number): string => (n === 1 ? '1 step' : `${n} steps`),
    hide: 'Hide',
    hideHint: 'Takes this name and its relations out of the graph; the list of types brings it back.',
    show: 'Show again',
    hidden: 'Hidden names',
    events: 'Events as points in the graph',
  },
  /** The earliest and latest date of what the sources say. */
  seen: {
    name: 'In these sources',
    first: 'earliest date',
    last: 'latest date',
    only: 'only date',
    undated: 'no date in these sources',
    /** It was said on that day, or that day is when it came out. */
    said: 'said by then',
  },
  /** Measures of the graph. */
  measures: {
    name: 'Measures of the graph',
    open: 'Measure the graph',
    warning:
      'These numbers measure this file, and only what the filters show: what its sources happen to say. They do not measure the world. A name that stands out here was written about more; that says nothing of guilt, power or weight.',
    names: { degree: 'Ties', betweenness: 'Betweenness', communities: 'Groups' },
    meanings: {
      degree: 'How many relations in this file end at a name.',
      betweenness: 'On how large a part of the shortest ways between all other pairs of names a name stands.',
      communities:
        'Names that have more relations among themselves than with others, as a reckoning finds them (Louvain’s); no source speaks of such groups.',
    },
    drawn: {
      degree: 'In the graph: the larger, the more ties.',
      betweenness: 'In the graph: the larger, the more ways.',
      communities: 'In the graph: one colour a group, for the six largest; the shape still says what a name is.',
    },
    working: 'Reckoning …',
    refused: (names: string, most: string): string =>
      `This file has ${names} names; this measure is reckoned for up to ${most}. Hide some types and try again.`,
    group: (n: string, names: string): string => `Group ${n}: ${names}`,
    nameCount: (n: number, said: string): string => (n === 1 ? '1 name' : `${said} names`),
    close: 'Close the measures',
  },
}
