import type { JSX } from 'preact'
import type { RecordType } from '../story/story.ts'
import type { Reading } from './reading.ts'
import { Say } from './say.tsx'

/** A type by its name, and what the file says that it means. */
export function TypeSaid({ type, reading }: { readonly type: RecordType; readonly reading: Reading }): JSX.Element {
  return (
    <>
      <Say text={type.label} reading={reading} />
      {type.description !== null && (
        <p class="note">
          <Say text={type.description} reading={reading} />
        </p>
      )}
    </>
  )
}
