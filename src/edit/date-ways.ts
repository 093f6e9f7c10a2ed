/** The ways to write a date, made of the day that stands in the field, or of the month or year that is known of it. */
export function dateWays(text: string): readonly string[] {
  const [, year = '2021', month = '01', day = '05'] = /^\[?(\d{4})(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?/.exec(text) ?? []
  const on = (number: number) => `${year}-${month}-${String(number).padStart(2, '0')}`
  const first = Number(day) > 25 ? Number(day) - 3 : Number(day)
  const [date, from, to] = [on(Number(day)), on(first), on(first + 3)]
  return [date, `${year}-${month}`, year, `${year}-${month}~`, `${date}?`, `${from}/${to}`, `${date}/..`, `[${from}..${to}]`]
}
