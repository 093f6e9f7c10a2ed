import type { JSX } from 'preact'
import { standOf, standWords } from '../text/file-stand.ts'
import { Glyph } from './glyph.tsx'
import type { PanelInput } from './input.ts'
import { changeLine } from './scene.ts'

/** What is to be said of the file before it is read: that it is another version than was asked for, or an old one, and what has changed since the last visit. */
export function Notices({ input }: { readonly input: PanelInput }): JSX.Element | null {
  const { mismatch, isKept, changes } = input.file
  return (
    <>
      {isKept && <OldVersion input={input} />}
      {mismatch !== null && <OtherVersion input={input} />}
      {changes !== null && <Visited input={input} />}
    </>
  )
}

/** What is pressed goes: the focus goes to the page's title, beside which it stood, and what is so now is said. */
const leave =
  ({ outlet }: PanelInput, sentence: string, act: () => void) =>
  ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
    act()
    currentTarget.closest('.top')?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    outlet.announce(sentence)
  }

interface OfPage {
  readonly input: PanelInput
}

function OldVersion({ input: { reading, file } }: OfPage): JSX.Element {
  const w = reading.words.file
  return (
    <div class="notice strong" role="note">
      <p>{w.old(standOf(reading))}</p>
      <button type="button" class="link-button" onClick={file.openCurrent}>
        {w.openCurrent}
      </button>
    </div>
  )
}

/** Which version the link was made for, which one this is, what was corrected since, and what can be done about it. */
function OtherVersion({ input }: OfPage): JSX.Element | null {
  const { reading, file } = input
  const w = reading.words.file
  const { mismatch } = file
  if (mismatch === null) return null
  const { version, updated, corrected, isLater } = mismatch
  const said = [
    w.madeFor(standWords(version, updated, reading)),
    w.shows(standOf(reading)),
    ...(isLater ? [w.later] : corrected === null ? [] : [w.correctedSince(corrected.length)]),
    ...(isLater || file.keeps ? [] : [w.notKept]),
  ]
  const ways = [
    isLater && ([w.reload, file.reload] as const),
    file.keeps && ([w.openThat, file.openAsked] as const),
    !isLater && corrected?.length !== 0 && ([reading.words.text.corrections, file.openLog] as const),
    [w.stay, leave(input, w.shows(standOf(reading)), file.stay)] as const,
  ].filter((way) => way !== false)
  return (
    <div class="notice strong" role="note" data-other-version>
      <p>{said.join(' ')}</p>
      {ways.map(([name, act]) => (
        <button type="button" class="link-button" onClick={act} key={name}>
          {name}
        </button>
      ))}
    </div>
  )
}

function Visited({ input }: OfPage): JSX.Element {
  const { file, reading } = input
  const w = reading.words.visit
  return (
    <div class="notice" role="note" data-changes>
      <p>{w.line(changeLine(input))}</p>
      <button type="button" class="link-button" onClick={file.openLog}>
        {w.see}
      </button>
      <button type="button" class="icon-button" aria-label={w.dismiss} title={w.dismiss} onClick={leave(input, w.dismissed, file.seen)}>
        <Glyph name="close" />
      </button>
    </div>
  )
}
