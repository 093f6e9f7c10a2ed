import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Px } from '../base/units.ts'
import type { ShareWords } from '../words/share.ts'
import type { EmbedInput } from './share-input.ts'

/** How wide a frame is in an article on a phone. */
const PHONE: Px = 360
const PLACES = ['phone', 'article'] as const

interface PreviewProps {
  readonly src: string
  readonly height: Px
  /** The frame has the height that it asks for. */
  readonly follows: boolean
  readonly embed: EmbedInput
  readonly share: ShareWords
}

/** What an article would show, by the very page that it would show: at the width of a phone or of a column, smaller where that is too wide. */
export function Preview({ src, height, follows, embed, share }: PreviewProps): JSX.Element {
  const [place, setPlace] = useState<(typeof PLACES)[number]>('article')
  const [asked, setAsked] = useState<{ readonly src: string; readonly height: Px } | null>(null)
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const width = place === 'phone' ? PHONE : embed.column.width
  const high = follows && asked?.src === src ? asked.height : height
  useEffect(() => {
    const element = room.current
    if (element === null) return undefined
    const fit = () => {
      const scale = Math.min(1, element.clientWidth / width)
      for (const [name, px] of Object.entries({ width: width * scale, height: high * scale }))
        element.style.setProperty(`--${name}`, `${px}px`)
      element.style.setProperty('--scale', String(scale))
    }
    const sizes = new ResizeObserver(fit)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [width, high])
  useEffect(() => {
    const view = frame.current?.ownerDocument.defaultView
    const onMessage = ({ source, data }: MessageEvent) => {
      if (source === null || source !== frame.current?.contentWindow) return
      const told = embed.heightAsked(data)
      if (told !== null) setAsked({ src, height: told })
    }
    view?.addEventListener('message', onMessage)
    return () => view?.removeEventListener('message', onMessage)
  }, [embed, src])
  return (
    <>
      <fieldset class="segmented preview-widths">
        <legend>{share.preview}</legend>
        {PLACES.map((each) => (
          <button type="button" key={each} aria-pressed={each === place} onClick={() => setPlace(each)}>
            {share.widths[each]}
          </button>
        ))}
      </fieldset>
      <div class="preview" ref={room}>
        <div class="preview-page">
          {/* Another address is another frame: led on to it, this one would add a step to the way back. */}
          <iframe
            key={src}
            ref={frame}
            src={src}
            title={`${share.preview}: ${share.widths[place]}`}
            width={width}
            height={high}
            allow="fullscreen; clipboard-write"
          />
        </div>
      </div>
    </>
  )
}
