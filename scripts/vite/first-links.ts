import type { Rollup } from 'vite'

/** Which of the timeline's stages a width will fetch. */
const STAGES = {
  wide: ' media="(min-width: 600px)"',
  list: ' media="(max-width: 599.98px)"',
} as const

/**
 * Links by which a page asks for what its app will fetch first, beside the app and not after it: the stage of its width, and the words of
 * its language. `html` is the page, whose own scripts need no link. A frame may show a text alone, and asks for a heavy stage when it is needed.
 */
export function firstLinks(bundle: Rollup.OutputBundle, html: string, lang: 'id' | 'en', framed: boolean): string {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const needed = (file: string): readonly string[] => [
    file,
    ...(chunks.find(({ fileName }) => fileName === file)?.imports ?? []).flatMap(needed),
  ]
  const link = (chunk: Rollup.OutputChunk | undefined, what: string, media: string): readonly string[] => {
    if (chunk === undefined) throw new Error(`The build has made no chunk of ${what}`)
    const files = [...new Set(needed(chunk.fileName))].filter((file) => !html.includes(file))
    return files.map((file) => `  <link rel="modulepreload" crossorigin href="./${file}"${media}>\n  `)
  }
  const words = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/words/${lang}.ts`) === true)
  const named = (name: string) => chunks.find((chunk) => chunk.name === name)
  return [
    ...(framed ? link(named('core'), 'the app', '') : link(named('wide'), 'wide', STAGES.wide)),
    ...link(named('list'), 'list', STAGES.list),
    // Indonesian is part of the app.
    ...(lang === 'id' ? [] : link(words, `the words (${lang})`, '')),
  ].join('')
}
