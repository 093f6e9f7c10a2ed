import { setPhase } from './app.ts'

/** Tells the page and whoever measures it when the pictures stand: each mark is set once, in the frame after the picture was drawn. */
export interface Milestones {
  readonly reach: (picture: 'timeline' | 'graph') => void
}

export function createMilestones(root: HTMLElement, view: Window): Milestones {
  const reached = new Set<string>()
  const mark = (name: string) => {
    if (view.performance.getEntriesByName(`runut:${name}`).length === 0) view.performance.mark(`runut:${name}`)
  }
  return {
    reach: (picture) => {
      if (reached.has(picture)) return
      reached.add(picture)
      view.requestAnimationFrame(() => {
        mark(picture)
        if (!reached.has('timeline') || !reached.has('graph')) return
        mark('ready')
        setPhase(root, 'ready')
      })
    },
  }
}
