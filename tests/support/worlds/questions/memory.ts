import type { WorldAnswer } from '../exchange.ts'
import type { Draft } from './question.ts'

export type Made = {
  collection: string
  id: string
  revision: number
  state: string
  digest: string | null
  /** It refers to what FIA reads no more: acted on by staleQuestions alone. */
  isStale?: boolean
}

/** What the askers have made so far: later requests go on with it. */
export type Memory = {
  made: Made[]
  learn: (draft: Draft, answer: WorldAnswer) => void
}

const ENTRY = /^\/api\/(statements|events|media-updates)(?:\/([\w-]+))?(?:\/clearance\/([\w-]+))?(?:\?.*)?$/

export const createMemory = (made: Made[]): Memory => {
  const learn = (draft: Draft, answer: WorldAnswer) => {
    const [, collection, id, action] = ENTRY.exec(draft.path) ?? []
    if (!collection || draft.method === 'GET' || answer.status > 201) return
    const told = JSON.parse(answer.body.toString('utf8')) as { doc?: Partial<Made> } & Partial<Made>
    const facts = told.doc ?? told
    const known = made.find((one) => one.id === (id ?? facts.id))
    if (action === 'delete' && known) made.splice(made.indexOf(known), 1)
    else if (known) Object.assign(known, factsOf(facts))
    else if (!id && facts.id) made.push({ collection, id: facts.id, ...START, ...factsOf(facts) })
  }
  return { made, learn }
}

const START = { revision: 1, state: 'drafting', digest: null }

const factsOf = ({ revision, state, digest }: Partial<Made>): Partial<Made> => ({
  ...(revision === undefined ? {} : { revision }),
  ...(state === undefined ? {} : { state }),
  ...(digest === undefined ? {} : { digest }),
})
