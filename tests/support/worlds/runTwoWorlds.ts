import fc from 'fast-check'
import { withoutColleagues, withoutLedger } from './sharedKnowledge.ts'
import { findDifference } from './compare.ts'
import { findSameness } from './differ.ts'
import { closeConnections, exchange, toCurl, type WorldAnswer, type WorldRequest } from './exchange.ts'
import { makeWorlds, type Worlds } from './makeWorlds.ts'
import { credentials } from './people.ts'
import { allQuestions } from './questions/all.ts'
import { createMemory } from './questions/memory.ts'
import { gatherPools } from './questions/pools.ts'
import type { Draft, Question } from './questions/question.ts'
import { readSchema } from './questions/schema.ts'
import { lookAround } from './seen.ts'
import { sweep } from './sweep.ts'
import { createTally, type Tally } from './tally.ts'
import { canariesIn, type World } from './tokens.ts'
import { type Leak, toLeak } from './report.ts'

export type Run = { seed: number; requests: number; say: (sentence: string) => void; signal?: AbortSignal }
export type Outcome = { leak: Leak | null; swept: string[]; sameness: string[]; tally: Tally; asked: number }

/**
 * The two-worlds rig (docs/threats.md 35, with the canaries of 34): asks two newsrooms, which differ in UNODC’s secrets
 * alone, the same questions, and stops at the first answer by which somebody could tell in which of them he is.
 */
export const runTwoWorlds = async (run: Run): Promise<Outcome> => {
  const worlds = await makeWorlds(run.say)
  try {
    run.signal?.throwIfAborted()
    const sameness = await findSameness(worlds)
    const { questions, memory } = await prepare(worlds, run)
    const tally = createTally()
    run.say(`Asking both ${run.requests.toLocaleString('en')} questions (seed ${run.seed}) …`)
    const leak = await askAll({ worlds, questions, memory, tally, run })
    return { leak, swept: await sweep(worlds), sameness, tally, asked: tally.all() }
  } finally {
    closeConnections()
    await worlds.close()
  }
}

const prepare = async (worlds: Worlds, { seed, requests }: Run) => {
  const pools = gatherPools(worlds.base, worlds.secrets, await lookAround(worlds))
  const schema = readSchema(worlds.base.config)
  const questions = fc.sample(await allQuestions({ schema, pools }), { seed, numRuns: requests })
  const inWork = pools.own.map((entry, n) => ({
    ...{ ...entry, revision: 1, digest: null },
    state: n === pools.own.length - 1 ? 'released' : 'drafting',
  }))
  return { questions, memory: createMemory([...inWork, ...pools.stale]) }
}

type Asking = {
  worlds: Worlds
  questions: Question[]
  memory: ReturnType<typeof createMemory>
  tally: Tally
  run: Run
}

const askAll = async ({ worlds, questions, memory, tally, run }: Asking): Promise<Leak | null> => {
  const tell = progress(run)
  for (const [number, question] of questions.entries()) {
    run.signal?.throwIfAborted()
    const draft = question(memory)
    const request = toRequest(draft, worlds)
    const moment = { instant: worlds.start + number * 1000, seed: `${run.seed}/${number}` }
    const ask = async (world: World): Promise<WorldAnswer> => {
      const answer = await exchange(worlds.servers[world].url, request, moment)
      return withoutLedger(withoutColleagues(answer, request, worlds.secrets[world].colleagues), request)
    }
    const [one, two] = await Promise.all([ask(1), ask(2)])
    tally.count(draft.as, one.status)
    if (isFailure(one, request)) tally.failed.push(toCurl(worlds.servers[1].url, request))
    const difference = findDifference(one, two)
    const tokens = [one, two].flatMap(({ headers, body }) =>
      canariesIn(`${JSON.stringify(headers)}\n${body.toString('latin1')}`),
    )
    if (difference || tokens.length > 0) {
      return toLeak({ number, request, answers: [one, two], difference, tokens, worlds, run })
    }
    memory.learn(draft, one)
    tell(number + 1)
  }
  return null
}

/** Whatever makes a server function of the admin throw, also a refusal, Next answers it with 500. */
const isFailure = ({ status }: WorldAnswer, { path }: WorldRequest) =>
  status >= 500 && !path.startsWith('/admin')

const toRequest = ({ way, as, headers, ...rest }: Draft, { base }: Worlds): WorldRequest => ({
  ...rest,
  as,
  headers: { ...headers, ...credentials(as, base.tokens, way) },
})

const EVERY_MS = 5_000

const progress = ({ requests, say }: Run) => {
  let told = Date.now()
  return (asked: number) => {
    if (Date.now() - told < EVERY_MS) return
    told = Date.now()
    say(`  ${asked.toLocaleString('en')} of ${requests.toLocaleString('en')}`)
  }
}
