export type Phase = 'loading' | 'ready' | 'problem'

/** Says on the page's root element how far the first app is; the drawn page, if it is not the one asked for, is out of the way by now. */
export function setPhase(root: HTMLElement, phase: Phase): void {
  const page = root.ownerDocument.documentElement
  page.dataset['runut'] = phase
  if (phase === 'ready') page.classList.remove('stale')
}

/** The timeline stands by itself: what else the build has drawn may not be of this story yet. */
export const showTimeline = (root: HTMLElement): void => root.classList.add('begun')
