import { en } from '../words/en.ts'
import { id } from '../words/id.ts'

const ALLEGED = [en, id].map(({ record }) => record.status.alleged)

/** Whether a line says of a record that left here that it is alleged: `background · alleged · disputed`. */
export const saysAlleged = (line: string | undefined): boolean => line?.split(' · ').some((word) => ALLEGED.includes(word)) ?? false
