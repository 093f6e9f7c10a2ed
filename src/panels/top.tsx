import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '../base/units.ts'
import { setLang, setTheme } from '../state/page-actions.ts'
import type { Theme } from '../state/state.ts'
import { Say } from '../text/say.tsx'
import { Filters } from './filters.tsx'
import { Glyph } from './glyph.tsx'
import type { PanelInput } from './input.ts'
import { Notices } from './notices.tsx'
import { RangeBar } from './range-bar.tsx'
import { summaryLine } from './scene.ts'
import { Search } from './search.tsx'
import { Tabs } from './tabs.tsx'

/** The page's head: title and summary, then search, filters, language, theme; on narrow pages these open from one button. */
export function Top({ input }: { readonly input: PanelInput }): JSX.Element {
  const { reading, origin } = input
  const [open, setOpen] = useState(false)
  const w = reading.words.chrome
  /** On a narrow page the tools give way to what was found. */
  const revealAndClose = (id: Id) => {
    setOpen(false)
    input.reveal(id)
  }
  const header = useRef<HTMLElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const { choosing } = input.state
  useEffect(() => {
    // Another name is chosen from the pictures: the tools are out of their way.
    if (choosing !== null) setOpen(false)
  }, [choosing])
  useEffect(() => {
    const head = header.current
    if (!open || head === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.stopPropagation()
      setOpen(false)
      opener.current?.focus()
    }
    head.addEventListener('keydown', onKeyDown)
    return () => head.removeEventListener('keydown', onKeyDown)
  }, [open])
  return (
    <header class={open ? 'top open' : 'top'} ref={header}>
      <div class="title-row">
        <div class="title">
          <h1 tabIndex={-1}>
            <Say text={reading.story.title} reading={reading} label />
          </h1>
          <p class="lede">{summaryLine(input)}</p>
        </div>
        <button
          type="button"
          class="icon-button more"
          ref={opener}
          aria-expanded={open}
          aria-label={w.more}
          title={w.more}
          onClick={() => setOpen(!open)}
        >
          <Glyph name="more" />
        </button>
        <div class="settings">
          <LanguageSwitch input={input} />
          <ThemeButton input={input} />
          <button type="button" class="button" aria-haspopup="dialog" onClick={input.share}>
            {reading.words.chrome.share}
          </button>
        </div>
        <button type="button" class="icon-button help-door" data-help aria-label={reading.words.ways.help} title={reading.words.ways.help}>
          <Glyph name="help" />
        </button>
      </div>
      <Notices input={input} />
      {origin !== null && <p class="foreign">{w.foreign(origin)}</p>}
      <div class="tool-row">
        <Tabs input={input} />
        <div class="tools">
          <Search input={{ ...input, reveal: revealAndClose }} />
          <Filters input={input} />
        </div>
      </div>
      <RangeBar input={input} />
    </header>
  )
}

function LanguageSwitch({ input }: { readonly input: PanelInput }): JSX.Element {
  const { lang } = input.state
  return (
    <fieldset class="segmented">
      <legend class="hidden-text">{input.reading.words.chrome.language}</legend>
      {(['id', 'en'] as const).map((choice) => (
        <button
          type="button"
          key={choice}
          lang={choice}
          aria-pressed={lang === choice}
          aria-label={choice === 'id' ? 'ID, Bahasa Indonesia' : 'EN, English'}
          onClick={() => input.outlet.apply(setLang(choice))}
        >
          {choice.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { auto: 'dark', dark: 'light', light: 'auto' }

function ThemeButton({ input }: { readonly input: PanelInput }): JSX.Element {
  const { theme } = input.state
  const { theme: name, themes } = input.reading.words.chrome
  const label = `${name}: ${themes[theme]}`
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => input.outlet.apply(setTheme(NEXT_THEME[theme]))}
    >
      <Glyph name={theme} />
    </button>
  )
}
