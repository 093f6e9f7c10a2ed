import type { JSX } from 'preact'
import type { Path } from './form-file.ts'
import type { FormInput } from './form-input.ts'

interface ToolsProps {
  readonly form: FormInput
  readonly path: Path
  /** What the entry is called. */
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** It can be taken out here, too. */
  readonly removable?: boolean
}

/** What can be done with an entry as one of several. */
export function EntryTools({ form: { words, act, locked }, path, name, isFirst, isLast, removable = false }: ToolsProps): JSX.Element {
  const tools = [
    { sign: '↑', label: words.up(name), run: () => act.move(path, -1), can: !isFirst, move: 'up' },
    { sign: '↓', label: words.down(name), run: () => act.move(path, 1), can: !isLast, move: 'down' },
    ...(removable ? [{ sign: '×', label: words.remove(name), run: () => act.takeOut(path), can: true, move: undefined }] : []),
  ]
  return (
    <div class="entry-tools">
      {tools.map(({ sign, label, run, can, move }) => (
        <button
          type="button"
          class="icon-button"
          key={sign}
          aria-label={label}
          title={label}
          disabled={!can || locked}
          data-move={move}
          onClick={run}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
