/**
 * An answer that a reader cannot give alone: something has to be made, written down or signed first, which the main process
 * does. No refusal: nobody who answers refusals on the way may take it for one.
 */
export class BeyondReader extends Error {
  constructor() {
    super('This is answered by the main process.')
    this.name = 'BeyondReader'
  }
}

export const isBeyondReader = (error: unknown): boolean => error instanceof BeyondReader

/** For what is asked of a reader, and is not a reader's. @throws BeyondReader */
export const leaveToMain = (): never => {
  throw new BeyondReader()
}
