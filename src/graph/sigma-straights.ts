import { FRAGMENT, type LineData, vertexShader } from './sigma-edges.ts'
import { color, number, putSquare, SQUARE, TRIANGLES, UNIFORMS } from './sigma-lists.ts'

/** What of a curve is simpler where its control point is its middle. */
const STRAIGHT = `
attribute float a_corner;
vec2 control() {
  return mix(a_ends.xy, a_ends.zw, 0.5);
}
vec3 stepped() {
  return vec3(mod(a_corner, 2.0), 2.0 * mod(floor(a_corner / 2.0), 2.0) - 1.0, floor(a_corner / 4.0));
}
float leaves(float radius, bool fromEnd) {
  float t = min(radius / max(distance(a, b), 1e-6), 1.0);
  return fromEnd ? 1.0 - t : t;
}
float lengthOf(float from, float to) {
  return (to - from) * distance(a, b);
}`

/** Added to a corner's number where it is an arrow's. */
const OF_ARROW = 4

/** The program for lines that do not bend: a square each and another for an arrow, with a fraction of the work, for graphs of thousands. */
export const STRAIGHTS = {
  VERTICES: SQUARE,
  VERTEX_SHADER_SOURCE: vertexShader(STRAIGHT),
  FRAGMENT_SHADER_SOURCE: FRAGMENT,
  METHOD: TRIANGLES,
  UNIFORMS,
  ATTRIBUTES: [number('a_corner', 1), number('a_ends', 4), number('a_look', 4), number('a_arrow', 1), color('a_color')],
}

/** Writes a line, or its arrow, into its place in a list of straight lines. */
export function putStraight(
  array: Float32Array,
  start: number,
  { curve: { a, b }, head, tail, width, dashed, arrow, color }: LineData,
  ofArrow: boolean,
): void {
  putSquare(array, start, [a.x, a.y, b.x, b.y, head, tail, width, dashed ? 1 : 0, arrow, color], ofArrow ? OF_ARROW : 0)
}
