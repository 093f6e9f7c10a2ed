import type { Point, Px, Size } from '../base/units.ts'

/** Where the picture is looked at from: a point of the fitted picture appears at `k` times its place plus (x, y), in px. */
export interface Camera {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** The whole picture, as large as it fits. */
export const FIT: Camera = { k: 1, x: 0, y: 0 }

const LEAST = 0.7
const MOST = 24

/** How much larger marks are drawn when the picture is enlarged `k` times: less than the distances, so that zooming makes room. */
export const growth = (k: number): number => Math.sqrt(k)

export const toScreen = (camera: Camera, { x, y }: Point): Point => ({ x: camera.k * x + camera.x, y: camera.k * y + camera.y })

export const toPicture = (camera: Camera, { x, y }: Point): Point => ({ x: (x - camera.x) / camera.k, y: (y - camera.y) / camera.k })

/** Scales about the point `at`, which stays where it is on screen; `factor` > 1 enlarges. */
export function zoomAt(camera: Camera, at: Point, factor: number, size: Size): Camera {
  const k = Math.min(Math.max(camera.k * factor, LEAST), MOST)
  const by = k / camera.k
  return hold({ k, x: at.x - (at.x - camera.x) * by, y: at.y - (at.y - camera.y) * by }, size)
}

/** Moves the picture by (dx, dy) px. */
export const panBy = (camera: Camera, dx: number, dy: number, size: Size): Camera =>
  hold({ ...camera, x: camera.x + dx, y: camera.y + dy }, size)

/** Moves the picture, as little as is needed, so that a point of it is at least `margin` px inside. */
export function reveal(camera: Camera, point: Point, margin: number, size: Size): Camera {
  const { x, y } = toScreen(camera, point)
  const inside = (value: number, length: number) =>
    Math.min(Math.max(value, Math.min(margin, length / 2)), Math.max(length - margin, length / 2))
  const [dx, dy] = [inside(x, size.width) - x, inside(y, size.height) - y]
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy, size)
}

/** What is looked at by itself is enlarged no further. */
const NEAREST = 2.5
/** So far from the border it stands, for its names to have room, in px and in parts of the region where that is small. */
const ROOM: Px = 80
const ROOM_SHARE = 0.22

/** Some points of the picture as large as they fit, and in the middle; never smaller than the whole picture. */
export function around(points: readonly Point[], size: Size): Camera {
  if (points.length === 0) return FIT
  const along = (of: (point: Point) => number, length: Px) => {
    const [least, most] = [Math.min(...points.map(of)), Math.max(...points.map(of))]
    return { middle: (least + most) / 2, k: (length - 2 * Math.min(ROOM, length * ROOM_SHARE)) / Math.max(most - least, 1) }
  }
  const [across, down] = [along(({ x }) => x, size.width), along(({ y }) => y, size.height)]
  const k = Math.min(Math.max(Math.min(across.k, down.k), FIT.k), NEAREST)
  return hold({ k, x: size.width / 2 - k * across.middle, y: size.height / 2 - k * down.middle }, size)
}

/** Keeps the middle of the region over the picture. */
function hold({ k, x, y }: Camera, { width, height }: Size): Camera {
  const held = (value: number, length: number) => Math.min(Math.max(value, length / 2 - k * length), length / 2)
  return { k, x: held(x, width), y: held(y, height) }
}
