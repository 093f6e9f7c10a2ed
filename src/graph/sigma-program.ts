import type Sigma from 'sigma'
import { AbstractNodeProgram, NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import type { Steps } from '../base/steps.ts'
import { LINES } from './sigma-edges.ts'
import { linkedIn } from './sigma-linking.ts'
import { createList, type Uniform } from './sigma-lists.ts'
import { MARKS } from './sigma-nodes.ts'
import { STRAIGHTS } from './sigma-straights.ts'

/** So many numbers are sent at a time: a megabyte. */
const PIECE = 1 << 18

/**
 * A program that draws a list. Sigma hands nothing on to it and empties nothing; what is pointed at is found elsewhere, so that nothing is
 * drawn a second time for it.
 */
abstract class ListProgram extends NodeProgram<Uniform> {
  readonly list = createList(this.STRIDE)
  private constantSent = false

  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer)
  }

  override processVisibleItem(): void {}
  override reallocate(): void {}

  override render(params: RenderParams): void {
    this.capacity = this.list.drawn()
    this.verticesCount = this.VERTICES * this.capacity
    super.render(params)
  }

  protected override getProgramInfo(
    name: 'normal' | 'pick',
    gl: WebGLRenderingContext | WebGL2RenderingContext,
    ...[vertices, fragments, frameBuffer]: [string, string, WebGLFramebuffer | null]
  ): ProgramInfo {
    const linked = linkedIn(gl).get(vertices)
    if (linked === undefined) return super.getProgramInfo(name, gl, vertices, fragments, frameBuffer)
    const definition = this.getDefinition()
    const constant = 'CONSTANT_ATTRIBUTES' in definition ? definition.CONSTANT_ATTRIBUTES : []
    const attributes = [...definition.ATTRIBUTES, ...constant].map(({ name: one }) => [one, gl.getAttribLocation(linked.program, one)])
    const uniforms = definition.UNIFORMS.map((one) => [one, gl.getUniformLocation(linked.program, one)])
    const locations = { attributeLocations: Object.fromEntries(attributes), uniformLocations: Object.fromEntries(uniforms) }
    const buffers = { buffer: gl.createBuffer(), constantBuffer: gl.createBuffer() }
    return { ...linked, ...locations, ...buffers, name, gl, frameBuffer, isPicking: false }
  }

  override bindProgram(program: ProgramInfo): void {
    const { gl } = program
    if (this.isInstanced) {
      gl.bindBuffer(gl.ARRAY_BUFFER, program.constantBuffer)
      this.CONSTANT_ATTRIBUTES.reduce((offset, one) => offset + this.bindAttribute(one, program, offset, false), 0)
      if (!this.constantSent) gl.bufferData(gl.ARRAY_BUFFER, this.constantArray, gl.STATIC_DRAW)
      this.constantSent = true
    }
    gl.bindBuffer(gl.ARRAY_BUFFER, program.buffer)
    this.ATTRIBUTES.reduce((offset, one) => offset + this.bindAttribute(one, program, offset, this.isInstanced), 0)
    this.send(gl)
  }

  /** Only what has changed goes to the graphics card, and nothing while the picture is merely looked at from elsewhere. */
  private send(gl: WebGLRenderingContext): void {
    const { stride, array, changes } = this.list
    const changed = changes()
    if (changed === 'all') gl.bufferData(gl.ARRAY_BUFFER, array(), gl.DYNAMIC_DRAW)
    else
      for (const [first, end] of changed)
        gl.bufferSubData(gl.ARRAY_BUFFER, Float32Array.BYTES_PER_ELEMENT * first * stride, array().subarray(first * stride, end * stride))
  }

  /** Sends the whole list, piece by piece: where there is no graphics card, all at once is a long task. What is drawn meanwhile sends it at once. */
  *sendAll(): Steps<void> {
    const { gl, buffer } = this.normalProgram
    const array = this.list.array()
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.bufferData(gl.ARRAY_BUFFER, array.byteLength, gl.DYNAMIC_DRAW)
    for (let at = 0; at < array.length; at += PIECE) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      gl.bufferSubData(gl.ARRAY_BUFFER, Float32Array.BYTES_PER_ELEMENT * at, array.subarray(at, at + PIECE))
      yield at / array.length
    }
    this.list.changes()
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
    gl.uniform2f(uniformLocations['u_size'] ?? null, params.width, params.height)
    gl.uniform1f(uniformLocations['u_growth'] ?? null, 1 / params.sizeRatio)
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
  }
}

export class StraightProgram extends ListProgram {
  override getDefinition() {
    return STRAIGHTS
  }
}

export class LineProgram extends ListProgram {
  override getDefinition() {
    return LINES
  }
}

export class MarkProgram extends ListProgram {
  override getDefinition() {
    return MARKS
  }
}

/** Sigma wants programs for what it highlights itself and for its own lines, which there never are. */
export class NothingProgram extends AbstractNodeProgram {
  override drawLabel = undefined
  override drawHover = undefined
  override reallocate(): void {}
  override process(): void {}
  override render(): void {}
  override kill(): void {}
}
