import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Field } from '../story/fields.ts'
import type { Help, Json } from '../story/help.ts'
import { FieldFaults } from './field-faults.tsx'
import { type FormFile, isSame, isWithin, type Path } from './form-file.ts'
import { type FormInput, pathKey } from './form-input.ts'

/** What ties a box to what is said of it. */
export interface Ties {
  readonly id: string
  readonly described: string
  readonly invalid: boolean
}

/** What a field is drawn from that holds more than one box. */
export interface FieldInput {
  readonly form: FormInput
  readonly file: FormFile
  readonly field: Field
  readonly path: Path
  readonly label: string
  readonly value: unknown
  readonly spare: boolean
  readonly help: Help | null
}

interface ShellProps {
  readonly form: FormInput
  readonly path: Path
  readonly label: string
  readonly needed?: boolean
  /** What is said below it; null where that has been said above. */
  readonly help?: Help | null
  /** It can be taken away. */
  readonly spare?: boolean
  /** It holds more than one box, each with problems of its own. */
  readonly group?: boolean
  readonly children: (ties: Ties) => ComponentChildren
}

/** A field with its name, its help and what is wrong with it. */
export function FieldShell({
  form,
  path,
  label,
  needed = false,
  help = null,
  spare = false,
  group = false,
  children,
}: ShellProps): JSX.Element {
  const id = useId()
  const { words, act, lang } = form
  const faults = form.problems.filter((problem) => (group ? isSame : isWithin)(problem.path, path))
  const described = [help !== null && `${id}-help`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(' ')
  const name = (
    <>
      <bdi>{label}</bdi> {needed && <span class="form-needed">{words.needed}</span>}
    </>
  )
  const inner = (
    <>
      {spare && (
        <button
          type="button"
          class="icon-button form-away"
          aria-label={words.remove(label)}
          title={words.remove(label)}
          onClick={() => act.set(path, undefined)}
        >
          ×
        </button>
      )}
      {children({ id, described, invalid: faults.some(({ severity }) => severity === 'error') })}
      {help !== null && (
        <p class="form-help" id={`${id}-help`}>
          {help[lang]} {examplesOf(help, lang) !== '' && <bdi>{words.example(examplesOf(help, lang))}</bdi>}
        </p>
      )}
      <FieldFaults words={words} problems={faults} id={`${id}-faults`} />
    </>
  )
  const same = { class: faults.length > 0 ? 'form-field faulty' : 'form-field', 'data-path': pathKey(path) }
  if (group)
    return (
      <fieldset {...same} aria-describedby={described || undefined}>
        <legend>{name}</legend>
        {inner}
      </fieldset>
    )
  return (
    <div {...same}>
      <label for={id}>{name}</label>
      {inner}
    </div>
  )
}

/** Short examples, as they would be typed. */
function examplesOf({ examples = [] }: Help, lang: string): string {
  const said = examples.flatMap((example) => sayExample(example, lang))
  return said.slice(0, 3).join(' · ')
}

function sayExample(example: Json, lang: string): readonly string[] {
  if (typeof example === 'string' || typeof example === 'number') return [String(example)]
  const said = typeof example === 'object' && example !== null && !Array.isArray(example) ? example[lang] : undefined
  return typeof said === 'string' ? [said] : []
}
