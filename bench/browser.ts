import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'vite'
import { systemChromium } from '../scripts/browsers.mjs'
import { siteConfig } from '../scripts/vite/site.ts'

/** A site that nobody has given a name or an address. */
const UNSET = { address: null, archive: null, newsroom: null, origins: [] }

export const ROOT = join(import.meta.dirname, '..')

/** WebGL by a software renderer, pictures by the ordinary one: as on a machine without a graphics card. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader']

/** A fresh browser: each measurement begins with nothing kept. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = systemChromium()
  return chromium.launch({ args: [...FLAGS, ...more], ...(executablePath === undefined ? {} : { executablePath }) })
}

/** Builds our site with the stories of a folder. */
export async function buildSite(data: string, story: string, outDir: string): Promise<void> {
  const config = siteConfig({ root: ROOT, data, story, ...UNSET })
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir, emptyOutDir: true } })
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
