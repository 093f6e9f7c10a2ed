/**
 * Puts what a page needs first into few files: each file is a request, and a server that speaks HTTP/1.1 answers six at a time. Left to
 * itself the bundler makes a file of whatever two others share. A group takes along all that its modules import and no earlier group has.
 */
export const FIRST_CHUNKS = [
  // What both stages of the timeline need, every page needs.
  { name: 'core', test: /\/src\/(main|timeline\/(view-input|shapes|mark-signs|ticks))\.ts$/, priority: 9 },
  { name: 'list', test: /\/src\/timeline\/list-view\.ts$/, priority: 8 },
  { name: 'wide', test: /\/src\/timeline\/wide-view\.ts$/, priority: 7 },
  // Before the pictures, which take the details too.
  { name: 'wide-rest', test: /\/src\/timeline\/wide-rest\.ts$/, priority: 6.5 },
  // The graph, and both pictures as line drawings, which draw it too.
  { name: 'graph', test: /\/src\/(graph\/(view|svg-painter)|app\/(first-pictures|positions))\.ts$/, priority: 6 },
  { name: 'panels', test: /\/src\/app\/panels\.ts$/, priority: 5 },
  // Two answers of the panel that are asked for in the same place: one file is smaller than two.
  { name: 'answers', test: /\/src\/panels\/(path|measures)\.tsx$/, priority: 4 },
]
