import { setPhase } from './phase.ts'

/**
 * Tells the page and whoever measures it when the pictures stand: each mark is set once, in the frame after the picture was drawn; the page
 * is ready once the panels stand as well.
 */
export interface Milestones {
  readonly reach: (part: 'timeline' | 'graph' | 'panels') => void
}

export function createMilestones(root: HTMLElement, view: Window): Milestones {
  const reached = new Set<string>()
  const mark = (name: string) => {
    if (view.performance.getEntriesByName(`runut:${name}`).length === 0) view.performance.mark(`runut:${name}`)
  }
  return {
    reach: (part) => {
      if (reached.has(part)) return
      reached.add(part)
      view.requestAnimationFrame(() => {
        if (part !== 'panels') mark(part)
        if (reached.has('timeline') && reached.has('graph')) mark('ready')
        if (reached.size === 3) setPhase(root, 'ready')
      })
    },
  }
}
