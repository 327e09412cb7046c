import type { Endpoint, PayloadRequest } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer } from '../endpoints.ts'
import { beginRound, closeRound, answerNoRemarks } from './rounds.ts'
import {
  beginThread,
  decideThread,
  type SavedComment,
  replyToThread,
  withdrawComment,
} from './saveComment.ts'
import { acceptAllOf, acceptSuggestion, refuseSuggestion } from '../suggestions/decideSuggestion.ts'
import { makeSuggestion } from '../suggestions/makeSuggestion.ts'
import { storeReview } from '../review/storeReview.ts'
import { readContext } from './context.ts'
import { toCommentsView } from './toAnswer.ts'

type Act = (req: PayloadRequest, slugs: Slugs) => Promise<SavedComment>

const ACTS: Record<string, Act> = {
  '/:id/comments': beginThread,
  '/:id/comments/rounds': beginRound,
  '/:id/comments/suggestions': makeSuggestion,
  '/:id/comments/accept-all': acceptAllOf,
  '/:id/comments/:thread/reply': replyToThread,
  '/:id/comments/:thread/resolve': decideThread('resolve'),
  '/:id/comments/:thread/reopen': decideThread('reopen'),
  '/:id/comments/:thread/close': closeRound,
  '/:id/comments/:thread/no-remarks': answerNoRemarks,
  '/:id/comments/:thread/accept': acceptSuggestion,
  '/:id/comments/:thread/refuse': refuseSuggestion,
  '/:id/comments/:thread/:comment/withdraw': withdrawComment,
}

/** What people say to one another about an entry: each act answers with its id, and all comments as they are then. */
export const commentEndpoints = (slugs: Slugs): Endpoint[] => [
  {
    path: '/:id/comments',
    method: 'get',
    handler: async (req) => privateAnswer(await toCommentsView(await readContext(req, slugs))),
  },
  {
    path: '/:id/comments/review',
    method: 'post',
    handler: async (req) => privateAnswer(await storeReview(req, slugs)),
  },
  ...Object.entries(ACTS).map(([path, act]): Endpoint => ({
    path,
    method: 'post',
    handler: async (req) => {
      const { id, context } = await act(req, slugs)
      return privateAnswer({ id, ...(await toCommentsView(context)) })
    },
  })),
]
