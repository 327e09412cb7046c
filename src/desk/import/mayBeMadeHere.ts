import { MARK_PART } from '../../domain/review/mark.ts'

/** More than the list of parts of any Word file takes, in bytes. */
const LIST_BYTES = 1024 * 1024

/**
 * Whether a Word file has the part in which the mark of a file of the newsroom stands: a zip file names its parts at its end. One
 * without it is any other file, and need not be sent to be asked.
 */
export const mayBeMadeHere = async (file: File): Promise<boolean> =>
  (await file.slice(-LIST_BYTES).text()).includes(MARK_PART)
