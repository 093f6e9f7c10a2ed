declare module 'papaparse' {
  interface Asked {
    readonly delimiter?: string
    readonly newline?: string
    readonly skipEmptyLines?: boolean
  }
  const papa: {
    parse<T>(csv: string, asked: Asked): { readonly data: readonly T[]; readonly errors: readonly unknown[] }
  }
  export default papa
}
