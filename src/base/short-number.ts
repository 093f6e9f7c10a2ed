/** A number as short as a hundredth of a pixel allows. */
export function shortNumber(value: number): string {
  const rounded = Math.abs(value) < 1e12 ? Math.round(value * 100) / 100 : value
  return String(Object.is(rounded, -0) ? 0 : rounded)
}
