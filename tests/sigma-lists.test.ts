import { describe, expect, it } from 'vitest'
import { putSquare, SQUARE } from '../src/graph/sigma-lists.ts'

describe('a square in a program’s array', () => {
  const array = new Float32Array(2 * SQUARE * 3).fill(-1)
  putSquare(array, SQUARE * 3, [7, 8], 4)
  const corners = Array.from({ length: SQUARE }, (_, i) => [...array.slice(3 * (SQUARE + i), 3 * (SQUARE + i + 1))])

  it('stands in its own place, each corner with all that is known of it', () => {
    expect([...array.slice(0, SQUARE * 3)].every((value) => value === -1)).toBe(true)
    expect(corners.map(([, ...values]) => values)).toEqual(corners.map(() => [7, 8]))
  })

  it('is two triangles that share a diagonal and cover all four corners', () => {
    const [first, second] = [corners.slice(0, 3), corners.slice(3)].map((triangle) => new Set(triangle.map(([corner = 0]) => corner - 4)))
    expect([first?.size, second?.size]).toEqual([3, 3])
    expect([...(first ?? [])].filter((corner) => second?.has(corner)).sort()).toEqual([1, 2])
    expect(new Set([...(first ?? []), ...(second ?? [])])).toEqual(new Set([0, 1, 2, 3]))
  })
})
