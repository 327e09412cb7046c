import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { Refusal } from '../../errors.ts'
import { readJsonBody } from '../jsonBody.ts'

const words = z.string().min(1).max(1024)

const reading =
  <T extends z.ZodType>(schema: T, sentence: string) =>
  async (req: PayloadRequest): Promise<z.output<T>> => {
    const { success, data } = schema.safeParse(await readJsonBody(req))
    if (!success) throw new Refusal('invalid', sentence)
    return data
  }

export const readPassword = reading(z.strictObject({ password: words }), 'Send your “password”.')
export const readNewCode = reading(
  z.strictObject({ code: words }),
  'Send the “code” that your authenticator app shows.',
)
/** For whom the newsroom knows no password. */
export const readPresentCode = reading(
  z.strictObject({ code: words.optional() }),
  'Send a “code”, or nothing where you have no second factor yet.',
)
export const readBoth = reading(
  z.strictObject({ password: words, code: words }),
  'Send your “password” and a “code”.',
)
