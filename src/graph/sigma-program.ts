import type { ProgramInfo } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'

/** What all programs are told for each picture. */
export const UNIFORMS = ['u_matrix', 'u_size', 'u_growth', 'u_pixelRatio'] as const
export type Uniform = (typeof UNIFORMS)[number]

export function setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
  gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
  gl.uniform2f(uniformLocations['u_size'] ?? null, params.width, params.height)
  gl.uniform1f(uniformLocations['u_growth'] ?? null, 1 / params.sizeRatio)
  gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
}

/** WebGL's names for its number types and the ways triangles are drawn. */
const [FLOAT, UNSIGNED_BYTE] = [0x1406, 0x1401]
export const [TRIANGLES, TRIANGLE_STRIP] = [4, 5]
export const number = (name: string, size: number) => ({ name, size, type: FLOAT })
export const color = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })

/** The corners of a square as two triangles, each as a number: its first bit counts along the square, its second across. */
const CORNERS = [0, 1, 2, 2, 1, 3]

/**
 * Writes a square into a program's array at `start`, corner by corner, the corner's own number (plus `more`) first. Where no graphics card
 * helps, thousands of squares are drawn many times faster so than as copies of one.
 */
export function putSquare(array: Float32Array, start: number, values: readonly number[], more = 0): void {
  let at = start
  for (const corner of CORNERS) {
    array[at++] = corner + more
    for (const value of values) array[at++] = value
  }
}
export const SQUARE = CORNERS.length

/** Sends a program's array to the graphics card where it has changed since, and no longer at each picture. */
export function upload({ gl, buffer }: ProgramInfo, bind: () => void, changed: Float32Array | null): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
  bind()
  if (changed !== null) gl.bufferData(gl.ARRAY_BUFFER, changed, gl.STATIC_DRAW)
}
