/**
 * Puts what a page needs first into few files: each file is a request, and a server that speaks HTTP/1.1 answers six at a time. Left to
 * itself the bundler makes a file of whatever two others share. A group takes along all that its modules import and no earlier group has.
 */
export const FIRST_CHUNKS = [
  // What both stages of the timeline need, every page needs; what signs are made of, which the panels draw by themselves; and what a frame
  // has in common with what comes later.
  {
    name: 'core',
    test: /rolldown\/runtime\.js|\/src\/(main|embed\/full-address|state\/actions|base\/(grow|short-number)|timeline\/(view-input|shapes|tile-shapes|mark-signs|ticks|icon|date-band|date-doubt|(density|thread)-shapes))\.ts$/,
    priority: 9,
  },
  { name: 'list', test: /\/src\/timeline\/list-view\.ts$/, priority: 8 },
  { name: 'wide', test: /\/src\/timeline\/wide-view\.ts$/, priority: 7 },
  // What answers the reader, on every width, the address among it; and sentences that every width says later.
  {
    name: 'around',
    test: /\/src\/(app\/(around|slices)|story\/(json|patterns|tally)|state\/(arrive|connect)|words\/(spans|date-time|voices|asked|none-yet|undated)|timeline\/(card-lines|legend-signs|play-door)|base\/(markup|shapes|fold-text)|workers\/own-script)\.ts$/,
    priority: 6.7,
  },
  // What reads a large file, and any file of another site: an address that names one has both fetched beside it, as one file.
  { name: 'large', test: /\/src\/app\/(open-large|load-any)\.ts$/, priority: 6.6 },
  // Before the pictures, which take the details too.
  { name: 'wide-rest', test: /\/src\/timeline\/(wide-rest|overview-view)\.ts$/, priority: 6.5 },
  // The graph, and both pictures as line drawings, which draw it too.
  { name: 'graph', test: /\/src\/(graph\/(view|svg-painter)|app\/(first-pictures|positions))\.ts$/, priority: 6 },
  // What leads marks to when they came into the sources, fetched when that is asked for.
  { name: 'delays', test: /\/src\/timeline\/delays\.ts$/, priority: 5.5 },
  { name: 'panels', test: /\/src\/app\/(panels|help-dialog)\.tsx?$/, priority: 5 },
  // What opens together is one file; the editor, which finds the places of problems too, has that from the card.
  { name: 'problem-card', test: /\/src\/app\/problem-card\.ts$/, priority: 4 },
  { name: 'print-pictures', test: /\/src\/app\/(print-pictures|picture-notes)\.ts$/, priority: 4 },
  { name: 'measures', test: /\/src\/(app\/measures-door\.ts|panels\/measures\.tsx)$/, priority: 4 },
]
