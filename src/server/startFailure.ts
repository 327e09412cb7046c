import { EnvError } from '../env.ts'

/** A start that cannot succeed, with one sentence that says what to do. */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartFailure'
  }
}

/** One sentence for the person who starts the server; what nobody has foreseen keeps its own words. */
export const toSentence = (error: unknown): string => {
  const message = (error as Partial<Error> | undefined)?.message ?? String(error)
  if (error instanceof EnvError || error instanceof StartFailure) return message
  if (/no such table/.test(message)) return 'The database has no tables: run `npm run migrate` first.'
  if (/cannot connect to MongoDB/.test(message)) {
    return 'The database does not answer: check DATABASE_URI, and that MongoDB runs and its replica set is initialised.'
  }
  return oneLine(message)
}

const oneLine = (message: string): string => message.split('\n')[0]?.trim() ?? ''
