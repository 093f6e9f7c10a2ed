/** Whether a file's text can hold drafts at all, found out many times faster than by reading it; their key can be written in escapes too. */
export const mayHoldDrafts = (text: string): boolean => text.includes('"draft"') || text.includes('\\u')
