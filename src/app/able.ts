import { NEEDED } from '../base/browsers.ts'

/** Whether the browser can run the app; in an older one the page stays as it was drawn. */
export const isAble = (): boolean => CSS.supports(NEEDED)
