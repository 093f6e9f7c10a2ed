import type { Rollup } from 'vite'

/** Which of the timeline's stages a width will fetch. */
const STAGES = {
  wide: ' media="(min-width: 600px)"',
  list: ' media="(max-width: 599.98px)"',
} as const

/**
 * The page with links by which it asks for what its app will fetch first, beside the app and not after it: the stage of its width, and the
 * words of its language. Its own scripts need no link. In an article what is drawn stands until its reader does something: there no stage is
 * asked for, and the app comes after what is to be seen.
 */
export function withFirstLinks(bundle: Rollup.OutputBundle, html: string, lang: 'id' | 'en', framed: boolean): string {
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
  const stages = () => [...link(named('wide'), 'wide', STAGES.wide), ...link(named('list'), 'list', STAGES.list)]
  const links = [
    ...(framed ? link(named('core'), 'the app', '') : stages()),
    // Indonesian is part of the app.
    ...(lang === 'id' ? [] : link(words, `the words (${lang})`, '')),
  ]
  const linked = html.replace('</head>', (end) => links.join('') + end)
  return framed ? linked.replaceAll(/<(?=script type="module"|link rel="modulepreload")[a-z]+/g, '$& fetchpriority="low"') : linked
}
