import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { isolated } from '../base/bidi.ts'
import { beginning } from '../base/text-metrics.ts'
import { useCombobox } from '../panels/combobox.tsx'
import type { Target } from '../story/fields.ts'
import type { FormFile } from './form-file.ts'
import { nameOf } from './form-file.ts'
import { meantBy, type Offer, offersFor } from './offers.ts'
import type { BoxProps } from './plain-fields.tsx'

interface PickerProps extends BoxProps {
  readonly file: FormFile
  readonly to: readonly Target[]
  /** What is chosen is one more of a list. */
  readonly adds?: boolean
}

/** What is being looked for. */
interface Sought {
  readonly text: string
  /** What stood there when it was typed: moved or taken back, the place has another, and what was typed is not for that. */
  readonly over: string
  /** It was typed, so that the browser can take it back. */
  readonly byHand: boolean
  /** Its writer went on without choosing. */
  readonly left: boolean
}

/** A place for the id of a record, which is found by its name. It says what the id stands for, and that it leads nowhere. */
export function IdPicker({ form, file, path, value, ties, to, adds = false }: PickerProps): JSX.Element {
  const { words, lang, act } = form
  const [last, setSought] = useState<Sought | null>(null)
  const id = typeof value === 'string' ? value : ''
  const sought = last?.over === id ? last : null
  const typed = sought?.text ?? null
  const part = file.parts.find((each) => each.id === id && to.some((kind) => kind === each.kind))
  const other = part ?? file.parts.find((each) => each.id === id && each.kind !== 'corrections')
  const offers = sought === null || sought.left ? [] : offersFor(file, to, sought.text, lang)
  const settle = (offer: Offer | undefined) => {
    setSought(null)
    if (offer === undefined || offer.id === id) return
    if (offer.makes !== null) act.create(offer.makes, offer.name, path)
    else if (adds) act.append(path.slice(0, -1), offer.id)
    else act.set(path, offer.id)
  }
  const { field, list, onKeyDown, restart } = useCombobox<Offer>({
    records: offers.map((offer) => ({ ...offer, id: offer.makes === null ? offer.id : `${offer.makes} ${offer.id}` })),
    shown: offers.length > 0,
    listName: words.list,
    choose: ({ id: key }) => settle(offers.find((offer) => (offer.makes === null ? offer.id : `${offer.makes} ${offer.id}`) === key)),
    item: ({ name, id: key, kind, makes }) =>
      makes === null ? (
        <>
          <bdi>{name === '' ? key : beginning(name)}</bdi>
          <span>{words.leadsTo(words.one[kind], key)}</span>
        </>
      ) : (
        <bdi>{words.create[makes](isolated(name))}</bdi>
      ),
  })
  const look = (text: string, byHand = false) => {
    restart()
    setSought({ text, over: id, byHand, left: false })
  }
  /** What was typed to the end without choosing counts where it says which; else it stays, for its writer to come back to. */
  const leave = () => {
    if (sought === null || sought.left) return
    const meant = meantBy(offers, sought.text)
    if (meant === undefined && sought.text.trim() !== '') setSought({ ...sought, left: true })
    else settle(meant)
  }
  const isLeft = sought?.left === true
  const said = isLeft
    ? words.half(sought.text)
    : typed !== null && typed !== ''
      ? offers.some(({ makes }) => makes === null)
        ? words.found(offers.filter(({ makes }) => makes === null).length)
        : words.noneFound
      : part !== undefined
        ? words.leadsTo(words.one[part.kind], id)
        : id === ''
          ? adds
            ? ''
            : words.notChosen
          : other !== undefined
            ? words.wrongKind(id, words.one[other.kind])
            : words.nowhere(id)
  const isOpen = offers.length > 0
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOpen) around.current?.querySelector('[role="listbox"]')?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <div class="form-picker" ref={around}>
      <input
        {...field}
        id={ties.id}
        aria-describedby={`${ties.id}-told ${ties.described}`}
        aria-invalid={ties.invalid || isLeft || (id !== '' && part === undefined)}
        data-own={sought?.byHand || undefined}
        value={typed ?? ((part === undefined ? '' : nameOf(part.value, lang)) || id)}
        onInput={(event) => look(event.currentTarget.value, true)}
        onFocus={() => sought?.left && look(sought.text, true)}
        onClick={(event) => {
          if (typed !== null) return
          event.currentTarget.select()
          look('')
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (typed !== null && event.key === 'Escape') {
            event.stopPropagation()
            setSought(null)
          } else if (typed === null && event.key === 'ArrowDown') {
            event.preventDefault()
            look('')
          } else if (typed !== null) onKeyDown(event)
        }}
      />
      {list}
      <div class="form-told">
        <p class="form-said" id={`${ties.id}-told`} role="status">
          <bdi>{said}</bdi>
        </p>
        {typed === null && part !== undefined && (
          <button type="button" class="link-button" onClick={() => act.open(part.path)}>
            {words.openIt(isolated(beginning(nameOf(part.value, lang)) || id))}
          </button>
        )}
      </div>
    </div>
  )
}
