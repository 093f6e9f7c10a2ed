import type { JSX } from 'preact'
import { ContactSection } from './file-record.tsx'
import type { PanelInput } from './input.ts'

/** The page's foot, whatever is on screen: where a correction or a reply goes, of which file, and the way to what has been corrected. */
export function Footer({ input }: { readonly input: PanelInput }): JSX.Element {
  const { story, words } = input.reading
  return (
    <>
      <ContactSection reading={input.reading} />
      <button type="button" class="link-button" onClick={input.file.openLog}>
        {words.file.corrections(story.corrections.length)}
      </button>
    </>
  )
}
