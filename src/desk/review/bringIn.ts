import { send } from '../../admin/send.ts'
import type { Visibility } from '../../domain/comments.ts'
import type { ReviewedComment, ReviewedSuggestion, ReviewedText, StoredReview } from './answer.ts'
import { MOST_STORED } from './limits.ts'

type Bringing = {
  api: string
  text: ReviewedText
  suggestions: readonly ReviewedSuggestion[]
  comments: readonly ReviewedComment[]
  organisation: string
  visibility: Visibility
  signal: AbortSignal
  onProgress: (done: number) => void
}

type Brought = { ok: true; result: StoredReview } | { ok: false; why: string }

/**
 * Sends what somebody has chosen, some at a time. Stopped, or refused, what has been stored stays; another press goes on with
 * the rest, since each is stored once.
 */
export const bringIn = async (bringing: Bringing): Promise<Brought> => {
  const { api, text, suggestions, comments, organisation, visibility, signal, onProgress } = bringing
  const items = [
    ...suggestions.map((one) => ({ kind: 'suggestion', ...one })),
    // What is answered stands before its answers.
    ...inOrder(comments).map((one) => ({ kind: 'comment', ...one })),
  ]
  const result: StoredReview = { stored: [], refused: [] }
  const door = `${api}/${text.collection}/${text.id}/comments/review`
  let done = 0
  for (const batch of batchesOf(items)) {
    const body = { organisation, visibility, locale: text.locale, items: batch }
    const answer = await send('POST', door, body, { signal })
    if (!answer.ok) return { ok: false, why: answer.message }
    const { stored, refused } = answer.body as unknown as StoredReview
    result.stored.push(...stored)
    result.refused.push(...refused)
    done += batch.length
    onProgress(done)
  }
  return { ok: true, result }
}

/** In characters, well below what a door takes. */
const MOST_CHARACTERS = 120_000

const batchesOf = <Item extends object>(items: readonly Item[]): Item[][] => {
  const batches: Item[][] = []
  let room = 0
  for (const item of items) {
    const size = JSON.stringify(item).length
    const last = batches.at(-1)
    if (!last || last.length >= MOST_STORED || size > room) {
      batches.push([item])
      room = MOST_CHARACTERS - size
    } else {
      last.push(item)
      room -= size
    }
  }
  return batches
}

const inOrder = (comments: readonly ReviewedComment[]): ReviewedComment[] => [
  ...comments.filter(({ parent }) => parent === null),
  ...comments.filter(({ parent }) => parent !== null),
]
