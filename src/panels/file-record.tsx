import type { JSX } from 'preact'
import type { Id } from '../base/units.ts'
import { Contact } from '../text/contact.tsx'
import { CorrectionLog } from '../text/correction-log.tsx'
import { standOf } from '../text/file-stand.ts'
import type { Reading } from '../text/reading.ts'
import { SidedLinks } from '../text/sided-link.tsx'
import type { PanelInput } from './input.ts'

/** The file as a public record, in the panel: what has changed since the last visit, what was corrected, and where a correction or a reply goes. */
export function FileRecordSection({ input }: { readonly input: PanelInput }): JSX.Element {
  const { reading } = input
  const { text } = reading.words
  return (
    <section class="link-list file-record">
      <h3 tabIndex={-1} data-log>
        {text.corrections}
      </h3>
      <Changed input={input} />
      <CorrectionLog reading={reading} />
      <ContactSection reading={reading} />
    </section>
  )
}

/** Where a correction or a reply goes, and of which file. Nothing is made up where the file does not say. */
export function ContactSection({ reading }: { readonly reading: Reading }): JSX.Element {
  return (
    <>
      <h3>{reading.words.text.contact}</h3>
      <p>
        <Contact text={reading.story.contact} reading={reading} />
      </p>
      <p class="note">{standOf(reading)}</p>
    </>
  )
}

/** The records that are new or otherwise than before, as far as they are shown. */
function Changed({ input }: { readonly input: PanelInput }): JSX.Element | null {
  const { reading, visible, file } = input
  const w = reading.words.visit
  if (file.changes === null) return null
  const shown = (ids: readonly Id[]) => ids.flatMap((id) => (visible.has(id) ? (reading.story.records.get(id) ?? []) : []))
  const lists = [
    [w.addedName, shown(file.changes.added)],
    [w.changedName, shown(file.changes.changed)],
  ] as const
  return (
    <div class="changed">
      <p class="side-name">{w.name}</p>
      {lists.map(
        ([name, records]) =>
          records.length > 0 && (
            <div key={name}>
              <p class="note">{name}</p>
              <SidedLinks records={records} reading={reading} />
            </div>
          ),
      )}
    </div>
  )
}
