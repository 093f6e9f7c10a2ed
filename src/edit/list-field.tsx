import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Field, FieldKind } from '../story/fields.ts'
import { isObject } from '../story/json.ts'
import { entryLabel } from '../words/form-labels.ts'
import { Box, fits } from './box.tsx'
import { EntryTools } from './entry-tools.tsx'
import { FieldFaults } from './field-faults.tsx'
import { type FieldInput, FieldShell } from './field-shell.tsx'
import { isSame, isWithin, type Path } from './form-file.ts'
import { pathKey } from './form-input.ts'
import { blank } from './form-steps.ts'
import { IdPicker } from './id-picker.tsx'
import { RawField } from './raw-field.tsx'

/** The fields of an entry that is a record. */
export interface EntrySet {
  readonly fields: readonly Field[]
  readonly path: Path
  readonly value: Readonly<Record<string, unknown>>
  readonly explained: boolean
}

interface ListProps extends FieldInput {
  readonly item: FieldKind
  readonly record: (set: EntrySet) => JSX.Element
}

/** A list: its entries can be moved and taken out, and others added. */
export function ListField(props: ListProps): JSX.Element {
  const { form, file, field, path, label, value, spare, help, item } = props
  const { words, act } = form
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  const end = [...path, entries.length]
  return (
    <FieldShell form={form} path={path} label={label} needed={field.needed} help={help} spare={spare} group>
      {({ id }) => (
        <>
          {entries.length > 0 && (
            <ol class="form-entries">
              {entries.map((entry, i) => (
                <Entry key={i} {...props} entry={entry} i={i} count={entries.length} />
              ))}
            </ol>
          )}
          {field.key === 'positions' && !entries.some((entry) => isObject(entry) && entry['stance'] === 'denies') && (
            <p class="form-said">{words.noDenial}</p>
          )}
          {item.is === 'reference' ? (
            <div class="form-adding">
              <label for={`${id}-add`}>{words.addEntry(entryLabel(field.key, form.lang))}</label>
              <IdPicker
                key={entries.length}
                {...{ form, file }}
                path={end}
                value={undefined}
                ties={{ id: `${id}-add`, described: '', invalid: false }}
                to={item.to}
                adds
              />
            </div>
          ) : (
            <button type="button" class="button" onClick={() => act.append(path, blank(item))}>
              {words.addEntry(entryLabel(field.key, form.lang))}
            </button>
          )}
        </>
      )}
    </FieldShell>
  )
}

function Entry(props: ListProps & { readonly entry: unknown; readonly i: number; readonly count: number }): JSX.Element {
  const { form, file, field, item, entry, i, count, help, record } = props
  const path = [...props.path, i]
  const name = form.words.entry(entryLabel(field.key, form.lang), i + 1)
  const faults = form.problems.filter((problem) => (item.is === 'record' ? isSame : isWithin)(problem.path, path))
  const id = useId()
  return (
    <li class={faults.length > 0 ? 'form-entry faulty' : 'form-entry'} data-path={pathKey(path)}>
      <EntryTools form={form} path={path} name={name} isFirst={i === 0} isLast={i === count - 1} removable />
      {!fits(item, entry) ? (
        <RawField form={form} path={path} label={name} why={form.words.raw} />
      ) : item.is === 'record' && isObject(entry) ? (
        <fieldset>
          <legend>{name}</legend>
          {record({ fields: item.fields, path, value: entry, explained: i === 0 && help !== null })}
        </fieldset>
      ) : (
        <>
          <label for={id}>{name}</label>
          <Box
            {...{ form, file, path }}
            value={entry}
            ties={{ id, described: faults.length > 0 ? `${id}-faults` : '', invalid: faults.length > 0 }}
            kind={item}
            help={field.help}
          />
        </>
      )}
      <FieldFaults words={form.words} problems={faults} id={`${id}-faults`} />
    </li>
  )
}
