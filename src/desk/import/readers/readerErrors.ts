import type { Code } from '../../../domain/sentences.ts'

/** Why a file cannot be read. */
export const READER_FAULTS = [
  'damaged',
  'tooLong',
  'tooLarge',
  'tooDeep',
  'protected',
  'notInstalled',
  'unknownKind',
  'tooSlow',
] as const
export type ReaderFault = (typeof READER_FAULTS)[number]

/** What is said of each. */
export const FAULT_SENTENCES = {
  damaged: 'importing.damaged',
  tooLong: 'importing.tooLong',
  tooLarge: 'importing.tooLarge',
  tooDeep: 'importing.tooDeep',
  protected: 'importing.protected',
  notInstalled: 'importing.notInstalled',
  unknownKind: 'importing.unknownKind',
  tooSlow: 'importing.tooSlow',
} as const satisfies Record<ReaderFault, Code>

/** Its message is the word for it, so that nothing of a file is ever logged. */
export class ReaderError extends Error {
  readonly fault: ReaderFault
  constructor(fault: ReaderFault) {
    super(fault)
    this.name = 'ReaderError'
    this.fault = fault
  }
}

export const refused = (fault: ReaderFault): ReaderError => new ReaderError(fault)

export const isReaderError = (error: unknown): error is ReaderError =>
  error instanceof Error && error.name === 'ReaderError'

/**
 * Why a file cannot be read, where it is the file's fault; null for what is ours. A RangeError is more than JavaScript holds in one
 * call, or in one text.
 */
export const faultOf = (error: unknown): ReaderFault | null => {
  if (isReaderError(error)) return error.fault
  return error instanceof Error && error.name === 'RangeError' ? 'tooLong' : null
}
