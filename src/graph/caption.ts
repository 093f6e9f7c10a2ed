import type { Size } from '../base/units.ts'
import { type HintPlace, hintPlace, leastCovered } from './hint-place.ts'
import type { Picture } from './scene.ts'

/** What is written over the graph: what is pointed at or walked to, or how to read the lines. */
export interface Caption {
  /** Says something in the usual place. */
  readonly say: (text: string) => void
  /** Says what a walk by keys is at, where it covers least of what is lit. */
  readonly walk: (text: string, picture: Picture) => void
  /** Says in the middle of an empty region what is being waited for. */
  readonly wait: (text: string) => void
  /**
   * Says the first of these texts that has a place where it covers nothing; none where there is none. While the picture moves, it stays as it
   * is: to search anew in each frame would lay the page out several times in each.
   */
  readonly rest: (picture: Picture, texts: readonly string[], moving: boolean) => void
}

export function createCaption(caption: HTMLElement): Caption {
  let last: { readonly picture: Picture; readonly asked: string } | null = null
  let walked: { readonly picture: Picture; readonly text: string; readonly size: Size } | null = null
  const write = (text: string) => {
    // The same words, written again, would be laid out again.
    if (caption.textContent !== text) caption.textContent = text
  }
  const put = (place: HintPlace | null) => {
    caption.style.setProperty('inset-inline-start', place === null ? '' : `${place.x}px`)
    caption.style.setProperty('inset-block-start', place === null ? '' : `${place.y}px`)
  }
  const dress = (look: 'waits' | 'walked' | null) => {
    for (const each of ['waits', 'walked']) caption.classList.toggle(each, each === look)
    caption.classList.remove('away')
  }
  const say = (text: string, look: 'waits' | null) => {
    last = null
    walked = null
    put(null)
    dress(look)
    write(text)
  }
  return {
    say: (text) => say(text, null),
    wait: (text) => say(text, 'waits'),
    walk: (text, picture) => {
      if (walked?.picture === picture && walked.text === text) return
      const known = walked?.text === text && walked.picture.world.size === picture.world.size ? walked.size : null
      if (known === null) say(text, null)
      dress('walked')
      const size = known ?? { width: caption.offsetWidth, height: caption.offsetHeight }
      walked = { picture, text, size }
      put(leastCovered(picture, size))
    },
    rest: (picture, texts, moving) => {
      const asked = texts.join('\n')
      if (asked === last?.asked && (picture === last.picture || (moving && picture.world.size === last.picture.world.size))) return
      last = { picture, asked }
      walked = null
      put(null)
      dress(null)
      for (const text of texts) {
        write(text)
        const place = hintPlace(picture, { width: caption.offsetWidth, height: caption.offsetHeight })
        caption.classList.toggle('away', place === null)
        if (place === null) continue
        put(place)
        return
      }
    },
  }
}
