import type { Curve } from './path.ts'
import { color, number, TRIANGLE_STRIP, UNIFORMS } from './sigma-lists.ts'
import { DASH } from './style.ts'

/** What the program is told about a line. */
export interface LineData {
  /** In sigma's own coordinates. */
  readonly curve: Curve
  /** How far from the nodes' middles it begins and ends, in px of the fitted picture. */
  readonly head: number
  readonly tail: number
  readonly width: number
  readonly dashed: boolean
  /** Length of the arrow at its end, 0 without. */
  readonly arrow: number
  /** Opaque, and a number as sigma packs colours. */
  readonly color: number
}

/** Parts that a curve is drawn with. */
const STEPS = 24

/** Where a curve leaves the circles about its ends, and how long it is between two of its parameters. */
const CURVED = `
attribute vec2 a_control;
attribute vec3 a_step;
vec2 control() {
  return a_control;
}
vec3 stepped() {
  return a_step;
}
float leaves(float radius, bool fromEnd) {
  float low = 0.0;
  float high = 1.0;
  for (int i = 0; i < 14; i++) {
    float t = (low + high) / 2.0;
    vec2 p = fromEnd ? point(1.0 - t) - b : point(t) - a;
    if (length(p) < radius) low = t; else high = t;
  }
  return fromEnd ? 1.0 - high : high;
}
float lengthOf(float from, float to) {
  float h = (to - from) / 2.0;
  float m = (to + from) / 2.0;
  float sum = 0.5689 * length(slope(m));
  sum += 0.4786 * (length(slope(m - 0.5385 * h)) + length(slope(m + 0.5385 * h)));
  sum += 0.2369 * (length(slope(m - 0.9062 * h)) + length(slope(m + 0.9062 * h)));
  return sum * h;
}`

/**
 * A ribbon along the curve and a square for the arrow in one strip. The vertices find for themselves where the curve leaves the nodes, so
 * that nothing is uploaded while the camera moves.
 */
export const vertexShader = (course: string): string => `
attribute vec4 a_ends;
attribute vec4 a_look;
attribute float a_arrow;
attribute vec4 a_color;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_growth;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_at;
varying vec3 v_line;
vec2 a, b, c;
vec2 screen(vec2 p) {
  return ((u_matrix * vec3(p, 1.0)).xy * 0.5 + 0.5) * u_size;
}
vec2 point(float t) {
  return mix(mix(a, c, t), mix(c, b, t), t);
}
vec2 slope(float t) {
  return 2.0 * mix(c - a, b - c, t);
}
${course}const float FULL = 255.0 / 254.0;
void main() {
  vec3 progress = stepped();
  a = screen(a_ends.xy);
  b = screen(a_ends.zw);
  c = screen(control());
  float arrow = a_arrow;
  float first = leaves(a_look.x * u_growth, false);
  float last = leaves(a_look.y * u_growth, true);
  float stop = arrow > 0.0 ? leaves(a_look.y * u_growth + 0.8 * arrow, true) : last;
  float t = progress.z > 0.5 ? last : mix(first, stop, progress.x);
  vec2 at = point(t);
  vec2 along = normalize(slope(t) + vec2(1e-6, 0.0));
  vec2 across = vec2(-along.y, along.x);
  float half_ = a_look.z / 2.0;
  if (first >= stop) {
    v_at = vec2(0.0);
  } else if (progress.z > 0.5) {
    v_at = vec2(mix(-1.0, arrow + 1.0, progress.x), progress.y * (0.45 * arrow + 1.5));
    at += v_at.y * across - v_at.x * along;
  } else {
    v_at = vec2(lengthOf(first, t), progress.y * (half_ + 0.5 / u_pixelRatio));
    at += v_at.y * across;
  }
  if (progress.z > 0.5 && arrow <= 0.0) at = point(stop);
  v_line = vec3(half_, a_look.w, progress.z > 0.5 ? arrow : 0.0);
  v_color = vec4(a_color.rgb, a_color.a * FULL);
  gl_Position = vec4(at / u_size * 2.0 - 1.0, 0.0, 1.0);
}`

const [ON, OFF] = DASH

export const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying vec3 v_line;
uniform float u_pixelRatio;
float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}
void main() {
#ifdef PICKING_MODE
  gl_FragColor = vec4(0.0);
#else
  float part;
  if (v_line.z > 0.0) {
    part = cover(max((abs(v_at.y) - 0.45 * v_at.x) * 0.912, v_at.x - v_line.z));
  } else {
    part = cover(abs(v_at.y) - v_line.x);
    if (v_line.y > 0.5) part *= cover(abs(mod(v_at.x, ${(ON + OFF).toFixed(1)}) - ${(ON / 2).toFixed(1)}) - ${(ON / 2).toFixed(1)});
  }
  gl_FragColor = v_color * part;
#endif
}`

const HEAD = [
  [0, -1, 1],
  [0, 1, 1],
  [1, -1, 1],
  [1, 1, 1],
]

/** Vertices by how far along they are, on which side, and whether they belong to the arrow; the strip is interrupted by two that are doubled. */
const VERTICES: number[][] = [
  ...Array.from({ length: 2 * (STEPS + 1) }, (_, i) => [(i >> 1) / STEPS, i % 2 === 0 ? -1 : 1, 0]),
  [1, 1, 0],
  [0, -1, 1],
  ...HEAD,
]

/** The program for lines as curves with dashes and arrows, cut at the borders of their nodes. */
export const LINES = {
  VERTICES: VERTICES.length,
  VERTEX_SHADER_SOURCE: vertexShader(CURVED),
  FRAGMENT_SHADER_SOURCE: FRAGMENT,
  METHOD: TRIANGLE_STRIP,
  UNIFORMS,
  ATTRIBUTES: [number('a_ends', 4), number('a_control', 2), number('a_look', 4), number('a_arrow', 1), color('a_color')],
  CONSTANT_ATTRIBUTES: [number('a_step', 3)],
  CONSTANT_DATA: VERTICES,
}

/** Writes a line into its place in a list of lines. */
export function putLine(
  array: Float32Array,
  start: number,
  { curve: { a, c, b }, head, tail, width, dashed, arrow, color }: LineData,
): void {
  array.set([a.x, a.y, b.x, b.y, c.x, c.y, head, tail, width, dashed ? 1 : 0, arrow, color], start)
}
