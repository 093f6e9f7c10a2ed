import type { JSX } from 'preact'
import { setView } from '../state/page-actions.ts'
import type { PanelInput } from './input.ts'
import { useLate } from './use-late.ts'

const load = () => import('../text/desk-sheet.tsx')

/** The desk's sheet with the ways back and to the printer; the code for it comes when somebody asks. */
export function SheetDoor({ input }: { readonly input: PanelInput }): JSX.Element {
  const { sheet, path } = input.reading.words
  const part = useLate(load)
  return (
    <div class="text-view" aria-busy={part === null}>
      <div class="buttons">
        <button type="button" class="button" onClick={() => input.outlet.apply(setView('text'))}>
          {sheet.back}
        </button>
        <button type="button" class="button strong" onClick={input.print}>
          {sheet.print}
        </button>
      </div>
      {part === 'failed' && <p class="note">{path.failed}</p>}
      {part !== null && part !== 'failed' && <part.DeskSheet reading={input.reading} />}
    </div>
  )
}
