import fc from 'fast-check'

/**
 * Where many people's changes are judged, the laws look at the same cases each time: a run there says something of the change, not of chance.
 * Everywhere else each run looks at new ones.
 */
if (process.env['CI'] !== undefined) fc.configureGlobal({ seed: 20210105 })
