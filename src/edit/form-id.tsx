import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { FORMS } from '../story/fields.ts'
import type { Help } from '../story/help.ts'
import { LONGEST_ID, PATTERNS } from '../story/patterns.ts'
import { idFrom } from '../story/shape.ts'
import { fieldLabel } from '../words/form-labels.ts'
import { FieldShell } from './field-shell.tsx'
import { isSame, kindAt, nameOf, type Path, valueAt } from './form-file.ts'
import type { FormInput } from './form-input.ts'
import { useTyped } from './use-typed.ts'

interface IdProps {
  readonly form: FormInput
  /** Of the record whose id it is. */
  readonly path: Path
  readonly id: string
  readonly needed: boolean
  readonly help: Help | null
}

/** A record's own id. Where others name it, or readers may, to change it is a step of its own. */
export function IdField({ form, path, id, needed, help }: IdProps): JSX.Element {
  const { words, act, lang, file } = form
  const [typed, setTyped] = useTyped(id)
  const [follow, setFollow] = useState(true)
  const [keeps, setKeeps] = useState(true)
  const next = typed ?? id
  const isTaken = (wish: string) => file?.parts.some((part) => part.id === wish && !isSame(part.path, path)) ?? false
  const isGood = (wish: string) => PATTERNS.id.test(wish) && wish.length <= LONGEST_ID && !isTaken(wish)
  const isOther = typed !== null && typed !== id
  const uses = isOther ? form.namers(path).length : 0
  const hasWas = FORMS[kindAt(path)].some(({ key }) => key === 'was')
  const isKnown = hasWas && id !== '' && form.isPublished(id)
  const fault = !isOther || isGood(next) ? null : isTaken(next) ? words.id.taken(next) : words.id.bad
  const change = (wish: string, stay = true) => {
    setTyped(null)
    if (wish !== id) act.rename(path, wish, { follow, was: keeps && isKnown, stay })
  }
  const name = idFrom(nameOf(valueAt(file?.value, path), lang))
  const wish = name !== undefined && (/^(new-|$)/.test(next) || fault !== null) && isGood(name) && name !== id ? name : null
  const leave = () => {
    if (isOther && fault === null && uses === 0 && !isKnown) change(next, false)
  }
  return (
    <FieldShell
      form={form}
      path={path[0] === 'vocabulary' ? [...path, ''] : [...path, 'id']}
      label={fieldLabel('id', lang)}
      needed={needed}
      help={help}
    >
      {({ id: box, described, invalid }) => (
        <>
          <input
            id={box}
            type="text"
            dir="ltr"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`${box}-waits ${described}`}
            aria-invalid={invalid || fault !== null}
            data-own={isOther || undefined}
            value={next}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isOther && fault === null) change(next)
            }}
          />
          <p class="form-said" id={`${box}-waits`} role="status">
            {fault ?? (isOther ? words.id.waiting : '')}
          </p>
          {isOther && fault === null && uses > 0 && (
            <label class="form-check">
              <input type="checkbox" checked={follow} onChange={(event) => setFollow(event.currentTarget.checked)} />{' '}
              {words.id.follow(uses)}
            </label>
          )}
          {isOther && fault === null && isKnown && (
            <label class="form-check">
              <input type="checkbox" checked={keeps} onChange={(event) => setKeeps(event.currentTarget.checked)} /> {words.id.was}
            </label>
          )}
          {isOther && fault === null && (
            <button type="button" class="button" onClick={() => change(next)}>
              {words.id.change}
            </button>
          )}
          {wish !== null && (
            <button type="button" class="button" onClick={() => change(wish)}>
              {words.id.suggest(wish)}
            </button>
          )}
        </>
      )}
    </FieldShell>
  )
}
