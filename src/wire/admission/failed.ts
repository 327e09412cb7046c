import { sayIn } from '../../domain/sayIn.ts'
import { say } from '../../domain/sentences.ts'

/** What people are told of what nobody has foreseen. @param language null: English. */
export const failureIn = (language: string | null) => ({
  message: sayIn(language, say('doors.failed')),
  reason: 'failed',
})

/** What a log is told of it: its class and where it was thrown. Its first line would hold the message, which may quote what was sent. */
export const tellFailure = (error: unknown): { error: string; stack: string } => {
  const { name, stack = '' } = (error ?? {}) as Partial<Error>
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { error: name ?? typeof error, stack: frames.slice(0, 15).join('\n') }
}
