import { LEAST_BROWSERS } from '../../src/base/browsers.ts'

/** The browsers that code and styles are written for, as Vite names them. */
export const TARGET = Object.entries(LEAST_BROWSERS).map(([name, version]) => name + version)
