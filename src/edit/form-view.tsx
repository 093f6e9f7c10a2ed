import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Path } from './form-file.ts'
import { type FormInput, pathKey } from './form-input.ts'
import { FormList } from './form-list.tsx'
import { FormRecord } from './form-record.tsx'

/** The file as forms: the list of all records, or the form of one. */
export function FormView({ form }: { readonly form: FormInput }): JSX.Element {
  const { wanted, act, words, file, part } = form
  const pane = useRef<HTMLDivElement>(null)
  const last = useRef(act)
  last.current = act
  useLayoutEffect(() => {
    const { current } = pane
    if (current === null || wanted === null) return
    const found = elementOf(current, wanted.path)
    // Of a whole record its heading is brought, with the ways from it above.
    const head = found?.querySelector<HTMLElement>(':scope > h3')
    if (head != null) current.scrollTo(0, 0)
    else found?.scrollIntoView({ block: 'nearest' })
    if (!wanted.focus) return
    const button = wanted.button === undefined ? null : buttonOf(found, wanted.button)
    const goal = button ?? head ?? found?.querySelector<HTMLElement>(FIELDS) ?? found ?? current.querySelector<HTMLElement>(FIELDS)
    goal?.focus()
  }, [wanted])
  useEffect(() => {
    const { current } = pane
    // The browser's own undoing knows nothing of the steps of a form.
    const onBefore = (event: InputEvent) => {
      if (isOwn(event.target) || (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo')) return
      event.preventDefault()
      if (event.inputType === 'historyUndo') last.current.undo()
      else last.current.redo()
    }
    // On a narrow page a field would bring the keyboard up before anything has been read.
    if (wanted === null && matchMedia('(min-width: 960px)').matches) current?.querySelector<HTMLElement>(FIELDS)?.focus()
    current?.addEventListener('beforeinput', onBefore)
    return () => current?.removeEventListener('beforeinput', onBefore)
  }, [])
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (isOwn(event.target) || !(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) act.redo()
    else act.undo()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the editor's own buttons
    <div class="edit-form" ref={pane} onKeyDown={onKeyDown} onFocusOut={act.settle}>
      {file === null ? (
        <>
          <p class="note">{words.broken}</p>
          <button type="button" class="button" onClick={() => act.toText([])}>
            {words.toText}
          </button>
        </>
      ) : part === null ? (
        <FormList form={form} file={file} />
      ) : (
        <FormRecord form={form} file={file} part={part} />
      )}
    </div>
  )
}

const FIELDS = 'input:not([type="hidden"]), select, textarea, [data-part]'

/** What is typed to find a record, as an id that waits to be taken, or as JSON that is none yet, is no step of the file: the browser takes it back. */
const isOwn = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type === 'search') || (target instanceof HTMLElement && target.dataset['own'] !== undefined)

/** The field of a path, or of what it lies in. */
function elementOf(pane: HTMLElement, path: Path): HTMLElement | null {
  const fields = [...pane.querySelectorAll<HTMLElement>('[data-path]')]
  for (let length = path.length; length > 0; length--) {
    const key = pathKey(path.slice(0, length))
    const found = fields.find(({ dataset }) => dataset['path'] === key)
    if (found !== undefined) return found
  }
  return null
}

/** The button that was meant, or the other one where that cannot be pressed. */
function buttonOf(field: HTMLElement | null, name: 'up' | 'down'): HTMLElement | null {
  const buttons = [...(field?.querySelectorAll<HTMLButtonElement>(':scope > .entry-tools [data-move]') ?? [])].filter(
    ({ disabled }) => !disabled,
  )
  return buttons.find(({ dataset }) => dataset['move'] === name) ?? buttons[0] ?? null
}
