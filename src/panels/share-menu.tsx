import type { JSX } from 'preact'
import { standOf } from '../text/file-stand.ts'
import type { PanelInput } from './input.ts'
import { Menu } from './menu.tsx'

/** Hands on the address of what is on screen: of whichever version there is by then, or of this one. */
export function ShareMenu({ input }: { readonly input: PanelInput }): JSX.Element {
  const { chrome, file } = input.reading.words
  const names = [file.linkView, file.linkVersion(standOf(input.reading))]
  return (
    <Menu name={chrome.share}>
      {(close) => (
        <div class="choices">
          {names.map((name, i) => (
            <button
              type="button"
              class="button"
              key={name}
              onClick={() => {
                close()
                input.copyLink(i === 1)
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </Menu>
  )
}
