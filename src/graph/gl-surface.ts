/** A canvas and the WebGL context that it will be drawn with: the one for all of a graph, since a page has few. */
export interface Surface {
  readonly canvas: HTMLCanvasElement
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext
}

/** Null where there is no WebGL. */
export function openSurface(page: Document): Surface | null {
  const canvas = page.createElement('canvas')
  const options: WebGLContextAttributes = { antialias: false, depth: false, stencil: false }
  const gl = canvas.getContext('webgl2', options) ?? canvas.getContext('webgl', options)
  return gl === null ? null : { canvas, gl }
}

/** Gives the context back to the page. */
export const closeSurface = ({ canvas, gl }: Surface): void => {
  canvas.remove()
  gl.getExtension('WEBGL_lose_context')?.loseContext()
}
