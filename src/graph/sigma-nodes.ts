import type Sigma from 'sigma'
import { NodeProgram } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { Form } from '../base/shapes.ts'
import { GAP, STROKE } from './style.ts'

/** What the program is told about a mark, besides what sigma itself keeps. Colours are opaque. */
export interface MarkData {
  readonly form: Form | 'half'
  readonly radius: number
  readonly fill: string
  /** The border's colour, or the fill again where there is none. */
  readonly stroke: string
  readonly bordered: boolean
  readonly dashed: boolean
  /** Keeps its size when the picture is enlarged. */
  readonly fixed: boolean
  /** How far the form reaches, and how wide the ring around it is; 0 without. */
  readonly reach: number
  readonly ring: number
  readonly ringColor: string
  /** What a ring stands on. */
  readonly ground: string
}

const CODES: Readonly<Record<MarkData['form'], number>> = { circle: 0, square: 1, hexagon: 2, diamond: 3, triangle: 4, half: 5 }

const VERTEX = `
attribute vec2 a_position;
attribute vec4 a_shape;
attribute vec3 a_border;
attribute vec4 a_fill;
attribute vec4 a_stroke;
attribute vec4 a_ring;
attribute vec4 a_ground;
attribute vec2 a_corner;
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
  float growth = mix(u_growth, 1.0, a_border.z);
  float radius = a_shape.y * growth;
  float ring = a_shape.z * growth + ${GAP.toFixed(1)} + a_shape.w / 2.0;
  float extent = max(radius * 1.3, ring + a_shape.w) + 2.0;
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + a_corner * extent * 2.0 / u_size, 0.0, 1.0);
  v_at = vec2(a_corner.x, -a_corner.y) * extent;
  v_shape = vec4(a_shape.x, radius, ring, a_shape.w);
  v_border = a_border;
  v_fill = vec4(a_fill.rgb, a_fill.a * FULL);
  v_stroke = vec4(a_stroke.rgb, a_stroke.a * FULL);
  v_ring = vec4(a_ring.rgb, a_ring.a * FULL);
  v_ground = vec4(a_ground.rgb, a_ground.a * FULL);
}`

/** Signed distances in px from the border of each form, negative inside; all but the rounded square are cut by half planes. */
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
    }
    color = mix(color, v_stroke, line);
  }
  if (v_shape.x > 4.5) color = mix(color, v_stroke, cover(max(d, -v_at.x)));
  gl_FragColor = color;
#endif
}`

const UNIFORMS = ['u_matrix', 'u_size', 'u_growth', 'u_pixelRatio'] as const
/** WebGL's names for its number types and the way triangles are drawn. */
const [FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP] = [0x1406, 0x1401, 5]
const number = (name: string, size: number) => ({ name, size, type: FLOAT })
const color = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })

/** One square a mark, in which its form is cut out by distance: sharp at every size. */
export class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  // What is pointed at is found elsewhere: nothing is drawn a second time for it.
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer)
  }

  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        number('a_position', 2),
        number('a_shape', 4),
        number('a_border', 3),
        color('a_fill'),
        color('a_stroke'),
        color('a_ring'),
        color('a_ground'),
      ],
      CONSTANT_ATTRIBUTES: [number('a_corner', 2)],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    }
  }

  override processVisibleItem(_index: number, start: number, data: NodeDisplayData & MarkData): void {
    const { radius, reach, ring } = data
    const border = data.bordered ? (data.form === 'half' ? 1.6 : STROKE) : 0
    const dashes = data.dashed ? Math.round((2 * Math.PI * radius) / 6.3) : 0
    const colors = [data.fill, data.stroke, data.ringColor, data.ground].map(floatColor)
    const shape = [CODES[data.form], radius, reach, ring]
    this.array.set([data.x, data.y, ...shape, border, dashes, data.fixed ? 1 : 0, ...colors], start)
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1]): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
    gl.uniform2f(uniformLocations['u_size'] ?? null, params.width, params.height)
    gl.uniform1f(uniformLocations['u_growth'] ?? null, 1 / params.sizeRatio)
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
  }
}
