import type { JSX } from 'preact'
import type { ImportDialogWords } from '../words/import-dialog.ts'
import type { Choice, ImportAnswer, ImportLead } from './import-input.ts'

interface LeadProps {
  readonly lead: ImportLead
  readonly answer: ImportAnswer
  readonly words: ImportDialogWords
  /** Has the file read again. */
  readonly put: (lead: ImportLead) => void
}

/** How the file is read as a whole: what it is, in which language it is, whose days it tells, which way round. */
export function ImportLeads({ lead, answer, words, put }: LeadProps): JSX.Element {
  const { zone } = lead
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))
  const isDated = answer.format !== 'gexf' && answer.format !== 'graphml'
  return (
    <div class="import-leads">
      <Chooser
        label={words.as}
        value={answer.format}
        choices={[...(answer.format === '' ? [{ value: '', label: words.unknown }] : []), ...answer.formats]}
        // What other columns mean is of no use where the rows are something else.
        choose={(format) => put({ ...lead, format, columns: [] })}
      />
      <Chooser
        label={words.language}
        value={lead.language}
        choices={(['id', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        choose={(language) => put({ ...lead, language: language === 'id' ? 'id' : 'en' })}
      />
      <Chooser
        label={words.zone}
        value={zone}
        choices={[{ value: '', label: words.zoneUnknown(own) }, ...zones]}
        choose={(chosen) => put({ ...lead, zone: chosen })}
      />
      {isDated && (
        <Chooser
          label={words.order}
          value={answer.order}
          choices={ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          choose={(chosen) => put({ ...lead, order: ORDERS.find((order) => order === chosen) ?? '' })}
        />
      )}
    </div>
  )
}

const ORDERS = ['', 'day-first', 'month-first'] as const

/** What each column of a table is taken for, with the first of what stands in it; each can be taken for something else. */
export function ImportColumns({ lead, answer: { columns, fields }, words, put }: LeadProps): JSX.Element | null {
  if (columns.length === 0) return null
  return (
    <table class="import-columns">
      <caption>{words.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ header, field, sure, values }, i) => (
          <tr key={i}>
            <th scope="row">
              <bdi>{header}</bdi>
              {values.map((value, at) => (
                <bdi class="import-value" key={at}>
                  {value}
                </bdi>
              ))}
            </th>
            <td>
              <select
                aria-label={words.meaningOf(header)}
                value={field}
                onChange={({ currentTarget: { value } }) =>
                  put({ ...lead, columns: [...lead.columns.filter(([at]) => at !== i), [i, value]] })
                }
              >
                {[{ value: '', label: words.unused }, ...fields].map(optionOf)}
              </select>
              {field !== '' && !sure && <span class="note"> {words.guess}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What would be made of the file, what would be lost or changed, and what its editor has to look at. */
export const ImportReport = ({ answer: { sentences, parts } }: { readonly answer: ImportAnswer }): JSX.Element => (
  <div class="import-report">
    {sentences.map((sentence) => (
      <p key={sentence}>
        <bdi>{sentence}</bdi>
      </p>
    ))}
    {parts.map(({ name, lines }) => (
      <section key={name}>
        <h3>{name}</h3>
        <ul>
          {lines.map(({ sentence, values }) => (
            <li key={sentence}>
              <bdi>{sentence}</bdi>
              {values.map((value) => (
                <bdi class="import-value" key={value}>
                  {value}
                </bdi>
              ))}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)

interface ChooserProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly choose: (value: string) => void
}

const Chooser = ({ label, value, choices, choose }: ChooserProps): JSX.Element => (
  <label>
    {label}
    <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {choices.map(optionOf)}
    </select>
  </label>
)

const optionOf = ({ value, label }: Choice): JSX.Element => (
  <option key={value} value={value}>
    {label}
  </option>
)
