/** The forms of scalars. Without flags, which JSON Schema does not know. */
export const PATTERNS = {
  id: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  /** A language with script, region or variant where needed: the part of BCP 47 that every browser's `Intl` takes. */
  lang: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})?$/,
  /** An absolute web address without user name; its host holds nothing that a browser would read as something else. */
  url: /^https?:\/\/[^\s/?#@\\:<>"'`{}|^[\]]+(:[0-9]{1,5})?([/?#]\S*)?$/,
  filled: /\S/,
}

export const LONGEST_ID = 64

export const FORMAT = 'runut/1'
