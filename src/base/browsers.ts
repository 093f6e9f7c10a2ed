/** The oldest browsers that the page is built for and promised to; web views in other apps are these. */
export const LEAST_BROWSERS = { chrome: '111', edge: '111', firefox: '121', safari: '16.4', ios: '16.4' } as const

/** What these can and older ones cannot, as a question for `CSS.supports`: a browser that says no gets the page as it was drawn. */
export const NEEDED = 'width:1rlh'
