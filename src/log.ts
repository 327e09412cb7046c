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

/**
 * Structured lines on the standard output: no secrets, no personal data. Payload's own lines go through it too. Each is
 * written at once, without waiting for it; those of requests are more, see server/requestLog.ts.
 */
export const createLog = ({ logLevel }: Pick<Env, 'logLevel'>): Logger =>
  pino(
    {
      level: logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
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
    pino.destination({ sync: false }),
  )

/** Refusals are answers, not failures: the line of the request has their status, and their words may name people. */
export const UNLOGGED_REFUSALS = Object.fromEntries(
  [
    ...['Refusal', 'AuthenticationError', 'Forbidden', 'Locked', 'LockedAuth', 'NotFound', 'ValidationError'],
    ...['FileUploadError', 'MissingFile', 'FileRetrievalError', 'UnauthorizedError', 'UnverifiedEmail'],
  ].map((name) => [name, false] as const),
)
