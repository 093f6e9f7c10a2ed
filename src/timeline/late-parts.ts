import type { BareScene, TimelineInput } from './bare-scene.ts'
import { detailGrounds, detailShapes } from './detail-shapes.ts'
import type { Detail } from './details.ts'
import { dropLines, ringShapes, trayRings } from './focus-shapes.ts'
import { type Link, linkShapes, linksOf } from './links.ts'
import { litShapes } from './lit.ts'
import { questionShapes } from './question-shapes.ts'
import type { Shape } from './shapes.ts'

/** What of a scene no first picture waits for. */
export interface LateParts {
  /** Below some of the names, at the nearest zooms. */
  readonly details: readonly Detail[]
  /** From claims that have focus to what they are about. */
  readonly links: readonly Link[]
  /** Whether any mark has the sign of open questions. */
  readonly asks: boolean
  /** Under the marks, over them, and over all else. */
  readonly under: readonly Shape[]
  readonly over: readonly Shape[]
  readonly last: readonly Shape[]
}

export function latePartsIn(scene: BareScene, input: TimelineInput, details: readonly Detail[]): LateParts {
  const links = linksOf(scene)
  const questions = questionShapes(scene, input.visible.questions)
  return {
    details,
    links,
    asks: questions.marks.length + questions.tray.length > 0,
    under: [...linkShapes(links), ...dropLines(scene), ...detailGrounds(details, scene)],
    over: [...ringShapes(scene), ...litShapes(scene, input), ...questions.marks, ...detailShapes(details)],
    last: [...trayRings(scene), ...questions.tray],
  }
}
