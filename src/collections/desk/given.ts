import type { PayloadRequest } from 'payload'
import type { Given, ReadQuery } from '../../domain/parameters.ts'
import { Refusal } from '../../errors.ts'
import { forPrograms } from '../../domain/sentences.ts'

/** The parameters of a query, each once. @throws Refusal `invalid` for what the reader of them does not take. */
export const readGiven = <T>(req: PayloadRequest, read: (given: Given) => ReadQuery<T>): T => {
  const pairs = [...(req.searchParams ?? [])]
  const given = new Map(pairs)
  if (given.size < pairs.length)
    throw new Refusal('invalid', forPrograms('A parameter may be given once only.'))
  const query = read(given)
  if (!query.ok) throw new Refusal('invalid', query.sentence)
  return query.value
}
