import type { JSX, TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { holdsFile } from './files.ts'
import type { EditorInput } from './input.ts'
import { lineIn } from './view-text.ts'

/** So many lines stay in sight above a place that is brought before its writer. */
const ABOVE = 4

/** The text with the numbers of its lines; those with a problem are marked. */
export function TextField({ input }: { readonly input: EditorInput }): JSX.Element {
  const { text, wanted, words, act, locked } = input
  const field = useRef<HTMLTextAreaElement>(null)
  const beside = useRef<HTMLDivElement>(null)
  const behind = useRef<HTMLDivElement>(null)
  /** The input of the last drawing, for what is listened to once. */
  const last = useRef(act)
  last.current = act
  const follow = () => {
    const { scrollTop = 0 } = field.current ?? {}
    for (const { current } of [beside, behind]) if (current !== null) current.style.transform = `translateY(${-scrollTop}px)`
  }
  useLayoutEffect(() => {
    const { current } = field
    // What has been typed stands there already; to write it again would lose the caret.
    if (current !== null && current.value !== text) current.value = text
    follow()
  }, [text])
  useLayoutEffect(() => {
    const { current } = field
    if (current === null || wanted === null) return
    if (wanted.focus) current.focus()
    current.setSelectionRange(wanted.start, wanted.end)
    const height = Number.parseFloat(getComputedStyle(current).lineHeight)
    const top = (lineIn(text, wanted.start) - 1) * height
    const isSeen = top >= current.scrollTop && top < current.scrollTop + current.clientHeight - height
    if (!isSeen) current.scrollTop = top - ABOVE * height
    follow()
  }, [wanted])
  useEffect(() => {
    const { current } = field
    // The browser's own undoing knows nothing of what was not typed.
    const onBefore = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      if (event.inputType === 'historyUndo') last.current.undo()
      else last.current.redo()
    }
    current?.addEventListener('beforeinput', onBefore)
    // On a narrow page the field would bring the keyboard up before anything has been read.
    if (current !== null && wanted === null) {
      if (matchMedia('(min-width: 960px)').matches) current.focus()
      current.setSelectionRange(0, 0)
      current.scrollTo(0, 0)
    }
    return () => current?.removeEventListener('beforeinput', onBefore)
  }, [])
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) act.redo()
    else act.undo()
  }
  const marked = new Map((input.problems ?? []).flatMap(({ place, severity }) => (place === null ? [] : [[place.line, severity] as const])))
  const lines = text.split('\n').length
  const onPaste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    if (event.clipboardData === null || !holdsFile(event.clipboardData)) return
    event.preventDefault()
    act.take(event.clipboardData)
  }
  return (
    <div class="edit-text" dir="ltr">
      <div class="edit-marks" aria-hidden="true">
        <div ref={behind}>
          {[...marked].map(([line, severity]) => (
            <i key={line} class={severity} style={{ '--n': String(line - 1) }} />
          ))}
        </div>
      </div>
      <div class="edit-lines" aria-hidden="true">
        <div ref={beside}>{Array.from({ length: lines }, (_, i) => `${i + 1}${marked.has(i + 1) ? ' ●' : ''}`).join('\n')}</div>
      </div>
      <textarea
        ref={field}
        wrap="off"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        aria-label={words.field}
        readOnly={locked}
        onInput={(event) => act.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => act.leave(event.currentTarget.selectionStart)}
        onScroll={follow}
        onPaste={onPaste}
      />
    </div>
  )
}
