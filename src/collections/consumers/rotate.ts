import type { Endpoint } from 'payload'
import { overlapUntil, readRotation } from '../../domain/consumers.ts'
import { keyHashOf, shownPartOf } from '../../domain/keys.ts'
import { KEY_DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { clockOf, getServices } from '../../services.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { newKey } from './key.ts'
import { requireOwnConsumer } from './own.ts'
import { type At, changeConsumer, toConsumerView } from './rows.ts'
import { say } from '../../domain/sentences.ts'

/** `POST /api/consumers/:id/rotate`: a new key, shown once; the old one works a while longer, and the one before it no more. */
export const rotateConsumerEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/rotate',
  method: 'post',
  handler: async (req) => privateAnswer(await rotate({ req, slugs })),
})

const rotate = async (at: At) => {
  const { req } = at
  const { row } = await requireOwnConsumer(at, KEY_DEEDS['give a consumer a new key'])
  const read = readRotation(await readJsonBody(req))
  if (!read.ok) throw new Refusal('invalid', read.sentence)
  const previousUntil = overlapUntil(read.value, {
    now: clockOf(req.payload).now(),
    endsAt: row.endsAt,
  })
  if (previousUntil === null) throw new Refusal('invalid', say('consumers.oldKey'))
  const key = newKey()
  const change = {
    ...{ previousHash: row.keyHash, previousUntil },
    ...{ keyHash: keyHashOf(key), keyPrefix: shownPartOf(key) },
  }
  const was = { id: row.id, keyHash: row.keyHash, revokedAt: null }
  if (!(await changeConsumer(at, was, change)))
    throw new Refusal('wrong-state', say('consumers.changedAtOnce'))
  getServices(req.payload).wire.keys.forget()
  return { consumer: toConsumerView({ ...row, ...change }), key, previousUntil }
}
