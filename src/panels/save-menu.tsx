import type { JSX } from 'preact'
import type { PanelInput } from './input.ts'
import { Menu } from './menu.tsx'

const FORMATS = ['svg', 'png'] as const

/** Saves what is on screen as a picture, in one of two formats. */
export function SaveMenu({ input }: { readonly input: PanelInput }): JSX.Element {
  const { saved } = input.reading.words
  return (
    <Menu name={saved.save}>
      {(close) => (
        <div class="choices">
          {FORMATS.map((format) => (
            <button
              type="button"
              class="button"
              key={format}
              onClick={() => {
                close()
                input.savePicture(format)
              }}
            >
              {saved[format]}
            </button>
          ))}
        </div>
      )}
    </Menu>
  )
}
