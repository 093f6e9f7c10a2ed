import { setPhase, showTimeline } from './phase.ts'

/**
 * Tells the page and whoever measures it when the pictures stand: each mark is set once, in the frame after the picture was drawn, or at
 * once where what the build has drawn is the picture and on screen already. A picture that waits to be asked for holds nothing up. The page
 * is ready once the panels stand as well.
 */
export interface Milestones {
  readonly reach: (part: 'timeline' | 'graph' | 'panels', how: 'drawn' | 'stands' | 'waits') => void
}

export function createMilestones(root: HTMLElement, view: Window): Milestones {
  const reached = new Set<string>()
  const told = new Set<string>()
  const mark = (name: string) => {
    if (view.performance.getEntriesByName(`runut:${name}`).length === 0) view.performance.mark(`runut:${name}`)
  }
  return {
    reach: (part, how) => {
      const step = how === 'waits' ? how : part
      if (reached.has(step)) return
      reached.add(step)
      if (part === 'timeline') showTimeline(root)
      const tell = () => {
        if (part !== 'panels' && how !== 'waits') mark(part)
        told.add(part)
        if (told.has('timeline') && told.has('graph')) mark('ready')
        if (told.size === 3) setPhase(root, 'ready')
      }
      if (how === 'stands') tell()
      else view.requestAnimationFrame(tell)
    },
  }
}
