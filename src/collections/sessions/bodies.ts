import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { Refusal } from '../../errors.ts'
import { forPrograms, type Sentence } from '../../domain/sentences.ts'

const words = z
  .string()
  .min(1)
  .max(1024)
  .refine((text) => !text.includes('\u0000'))
const code = z.unknown().optional()

/** JSON, or the form that Payload's own pages send. @throws Refusal `invalid` */
const reading =
  <T extends z.ZodType>(schema: T, sentence: Sentence) =>
  async (req: PayloadRequest): Promise<z.output<T>> => {
    const { success, data } = schema.safeParse(await read(req))
    if (!success) throw new Refusal('invalid', sentence)
    return data
  }

/** Payload fails, without a status, at a form that it cannot read. */
const read = async (req: PayloadRequest): Promise<unknown> => {
  try {
    await addDataAndFileToRequest(req)
    return req.data
  } catch {
    return null
  }
}

export const readLogin = reading(
  z.object({ email: words, password: words, code }),
  forPrograms('Give your “email” and your “password”, and a “code” if you have a second factor.'),
)
export const readReset = reading(
  z.object({ token: words, password: words, code }),
  forPrograms('Give the “token” of the link and a new “password”, and a “code” if you have a second factor.'),
)
export const readForgotten = reading(z.object({ email: words }), forPrograms('Give your “email”.'))
