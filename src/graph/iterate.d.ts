/** One step of the forces; the package has types for its whole layouts only. Both matrices are changed or read in place. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** Ten numbers a node: x, y, dx, dy, the last dx and dy, mass, convergence, size, fixed. Three an edge: both ends, as places in `nodes`, and weight. */
  export default function iterate(settings: Readonly<Record<string, number | boolean>>, nodes: Float32Array, edges: Float32Array): unknown
}

declare module 'graphology-layout-noverlap/iterate.js' {
  interface Settings {
    readonly gridSize: number
    readonly margin: number
    readonly ratio: number
    readonly expansion: number
    readonly speed: number
  }
  /** Three numbers a node: x, y, size. Nothing overlaps any more where it has converged. */
  export default function iterate(settings: Settings, nodes: Float32Array): { readonly converged: boolean }
}
