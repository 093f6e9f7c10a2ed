import type { Form } from '../base/shapes.ts'
import type { Point } from '../base/units.ts'
import { color, number, putSquare, SQUARE, TRIANGLES, UNIFORMS } from './sigma-lists.ts'
import { GAP, STROKE } from './style.ts'

/** What the program is told about a mark. Colours are opaque, and numbers as sigma packs them. */
export interface MarkData {
  /** In sigma's own coordinates. */
  readonly at: Point
  readonly form: Form | 'half'
  readonly radius: number
  readonly fill: number
  /** The border's colour, or the fill again where there is none. */
  readonly stroke: number
  readonly bordered: boolean
  readonly dashed: boolean
  /** Keeps its size when the picture is enlarged. */
  readonly fixed: boolean
  /** How far the form reaches, and how wide the ring around it is; 0 without. */
  readonly reach: number
  readonly ring: number
  readonly ringColor: number
  /** What a ring stands on. */
  readonly ground: number
}

const CODES: Readonly<Record<MarkData['form'], number>> = { circle: 0, square: 1, hexagon: 2, diamond: 3, triangle: 4, half: 5 }

const VERTEX = `
attribute float a_corner;
attribute vec2 a_position;
attribute vec4 a_shape;
attribute vec3 a_border;
attribute vec4 a_fill;
attribute vec4 a_stroke;
attribute vec4 a_ring;
attribute vec4 a_ground;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_growth;
varying vec2 v_at;
varying vec4 v_shape;
varying vec3 v_border;
varying vec4 v_fill;
varying vec4 v_stroke;
varying vec4 v_ring;
varying vec4 v_ground;
const float FULL = 255.0 / 254.0;
void main() {
  vec2 corner = 2.0 * vec2(mod(a_corner, 2.0), floor(a_corner / 2.0)) - 1.0;
  float growth = mix(u_growth, 1.0, a_border.z);
  float radius = a_shape.y * growth;
  float ring = a_shape.z * growth + ${GAP.toFixed(1)} + a_shape.w / 2.0;
  float extent = max(radius * 1.3, a_shape.w > 0.0 ? ring + a_shape.w : 0.0) + 1.0;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + corner * extent * 2.0 / u_size, 0.0, 1.0);
  v_at = vec2(corner.x, -corner.y) * extent;
  v_shape = vec4(a_shape.x, radius, ring, a_shape.w);
  v_border = a_border;
  v_fill = vec4(a_fill.rgb, a_fill.a * FULL);
  v_stroke = vec4(a_stroke.rgb, a_stroke.a * FULL);
  v_ring = vec4(a_ring.rgb, a_ring.a * FULL);
  v_ground = vec4(a_ground.rgb, a_ground.a * FULL);
}`

/**
 * Signed distances in px from the border of each form, negative inside; all but the rounded square are cut by half planes. Where half of a disc
 * is filled and the rest dashed, they stand apart.
 */
const FRAGMENT = `
precision highp float;
varying vec2 v_at;
varying vec4 v_shape;
varying vec3 v_border;
varying vec4 v_fill;
varying vec4 v_stroke;
varying vec4 v_ring;
varying vec4 v_ground;
uniform float u_pixelRatio;
float square(vec2 p, float r) {
  vec2 q = abs(p) - r + 3.0;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 3.0;
}
float form(float code, vec2 p, float r) {
  vec2 q = abs(p);
  if (code < 0.5 || code > 4.5) return length(p) - r;
  if (code < 1.5) return square(p, r);
  if (code < 2.5) return max(q.x - 0.866 * r, dot(q, vec2(0.5, 0.866)) - 0.866 * r);
  if (code < 3.5) return (q.x + q.y - r) * 0.7071;
  return max(p.y - 0.7 * r, dot(vec2(q.x, -p.y), vec2(0.865, 0.5017)) - 0.4013 * r);
}
float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  float radius = v_shape.y;
  float d = form(v_shape.x, v_at, radius);
  vec4 color = vec4(0.0);
  if (v_shape.w > 0.0) {
    float r = length(v_at);
    color = mix(color, v_ground, cover(r - v_shape.z));
    color = mix(color, v_ring, cover(abs(r - v_shape.z) - v_shape.w / 2.0));
  }
  color = mix(color, v_fill, cover(d));
  float border = v_border.x;
  if (border > 0.0) {
    float line = cover(abs(d + border / 2.0) - border / 2.0);
    if (v_border.y > 0.0) {
      float turn = atan(v_at.y, v_at.x) / 6.2832 * v_border.y;
      float dash = abs(fract(turn) - 0.5) - 0.28;
      line *= cover(dash * 6.2832 * radius / v_border.y);
      if (v_shape.x > 4.5) line *= cover(v_at.x + 1.0);
    }
    color = mix(color, v_stroke, line);
  }
  if (v_shape.x > 4.5) color = mix(color, v_stroke, cover(max(d, sign(v_border.y) - v_at.x)));
  gl_FragColor = color;
#endif
}`

/** The program for marks: one square a mark, in which its form is cut out by distance, sharp at every size. */
export const MARKS = {
  VERTICES: SQUARE,
  VERTEX_SHADER_SOURCE: VERTEX,
  FRAGMENT_SHADER_SOURCE: FRAGMENT,
  METHOD: TRIANGLES,
  UNIFORMS,
  ATTRIBUTES: [
    number('a_corner', 1),
    number('a_position', 2),
    number('a_shape', 4),
    number('a_border', 3),
    color('a_fill'),
    color('a_stroke'),
    color('a_ring'),
    color('a_ground'),
  ],
}

/** Writes a mark into its place in a list of marks. */
export function putMark(array: Float32Array, start: number, mark: MarkData): void {
  const { form, at, radius, reach, ring } = mark
  const border = mark.bordered ? (form === 'half' ? 1.6 : STROKE) : 0
  const dashes = mark.dashed ? Math.round((2 * Math.PI * radius) / 6.3) : 0
  const shape = [at.x, at.y, CODES[form], radius, reach, ring, border, dashes, mark.fixed ? 1 : 0]
  putSquare(array, start, [...shape, mark.fill, mark.stroke, mark.ringColor, mark.ground])
}
