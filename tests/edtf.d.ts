/** The little of the oracle that the tests ask for; the package has no types of its own. */
declare module 'edtf' {
  /** The first and last millisecond; null where they are not known. Throws where the text is no date to it. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null }
}
