import { growIn } from '../base/grow.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import type { GraphPainter } from './painter.ts'
import { type Picture, sceneOf } from './scene.ts'
import { graphSvg } from './svg.ts'

/** Draws with SVG elements, in the page's own colours: on phones, without WebGL, and until WebGL is there. */
export function createSvgPainter(stage: HTMLElement): GraphPainter {
  let drawn: { readonly picture: Picture; readonly svg: Node } | null = null
  return {
    paint: (picture) => {
      if (drawn !== null && isMoved(drawn.picture, picture)) {
        move(drawn.svg, picture.camera.x - drawn.picture.camera.x, picture.camera.y - drawn.picture.camera.y)
        return true
      }
      const svg = growIn<Node>(stage.ownerDocument, graphSvg(sceneOf(picture), CSS_PALETTE))
      stage.replaceChildren(svg)
      drawn = { picture, svg }
      return true
    },
    destroy: () => stage.replaceChildren(),
  }
}

/** Whether nothing but the place on screen is different: then nothing needs to be drawn anew. */
const isMoved = (a: Picture, b: Picture): boolean => a.world === b.world && a.camera.k === b.camera.k

function move(svg: Node, dx: number, dy: number): void {
  for (const layer of svg.childNodes) if (layer instanceof Element) layer.setAttribute('transform', `translate(${dx} ${dy})`)
}
