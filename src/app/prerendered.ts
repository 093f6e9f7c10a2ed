/** The page's parts as strings of HTML. */
export interface Prerendered {
  readonly htmlLang: string
  /** The id of its story; of a list of stories, of the one to which addresses lead that name none. */
  readonly story: string
  /** Of a list of stories, and of a page for articles, which may be asked for any: all their ids, with spaces between. */
  readonly stories?: string
  readonly head: string
  /** What stands before the app, which never touches it. */
  readonly before: string
  readonly body: string
  /** What stands under a page that is part of another. */
  readonly foot: string
  /** What stands under any other. */
  readonly after: string
}
