import type { JSX } from 'preact'
import { FieldShell } from './field-shell.tsx'
import { type Path, parsed, partPath } from './form-file.ts'
import type { FormInput } from './form-input.ts'
import { useTyped } from './use-typed.ts'

interface RawProps {
  readonly form: FormInput
  readonly path: Path
  readonly label: string
  /** Why it stands here as JSON. */
  readonly why: string
}

/** A value that no field fits, as the file has it: it is kept to the letter until somebody writes another. */
export function RawField({ form, path, label, why }: RawProps): JSX.Element {
  const { words, act } = form
  const text = form.textAt(path)
  const [typed, setTyped] = useTyped(text)
  const isPending = typed !== null && parsed(typed) === undefined
  const onInput = (next: string) => {
    setTyped(next)
    if (parsed(next) !== undefined) act.raw(path, next)
  }
  return (
    <FieldShell form={form} path={path} label={label}>
      {({ id, described, invalid }) => (
        <>
          <textarea
            id={id}
            class="form-raw"
            dir="ltr"
            rows={Math.min(8, text.split('\n').length + 1)}
            spellcheck={false}
            aria-invalid={invalid || isPending}
            aria-describedby={`${id}-why ${described}`}
            data-own={isPending || undefined}
            value={isPending ? typed : text}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
          <p class="form-help" id={`${id}-why`} role="status">
            {isPending ? words.notTaken : why}
          </p>
          {partPath(path)?.length !== path.length && (
            <button type="button" class="button" onClick={() => act.set(path, undefined)}>
              {words.startAnew}
            </button>
          )}
        </>
      )}
    </FieldShell>
  )
}
