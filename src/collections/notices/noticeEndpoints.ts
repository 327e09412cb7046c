import type { Endpoint } from 'payload'
import { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { answering } from '../answering.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { readCursor } from './cursor.ts'
import { countUnread, markRead, readNotices } from './readNotices.ts'
import { forPrograms } from '../../domain/sentences.ts'

const READ_BODY = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
  z.strictObject({ all: z.literal(true), upTo: z.iso.datetime() }),
])

/** What people are told: each person's own alone. */
export const noticeEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/desk/notices',
    method: 'get',
    handler: answering(async (req) => {
      const actor = await requireActor(req, slugs)
      const after = req.searchParams?.get('after') ?? null
      const cursor = after === null ? null : readCursor(after)
      if (after !== null && !cursor)
        throw new Refusal('invalid', forPrograms('Give in “after” what “next” said, or nothing.'))
      return privateAnswer(await readNotices({ req, slugs, actor }, cursor))
    }),
  },
  {
    path: '/desk/notices/read',
    method: 'post',
    handler: answering(async (req) => {
      const actor = await requireActor(req, slugs)
      const body = READ_BODY.safeParse(await readJsonBody(req))
      if (!body.success)
        throw new Refusal(
          'invalid',
          forPrograms('Say in “ids” which notices were read, or “all” and in “upTo” until when.'),
        )
      const at = { req, slugs, actor }
      await markRead(at, body.data)
      return privateAnswer({ unread: await countUnread(at) })
    }),
  },
]
