import type { Endpoint, PayloadRequest } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer } from '../jsonBody.ts'
import { beginRound, closeRound, haveNoRemarks } from './rounds.ts'
import { beginThread, decide, type Done, reply, withdraw } from './say.ts'
import { readScene } from './scene.ts'
import { toCommentsView } from './toAnswer.ts'

type Act = (req: PayloadRequest, slugs: Slugs) => Promise<Done>

const ACTS: Record<string, Act> = {
  '/:id/comments': beginThread,
  '/:id/comments/rounds': beginRound,
  '/:id/comments/:thread/reply': reply,
  '/:id/comments/:thread/resolve': decide('resolve'),
  '/:id/comments/:thread/reopen': decide('reopen'),
  '/:id/comments/:thread/close': closeRound,
  '/:id/comments/:thread/no-remarks': haveNoRemarks,
  '/:id/comments/:thread/:comment/withdraw': withdraw,
}

/** What people say to one another about an entry: each act answers with its id, and all comments as they are then. */
export const commentEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/comments',
    method: 'get',
    handler: async (req) => privateAnswer(await toCommentsView(await readScene(req, slugs))),
  },
  ...Object.entries(ACTS).map(([path, act]): Endpoint => ({
    path,
    method: 'post',
    handler: async (req) => {
      const { id, scene } = await act(req, slugs)
      return privateAnswer({ id, ...(await toCommentsView(scene)) })
    },
  })),
]
