/** The months in Indonesian and English, whole and as they are cut short. */
const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^[fp]eb(ruari|ruary)?$/,
  /^mar(et|ch)?$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun([ie])?$/,
  /^jul([iy])?$/,
  /^(agt|agu|agustus|agust|aug|august)$/,
  /^sept?(ember)?$/,
  /^(okt|oktober|oct|october)$/,
  /^no[vp](ember)?$/,
  /^(des|desember|dec|december)$/,
]

const ABOUT = /^(sekitar|kira-kira|kurang lebih|circa|ca\.|about|around) /
const WEEKDAY = /^(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday),? /
/** `8 Februari 2021`, `Februari 2021`. */
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]+)\.?,?[ -](\d{4})$/
/** `February 8, 2021`. */
const MONTH_FIRST = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/

/** A date that is written in words, as the format writes it; the text itself where it is none. */
export function wordedDate(text: string): string {
  const lower = text.toLowerCase()
  const rough = ABOUT.test(lower) ? '~' : ''
  const words = lower
    .replace(ABOUT, '')
    .replace(WEEKDAY, '')
    .replace(/^tanggal /, '')
  const [, day, name = '', year = ''] = DAY_FIRST.exec(words) ?? turned(MONTH_FIRST.exec(words))
  const month = MONTHS.findIndex((pattern) => pattern.test(name)) + 1
  if (month === 0) return text
  return [year, String(month), day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-') + rough
}

const turned = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found === null ? [] : [found[0], found[2], found[1], found[3]]
