import { MOUNTED, type Mounted } from '../embed/mounted.ts'
import type { State } from '../state/state.ts'

/** Who hears of it. */
interface Ears {
  readonly state: (state: State, before: State) => void
  readonly hidden: () => void
  readonly isUnsaved: () => boolean
}

/** Hears of what is chosen in the pictures, of which there are new ones with every text, and of the page being left. */
export function listen(root: HTMLElement, view: Window, store: Pick<Mounted, 'subscribe'>, ears: Ears): readonly (() => void)[] {
  let stop = store.subscribe(ears.state)
  const onMounted = (event: Event) => {
    if (!(event instanceof CustomEvent)) return
    const mounted: Mounted = event.detail
    stop()
    stop = mounted.subscribe(ears.state)
  }
  const onHidden = () => {
    if (view.document.visibilityState === 'hidden') ears.hidden()
  }
  const onLeave = (event: Event) => {
    if (ears.isUnsaved()) event.preventDefault()
  }
  root.addEventListener(MOUNTED, onMounted)
  view.document.addEventListener('visibilitychange', onHidden)
  view.addEventListener('beforeunload', onLeave)
  return [
    () => stop(),
    () => root.removeEventListener(MOUNTED, onMounted),
    () => view.document.removeEventListener('visibilitychange', onHidden),
    () => view.removeEventListener('beforeunload', onLeave),
  ]
}
