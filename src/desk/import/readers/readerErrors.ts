/** Why a file cannot be read: a message of `locales/<language>/import.json`. */
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
