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

/** A place for the id of a record, which is found by its name. It says what the id stands for, and that it leads nowhere. */
export function IdPicker({ form, file, path, value, ties, to, adds = false }: PickerProps): JSX.Element {
  const { words, lang, act } = form
  const [typed, setTyped] = useState<string | null>(null)
  const id = typeof value === 'string' ? value : ''
  const part = file.parts.find((each) => each.id === id && to.some((kind) => kind === each.kind))
  const other = part ?? file.parts.find((each) => each.id === id && each.kind !== 'corrections')
  const offers = typed === null ? [] : offersFor(file, to, typed, lang)
  const settle = (offer: Offer | undefined) => {
    setTyped(null)
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
  const look = (text: string) => {
    restart()
    setTyped(text)
  }
  /** What was typed to the end without choosing counts where it says which. */
  const leave = () => {
    if (typed !== null) settle(meantBy(offers, typed))
  }
  const said =
    typed !== null && typed !== ''
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
        aria-invalid={ties.invalid || (id !== '' && part === undefined)}
        value={typed ?? ((part === undefined ? '' : nameOf(part.value, lang)) || id)}
        onInput={(event) => look(event.currentTarget.value)}
        onClick={(event) => {
          event.currentTarget.select()
          if (typed === null) look('')
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (typed !== null && event.key === 'Escape') {
            event.stopPropagation()
            setTyped(null)
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
