import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { Refusal } from '../../errors.ts'
import { readJsonBody } from '../jsonBody.ts'
import { say, type Sentence } from '../../domain/sentences.ts'

const words = z.string().min(1).max(1024)

const reading =
  <T extends z.ZodType>(schema: T, sentence: Sentence) =>
  async (req: PayloadRequest): Promise<z.output<T>> => {
    const { success, data } = schema.safeParse(await readJsonBody(req))
    if (!success) throw new Refusal('invalid', sentence)
    return data
  }

export const readPassword = reading(z.strictObject({ password: words }), say('secondFactor.password'))
export const readNewCode = reading(z.strictObject({ code: words }), say('secondFactor.code'))
/** For whom the newsroom knows no password. */
export const readPresentCode = reading(z.strictObject({ code: words.optional() }), say('accounts.codeBody'))
export const readBoth = reading(z.strictObject({ password: words, code: words }), say('secondFactor.both'))
