import type { ProgramDefinition } from 'sigma/rendering'
import { memoizeByIdentity } from '../base/memo.ts'

type Gl = WebGLRenderingContext | WebGL2RenderingContext

/** A program that is ready to draw, as sigma keeps it. */
export interface Linked {
  readonly program: WebGLProgram
  readonly vertexShader: WebGLShader
  readonly fragmentShader: WebGLShader
}

/** The programs of a context by the source of their vertices. */
export const linkedIn = memoizeByIdentity((_gl: Gl) => new Map<string, Linked>())

/**
 * Compiles and links the programs of a context, and asks how that went only when it is done where the browser can tell: asked earlier, the
 * page stands still until then. `pause` is called in between.
 */
export async function linkAll(gl: Gl, definitions: readonly ProgramDefinition[], pause: () => Promise<unknown>): Promise<void> {
  const linked = linkedIn(gl)
  const teller = gl.getExtension('KHR_parallel_shader_compile')
  for (const { VERTEX_SHADER_SOURCE: vertices, FRAGMENT_SHADER_SOURCE: fragments } of definitions) {
    linked.set(vertices, begin(gl, vertices, fragments))
    await pause()
  }
  const isDone = ({ program }: Linked) => gl.getProgramParameter(program, teller?.COMPLETION_STATUS_KHR ?? gl.LINK_STATUS) === true
  while (teller !== null && !gl.isContextLost() && ![...linked.values()].every(isDone)) await pause()
  await drawn(gl, pause)
  for (const { program } of linked.values()) {
    if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true)
      throw new Error(gl.getProgramInfoLog(program) ?? 'a program was not linked')
    await pause()
  }
}

function begin(gl: Gl, vertices: string, fragments: string): Linked {
  const program = gl.createProgram()
  const compiled = (type: number, source: string) => {
    const shader = gl.createShader(type)
    if (shader === null) throw new Error('no shader can be made')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
    return shader
  }
  const [vertexShader, fragmentShader] = [compiled(gl.VERTEX_SHADER, vertices), compiled(gl.FRAGMENT_SHADER, fragments)]
  gl.linkProgram(program)
  return { program, vertexShader, fragmentShader }
}

/** Waits until what was asked of a context is drawn, where the browser can tell. */
export async function drawn(gl: Gl, pause: () => Promise<unknown>): Promise<void> {
  if (!('fenceSync' in gl)) return
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  while (fence !== null && !gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await pause()
  gl.deleteSync(fence)
}
