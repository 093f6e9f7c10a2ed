const count = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n.toLocaleString('en')} ${many}`)

/** What the page says in English of how it is read, and of the file as a public record: its versions, its corrections, what has changed. */
export const fileEn = {
  /** How to read the page, a line each. */
  ways: {
    time: (soft: boolean): string =>
      `Timeline: each sign is an event, something said or a source that appeared, at the date that the sources give.${soft ? ' Soft edges: the day is not stated.' : ''}`,
    graph: 'Graph: each shape is a name, each line a relation that a source states. Standing near each other means nothing.',
    status: (signs: readonly string[]): string => `How sure: ${signs.join('; ')}.`,
    signs: {
      documented: 'filled, a document shows it',
      reported: 'outlined or solid, reported',
      alleged: 'dashed, alleged and not established',
      disputed: 'half-filled, disputed',
    },
    claims: 'Claims: who says so always stands beside who denies it. Where nobody does, that is said.',
    evidence: 'Choose a sign, a line or a name: its sources and their paragraphs come up, and both pictures light what is tied to it.',
    known: '“Known on” goes back to what these sources had said by a day. It does not say what the public knew.',
    signsName: 'Signs',
    help: 'How to read this, corrections and replies, keys',
  },
  file: {
    /** Which file this is; a file need not have a version. */
    stand: (version: string, updated: string): string => (version === '' ? `File of ${updated}` : `Version ${version} of ${updated}`),
    corrections: (n: number): string => (n === 0 ? 'No corrections so far' : count(n, 'correction', 'corrections')),
    notYet: 'This correction is of a record that was not yet in these sources.',
    /** A link that was made for another version. */
    madeFor: (stand: string): string => `This link was made for another version of the file${stand && `: ${stand}`}.`,
    shows: (stand: string): string => `You see: ${stand}.`,
    correctedSince: (n: number): string =>
      n === 0
        ? 'The list of corrections names none on that day or since.'
        : `${count(n, 'correction', 'corrections')} on that day or since.`,
    later: 'The link names a later date than this file has.',
    reload: 'Load again',
    openThat: 'Open that version',
    notKept: 'That version is not kept here.',
    stay: 'Stay with this one',
    /** An older version that is kept beside the file. */
    old: (stand: string): string => `An earlier version of the file: ${stand}. What was corrected since is not in it.`,
    openCurrent: 'Open the current version',
  },
  /** What has changed since the reader was here last. */
  visit: {
    name: 'Since your last visit',
    line: (changes: string): string => `Since your last visit: ${changes}.`,
    version: (version: string): string => (version === '' ? 'a new version of the file' : `version ${version} of the file`),
    corrected: (n: number): string => count(n, 'correction', 'corrections'),
    added: (n: number): string => count(n, 'new record', 'new records'),
    changed: (n: number): string => count(n, 'record changed', 'records changed'),
    gone: (n: number): string => count(n, 'record no longer there', 'records no longer there'),
    see: 'See them',
    dismiss: 'Dismiss this line',
    dismissed: 'The line is gone.',
    addedName: 'New',
    changedName: 'Changed',
  },
  /** How an event ended that asks for it, such as an arrest. */
  outcome: {
    name: 'Outcome',
    beside: 'outcome',
    none: 'none in these sources',
    /** `next` says on which day or by when. */
    noneYet: (by: string, next: string): string => `none in these sources by ${by}; one follows ${next}`,
  },
  /** What a tour's last step leads on to. */
  tourOn: {
    name: 'That was the last step. There is more:',
    claims: (n: number): string => `${count(n, 'claim', 'claims')}: who says so, who denies it`,
    questions: (n: number): string => `${count(n, 'open question', 'open questions')}, in the text`,
    text: 'the whole story as text',
    progress: 'How far the reading has come',
    keys: 'Arrow keys, or N and P, go on and back; so does a swipe.',
  },
}

export type FileWords = typeof fileEn
