import { randomUUID } from 'node:crypto'
import { toSeen } from '../cast.ts'
import type { Ask, Asked } from './ask.ts'

/** `ID` in the path is the document, `VERSION` one of its history; `at`: where its collection is, `/api/` if left out. */
export type Door = { method: string; path: string; at?: string }
export type Ids = { id: string; version: string }
export type Question = { who: string | null; collection: string; door: Door; ids: Ids; body?: unknown }

/** The reason of a refusal; null when it was let through. */
export type Judged = { answer: Asked; refused: string | null }

/** Asks, and says what came back. A 404 counts as one only when a random id gets the same bytes and headers. */
export const createJudge = (ask: Ask) => {
  const strange = new Map<string, string>()
  const send = ({ who, collection, door: { method, path, at = '/api/' }, body }: Question, ids: Ids) =>
    ask(
      who,
      method,
      `${at}${collection}${path.replace('ID', ids.id).replaceAll('VERSION', ids.version)}`,
      body,
    )

  const nothing = async (question: Question): Promise<string> => {
    const { who, collection, door } = question
    const key = `${who} ${door.method} ${collection}${door.path}`
    const ids = { id: randomUUID(), version: randomUUID() }
    const known = strange.get(key) ?? toSeen(await send(question, ids), ids.id, ids.version)
    strange.set(key, known)
    return known
  }

  return async (question: Question): Promise<Judged> => {
    const { ids } = question
    const answer = await send(question, ids)
    if (answer.status < 300) return { answer, refused: null }
    if (answer.status !== 404) return { answer, refused: reasonOf(answer) }
    const isAsNothing = toSeen(answer, ids.id, ids.version) === (await nothing(question))
    return { answer, refused: isAsNothing ? 'not-found' : 'not as a random id' }
  }
}

const reasonOf = ({ status, body }: Asked): string =>
  (body.errors as { reason?: string }[] | undefined)?.[0]?.reason ?? `${status} without a reason`
