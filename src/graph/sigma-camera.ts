import type { Point, Size } from '../base/units.ts'
import type { Camera } from './camera.ts'

/** From px of the fitted picture to sigma's own coordinates: the longer side is 1, the middle is (0.5, 0.5), and y points up. */
export const framed = ({ x, y }: Point, { width, height }: Size): Point => {
  const longest = Math.max(width, height)
  return { x: 0.5 + (x - width / 2) / longest, y: 0.5 - (y - height / 2) / longest }
}

/** The camera as sigma has it: a place in its own coordinates, looked at from a distance that shrinks as the picture grows. */
export const sigmaCamera = ({ k, x, y }: Camera, size: Size) => ({
  ...framed({ x: (size.width / 2 - x) / k, y: (size.height / 2 - y) / k }, size),
  angle: 0,
  ratio: 1 / k,
})
