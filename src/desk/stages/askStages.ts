import { send } from '../../admin/send.ts'
import { MAX_STAGES, type StagesAnswer, type StageView } from './stages.ts'

type Waiting = { ids: Set<string>; answer: Promise<Record<string, StageView>> }

/** What is about to be asked, by endpoint and collection: the texts of a page are asked for in one request. */
const gathering = new Map<string, Waiting>()

/** @param endpoint of the stages. @returns null where nothing is known of the text. */
export const askStage = async (
  endpoint: string,
  { collection, id }: { collection: string; id: string },
): Promise<StageView | null> => {
  const key = `${endpoint} ${collection}`
  const known = gathering.get(key)
  const waiting = known && known.ids.size < MAX_STAGES ? known : begin(key, endpoint, collection)
  waiting.ids.add(id)
  return (await waiting.answer)[id] ?? null
}

const begin = (key: string, endpoint: string, collection: string): Waiting => {
  const ids = new Set<string>()
  const waiting: Waiting = {
    ids,
    // All components of a page say what they need in one go; what comes later is the next request.
    answer: new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      if (gathering.get(key) === waiting) gathering.delete(key)
      return ask(endpoint, collection, [...ids])
    }),
  }
  gathering.set(key, waiting)
  return waiting
}

const ask = async (
  endpoint: string,
  collection: string,
  ids: readonly string[],
): Promise<Record<string, StageView>> => {
  const query = new URLSearchParams({ collection, ids: ids.join(',') })
  const answer = await send('GET', `${endpoint}?${query}`)
  return answer.ok ? (answer.body as unknown as StagesAnswer).stages : {}
}
