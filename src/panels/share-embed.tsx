import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Theme } from '../state/state.ts'
import { CopyField } from './copy-field.tsx'
import { Preview } from './preview.tsx'
import type { CodeKind, Controls, EmbedChoice, EmbedInput, EmbedPart, ShareInput } from './share-input.ts'

const KINDS: readonly CodeKind[] = ['frame', 'script', 'amp', 'oembed']
const CONTROLS: readonly Controls[] = ['few', 'full', 'none']
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

interface ShareEmbedProps {
  readonly input: ShareInput
  readonly embed: EmbedInput
  readonly onCopy: (copied: boolean) => void
}

/** The codes by which articles hold the view, and how it looks there. The frame is fetched once this is opened. */
export function ShareEmbed({ input, embed, onCopy }: ShareEmbedProps): JSX.Element {
  const { share } = input
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{share.embed}</summary>
      {embed.make === null ? <p>{share.foreign}</p> : open && <Codes input={input} embed={embed} make={embed.make} onCopy={onCopy} />}
    </details>
  )
}

interface CodesProps extends ShareEmbedProps {
  readonly make: NonNullable<EmbedInput['make']>
}

function Codes({ input, embed, make, onCopy }: CodesProps): JSX.Element {
  const { share, words } = input
  const { parts } = embed
  const [choice, setChoice] = useState<EmbedChoice>({ part: parts[0] ?? 'view', controls: 'few', theme: 'auto' })
  const [kind, setKind] = useState<CodeKind>('frame')
  const made = make(choice)
  const code = made.codes[kind]
  const isSet = kind !== 'oembed'
  return (
    <>
      <KindTabs kind={kind} names={share.kinds} name={share.embed} choose={setKind} />
      <div role="tabpanel" aria-label={share.kinds[kind]}>
        <p class="note">{share.kindNotes[kind]}</p>
        {isSet && (
          <div class="buttons">
            {parts.length > 1 && (
              <Choice
                name={share.shows}
                values={parts}
                value={choice.part}
                names={share.parts}
                choose={(part: EmbedPart) => setChoice({ ...choice, part })}
              />
            )}
            <Choice
              name={share.controls}
              values={CONTROLS}
              value={choice.controls}
              names={share.controlNames}
              choose={(controls: Controls) => setChoice({ ...choice, controls })}
            />
            <Choice
              name={words.chrome.theme}
              values={THEMES}
              value={choice.theme}
              names={words.chrome.themes}
              choose={(theme: Theme) => setChoice({ ...choice, theme })}
            />
          </div>
        )}
        {code === null ? (
          <p>{share.noOembed}</p>
        ) : (
          <CopyField name={share.kinds[kind]} text={code} long={isSet} button={share.copy} onCopy={onCopy} />
        )}
      </div>
      <Preview
        src={isSet ? made.src : made.beginning}
        height={isSet ? made.height : embed.column.height}
        follows={kind === 'script' || kind === 'amp'}
        embed={embed}
        share={share}
      />
    </>
  )
}

interface ChoiceProps<T extends string> {
  readonly name: string
  readonly values: readonly T[]
  readonly value: T
  readonly names: Readonly<Record<T, string>>
  readonly choose: (value: T) => void
}

function Choice<T extends string>({ name, values, value, names, choose }: ChoiceProps<T>): JSX.Element {
  const onChange = ({ currentTarget }: { readonly currentTarget: HTMLSelectElement }) => {
    const chosen = values.find((each) => each === currentTarget.value)
    if (chosen !== undefined) choose(chosen)
  }
  return (
    <label class="field">
      {name}
      <select value={value} onChange={onChange}>
        {values.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface KindTabsProps {
  readonly kind: CodeKind
  readonly names: Readonly<Record<CodeKind, string>>
  readonly name: string
  readonly choose: (kind: CodeKind) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The ways of embedding as tabs: one stop of the keyboard, moved along by arrows. */
function KindTabs({ kind, names, name, choose }: KindTabsProps): JSX.Element {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const at = KINDS.indexOf(kind)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? KINDS.length - 1 : at + (STEPS[event.key] ?? 0)
    const next = KINDS[(to + KINDS.length) % KINDS.length]
    if (next === undefined || next === kind) return
    event.preventDefault()
    choose(next)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[KINDS.indexOf(next)]?.focus()
  }
  return (
    <div class="segmented" role="tablist" aria-label={name} onKeyDown={onKeyDown}>
      {KINDS.map((each) => (
        <button
          type="button"
          role="tab"
          key={each}
          aria-selected={each === kind}
          tabIndex={each === kind ? 0 : -1}
          onClick={() => choose(each)}
        >
          {names[each]}
        </button>
      ))}
    </div>
  )
}
