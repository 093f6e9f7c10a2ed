import type { JSX } from 'preact'
import { explain } from '../story/date-hints.ts'
import { problem } from '../story/problem-values.ts'
import { parseWhen } from '../story/when.ts'
import { understood } from '../words/understood.ts'
import { dateWays } from './date-ways.ts'
import type { FormFile } from './form-file.ts'
import { type BoxProps, StringBox } from './plain-fields.tsx'

/** A date, with what was understood of it in words, what is wrong with it, and what was probably meant. */
export function DateBox({ file, ...box }: BoxProps & { readonly file: FormFile }): JSX.Element {
  const { form, path, ties } = box
  const { words, phrases, act } = form
  const value = typeof box.value === 'string' ? box.value : ''
  const sayWhen = (text: string) => {
    const when = parseWhen(text, file.timeZone)
    return when.ok && phrases !== null ? understood(when.value, { phrases, timeZone: file.timeZone }, words) : null
  }
  const said = value === '' ? null : sayWhen(value)
  const when = parseWhen(value, file.timeZone)
  const fault = value === '' || when.ok ? null : explain(value, when.error, file.timeZone)
  const why =
    fault === null ? null : form.say?.(problem('bad-date', 'error', path, { found: value, reason: fault.reason, form: fault.form })).what
  const meant = fault?.suggestion === undefined ? null : { text: fault.suggestion, said: sayWhen(fault.suggestion) ?? '' }
  return (
    <>
      <StringBox {...box} ties={{ ...ties, described: `${ties.id}-said ${ties.described}`, invalid: ties.invalid || fault !== null }} />
      <p class="form-said" id={`${ties.id}-said`} role="status" data-understood={said !== null}>
        <bdi>{said !== null ? words.understood(said) : (why ?? '')}</bdi>
      </p>
      {meant !== null && (
        <button type="button" class="button" onClick={() => act.set(path, meant.text)}>
          {words.use(meant.text, meant.said)}
        </button>
      )}
      <details class="form-dates">
        <summary>{words.waysToDate}</summary>
        <ul>
          {dateWays(value).flatMap((way) => {
            const told = sayWhen(way)
            return told === null
              ? []
              : [
                  <li key={way}>
                    <button type="button" class="link-button" onClick={() => act.set(path, way)}>
                      <code>{way}</code> {told}
                    </button>
                  </li>,
                ]
          })}
        </ul>
      </details>
    </>
  )
}
