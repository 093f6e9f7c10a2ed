/** A value of a node or an edge, by the name that the file gives it. */
export interface GraphValue {
  readonly name: string
  readonly value: string
  readonly line: number
}

/** A stretch of time as the file writes it; empty where it is open. */
export interface GraphTime {
  readonly start: string
  readonly end: string
  readonly line: number
}

/** A node of another tool's graph. */
export interface GraphNode {
  readonly key: string
  readonly label: string
  readonly line: number
  readonly values: readonly GraphValue[]
  readonly place?: { readonly x: number; readonly y: number }
}

/** An edge between two nodes, by their keys. */
export interface GraphEdge {
  /** Its own id, where the file gives one. */
  readonly key?: string
  readonly from: string
  readonly to: string
  readonly directed: boolean
  /** What the tie is; empty where the file does not say. */
  readonly kind: string
  readonly label: string
  readonly line: number
  readonly values: readonly GraphValue[]
  /** When it held: none, or one or more. */
  readonly times: readonly GraphTime[]
}
