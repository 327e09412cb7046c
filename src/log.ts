import pino, { type Logger } from 'pino'
import type { Env } from './env.ts'

type Thrown = Partial<Error> & { code?: unknown; status?: unknown }

/** The class of an error and where it was thrown. Its message may quote what a person wrote, and is left out. */
const describeError = (error: Thrown) => ({
  name: error.name,
  code: error.code,
  status: error.status,
  stack: error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 15)
    .join('\n'),
})

const FORM = {
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
}

/** Many lines in one write: the wire has tens of thousands of them a second. What is left is written at the exit. */
const toStandardOutput = () => pino.destination({ sync: false, minLength: 65_536, periodicFlush: 500 })

/** Structured lines on the standard output: no secrets, no personal data. Payload's own lines go through it too. */
export const createLog = ({ logLevel }: Pick<Env, 'logLevel'>): Logger =>
  pino(
    {
      level: logLevel,
      ...FORM,
      serializers: {
        err: describeError,
        error: (value: unknown) => (value instanceof Error ? describeError(value) : value),
      },
      redact: {
        paths: [
          'req',
          'res',
          'data',
          'body',
          'email',
          'password',
          'token',
          'headers',
          '*.email',
          '*.password',
          '*.token',
        ],
        remove: true,
      },
    },
    toStandardOutput(),
  )

/** For lines that the server itself makes of what can be in every log: nothing has to be looked for and hidden. */
export const createRequestLog = ({ logLevel }: Pick<Env, 'logLevel'>): Logger =>
  pino({ level: logLevel, ...FORM }, toStandardOutput())

/** Refusals are answers, not failures: the line of the request has their status, and their words may name people. */
export const UNLOGGED_REFUSALS = Object.fromEntries(
  [
    ...['Refusal', 'AuthenticationError', 'Forbidden', 'Locked', 'LockedAuth', 'NotFound', 'ValidationError'],
    ...['FileUploadError', 'MissingFile', 'FileRetrievalError', 'UnauthorizedError', 'UnverifiedEmail'],
  ].map((name) => [name, false] as const),
)
