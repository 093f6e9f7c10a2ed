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
  const link = (chunk: Rollup.OutputChunk | undefined, what: string, media = ''): readonly string[] =>
    filesOf(bundle, html, chunk, what).map((file) => `  <link rel="modulepreload" crossorigin href="./${file}"${media}>\n  `)
  const words = chunksOf(bundle).find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/words/${lang}.ts`) === true)
  const named = (name: string) => chunksOf(bundle).find((chunk) => chunk.name === name)
  const stages = () => [...link(named('wide'), 'wide', STAGES.wide), ...link(named('list'), 'list', STAGES.list)]
  const links = [
    ...(framed ? link(named('core'), 'the app') : stages()),
    // Indonesian is part of the app.
    ...(lang === 'id' ? [] : link(words, `the words (${lang})`)),
  ]
  const linked = html.replace('</head>', (end) => links.join('') + end)
  return framed ? linked.replaceAll(/<(?=script type="module"|link rel="modulepreload")[a-z]+/g, '$& fetchpriority="low"') : linked
}

/** The files that read a large story, and that the page has not named so far: its first script asks for them where the address names a story file. */
export const filesForLarge = (bundle: Rollup.OutputBundle, html: string): readonly string[] =>
  filesOf(
    bundle,
    html,
    chunksOf(bundle).find(({ name }) => name === 'large'),
    'what reads a large file',
  )

const chunksOf = (bundle: Rollup.OutputBundle) => Object.values(bundle).filter((output) => output.type === 'chunk')

/** A chunk's file and all that it imports, without what the page names already. */
function filesOf(bundle: Rollup.OutputBundle, html: string, chunk: Rollup.OutputChunk | undefined, what: string): readonly string[] {
  if (chunk === undefined) throw new Error(`The build has made no chunk of ${what}`)
  const needed = (file: string): readonly string[] => [
    file,
    ...(chunksOf(bundle).find(({ fileName }) => fileName === file)?.imports ?? []).flatMap(needed),
  ]
  return [...new Set(needed(chunk.fileName))].filter((file) => !html.includes(file))
}
