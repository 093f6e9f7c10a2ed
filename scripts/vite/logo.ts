import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { extname, isAbsolute, relative, resolve } from 'node:path'

/** A newsroom's own sign, as a file of the site. */
export interface Logo {
  /** Its address, from the site's folder. */
  readonly path: string
  readonly content: Buffer
  readonly type: 'image/svg+xml' | 'image/png'
  /** In px, as it is shown: so high, and as wide as that makes it. */
  readonly width: number
  readonly height: number
}

/** So many bytes a sign may weigh: it is on every page before anything else. */
const MOST_BYTES = 30_000
/** So high it is shown, in px, and at most so wide. */
const HEIGHT = 24
const MOST_WIDTH = 160

/** What a drawing may be made of. */
const SHAPES = new Set(
  'svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
)
/** What beside elements would act, or ask other sites. */
const ACTING = /\son[a-z]+\s*=|\s(?:\w+:)?href\s*=|<!(?!--)|<\?(?!xml\s)|@import|\burl\(\s*["']?(?!#)/i
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Reads the file that `config.logo` names, of the project's folder; throws what is wrong with it and what would be right. */
export function readLogo(root: string, name: string): Logo {
  const wrong = (why: string): Error => new Error(`config.logo in package.json is “${name}”: ${why}`)
  const file = resolve(root, name)
  if (isAbsolute(name) || isOutside(root, file)) throw wrong('it should be a file within this folder, such as newsroom/logo.svg')
  if (!existsSync(file)) throw wrong('there is no such file')
  if (isOutside(realpathSync(root), realpathSync(file))) throw wrong('it leads out of this folder')
  const content = readFileSync(file)
  if (content.length > MOST_BYTES) throw wrong(`it has ${content.length} bytes; at most ${MOST_BYTES} are allowed`)
  const kind = extname(name).toLowerCase()
  if (kind !== '.svg' && kind !== '.png') throw wrong('it should be an SVG or a PNG file')
  const size = kind === '.svg' ? svgSize(content.toString('utf8'), wrong) : pngSize(content, wrong)
  const width = Math.round((HEIGHT * size.width) / size.height)
  if (width < 1 || width > MOST_WIDTH)
    throw wrong(`at ${HEIGHT} px of height it would be ${width} px wide; at most ${MOST_WIDTH} are allowed`)
  return { path: `newsroom/logo${kind}`, content, type: kind === '.svg' ? 'image/svg+xml' : 'image/png', width, height: HEIGHT }
}

const isOutside = (folder: string, file: string): boolean => {
  const path = relative(folder, file)
  return path === '' || path.startsWith('..') || isAbsolute(path)
}

/** A drawing of shapes and nothing else: it is refused, not mended, so that what is shown is what was drawn. */
function svgSize(text: string, wrong: (why: string) => Error): { readonly width: number; readonly height: number } {
  const strange = [...text.matchAll(/<([^\s/!?>]+)/g)].map(([, name = '']) => name).find((name) => !SHAPES.has(name))
  const found = strange === undefined ? ACTING.exec(text)?.[0].trim() : `<${strange}>`
  if (found !== undefined)
    throw wrong(`it has “${found}”: only shapes, words, colours and gradients are allowed, nothing that acts or is elsewhere`)
  const [, attributes = ''] = /<svg\b([^>]*)>/.exec(text) ?? []
  const [, , width, height] = (/\sviewBox\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (width === undefined || height === undefined || !(width > 0 && height > 0))
    throw wrong('its first element should be an <svg> with a viewBox, such as viewBox="0 0 120 24"')
  return { width, height }
}

function pngSize(content: Buffer, wrong: (why: string) => Error): { readonly width: number; readonly height: number } {
  if (content.length < 24 || !content.subarray(0, 8).equals(PNG)) throw wrong('it is no PNG file, whatever it is called')
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)]
  if (width === 0 || height < HEIGHT) throw wrong(`it should be at least ${HEIGHT} px high`)
  return { width, height }
}
