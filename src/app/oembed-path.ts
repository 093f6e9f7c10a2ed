/** Where a story's oEmbed answer lies, from the site's folder. */
export const oembedPath = (storyId: string): string => `oembed/${storyId}.json`
