import type Sigma from 'sigma'
import { EdgeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Curve } from './path.ts'
import { DASH } from './style.ts'

/** What the program is told about a line, besides what sigma itself keeps. */
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
  readonly color: string
}

/** Parts that a curve is drawn with. */
const STEPS = 24

/** Where a curve leaves the circles about its ends, and how long it is between two of its parameters. */
const CURVED = `
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

/** The same of a line whose control point is its middle. */
const STRAIGHT = `
float leaves(float radius, bool fromEnd) {
  float t = min(radius / max(distance(a, b), 1e-6), 1.0);
  return fromEnd ? 1.0 - t : t;
}
float lengthOf(float from, float to) {
  return (to - from) * distance(a, b);
}`

/**
 * A ribbon along the curve and a square for the arrow in one strip. The vertices find for themselves where the curve leaves the nodes, so
 * that nothing is uploaded while the camera moves.
 */
const vertexShader = (course: string): string => `
attribute vec4 a_ends;
attribute vec2 a_control;
attribute vec4 a_look;
attribute float a_arrow;
attribute vec4 a_color;
attribute vec3 a_step;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_growth;
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
  a = screen(a_ends.xy);
  b = screen(a_ends.zw);
  c = screen(a_control);
  float arrow = a_arrow;
  float first = leaves(a_look.x * u_growth, false);
  float last = leaves(a_look.y * u_growth, true);
  float stop = arrow > 0.0 ? leaves(a_look.y * u_growth + 0.8 * arrow, true) : last;
  float t = a_step.z > 0.5 ? last : mix(first, stop, a_step.x);
  vec2 at = point(t);
  vec2 along = normalize(slope(t) + vec2(1e-6, 0.0));
  vec2 across = vec2(-along.y, along.x);
  float half_ = a_look.z / 2.0;
  if (first >= stop) {
    v_at = vec2(0.0);
  } else if (a_step.z > 0.5) {
    v_at = vec2(mix(-1.0, arrow + 1.0, a_step.x), a_step.y * (0.45 * arrow + 1.5));
    at += v_at.y * across - v_at.x * along;
  } else {
    v_at = vec2(lengthOf(first, t), a_step.y * (half_ + 1.0));
    at += v_at.y * across;
  }
  if (a_step.z > 0.5 && arrow <= 0.0) at = point(stop);
  v_line = vec3(half_, a_look.w, a_step.z > 0.5 ? arrow : 0.0);
  v_color = vec4(a_color.rgb, a_color.a * FULL);
  gl_Position = vec4(at / u_size * 2.0 - 1.0, 0.0, 1.0);
}`

const [ON, OFF] = DASH

const FRAGMENT = `
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

const UNIFORMS = ['u_matrix', 'u_size', 'u_growth', 'u_pixelRatio'] as const
/** WebGL's names for its number types and the way triangles are drawn. */
const [FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP] = [0x1406, 0x1401, 5]
const number = (name: string, size: number) => ({ name, size, type: FLOAT })

const HEAD = [
  [0, -1, 1],
  [0, 1, 1],
  [1, -1, 1],
  [1, 1, 1],
]

/** Vertices by how far along they are, on which side, and whether they belong to the arrow; the strip is interrupted by two that are doubled. */
const strip = (steps: number): number[][] => [
  ...Array.from({ length: 2 * (steps + 1) }, (_, i) => [(i >> 1) / steps, i % 2 === 0 ? -1 : 1, 0]),
  [1, 1, 0],
  [0, -1, 1],
  ...HEAD,
]

/** Lines as curves with dashes and arrows, cut at the borders of their nodes. */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  // What is pointed at is found elsewhere: nothing is drawn a second time for it.
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer)
  }

  override getDefinition() {
    return definitionOf(CURVED, STEPS)
  }

  override processVisibleItem(
    _index: number,
    start: number,
    _from: NodeDisplayData,
    _to: NodeDisplayData,
    data: EdgeDisplayData & LineData,
  ): void {
    const { a, c, b } = data.curve
    const look = [data.head, data.tail, data.width, data.dashed ? 1 : 0, data.arrow]
    this.array.set([a.x, a.y, b.x, b.y, c.x, c.y, ...look, floatColor(data.color)], start)
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<EdgeProgram['setUniforms']>[1]): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
    gl.uniform2f(uniformLocations['u_size'] ?? null, params.width, params.height)
    gl.uniform1f(uniformLocations['u_growth'] ?? null, 1 / params.sizeRatio)
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
  }
}

/** Lines that do not bend, with a fifth of the work: for graphs of thousands. */
export class StraightProgram extends LineProgram {
  override getDefinition() {
    return definitionOf(STRAIGHT, 1)
  }
}

function definitionOf(course: string, steps: number) {
  const vertices = strip(steps)
  return {
    VERTICES: vertices.length,
    VERTEX_SHADER_SOURCE: vertexShader(course),
    FRAGMENT_SHADER_SOURCE: FRAGMENT,
    METHOD: TRIANGLE_STRIP,
    UNIFORMS,
    ATTRIBUTES: [
      number('a_ends', 4),
      number('a_control', 2),
      number('a_look', 4),
      number('a_arrow', 1),
      { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
    ],
    CONSTANT_ATTRIBUTES: [number('a_step', 3)],
    CONSTANT_DATA: vertices,
  }
}
