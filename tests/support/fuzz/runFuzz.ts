import fc from 'fast-check'
import type { Description } from '../../../src/wire/openapi/describeWire.ts'
import { createAnswerCheck } from '../openapi/answers.ts'
import { ask } from './ask.ts'
import type { Ground } from './ground.ts'
import { type Asked, type FuzzRequest, plainRequestOf, requestOf } from './requests.ts'

type Options = {
  ground: Ground
  seed: number
  runs: number
  signal?: AbortSignal
  say?: (sentence: string) => void
}

export type Fuzzed = {
  asked: number
  /** How often each operation was answered with each status. */
  statuses: Map<string, Map<number, number>>
  /** What was not as described, one for each operation, as small as it could be made. */
  complaints: string[]
}

/** Asks each operation of the description, and judges the answers by it: no failure of the server, and nothing else than it says. */
export const runFuzz = async ({ ground, seed, runs, signal, say }: Options): Promise<Fuzzed> => {
  const description = (await (await fetch(`${ground.url}/v1/openapi.json`)).json()) as Description
  const check = createAnswerCheck(description)
  const fuzzed: Fuzzed = { asked: 0, statuses: new Map(), complaints: [] }

  const judge = async (name: string, request: FuzzRequest): Promise<unknown> => {
    const answer = await ask(ground.url, request)
    fuzzed.asked += 1
    const statuses = fuzzed.statuses.get(name) ?? new Map<number, number>()
    fuzzed.statuses.set(name, statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1))
    if (answer.status >= 500) return `answered with ${answer.status}`
    const [path = ''] = request.target.split('?')
    return check({ ...answer, method: request.method, path })
  }

  for (const asked of operationsOf(description)) {
    const given = { description, ground }
    const { operationId } = asked.operation
    const property = fc.asyncProperty(requestOf(given, asked), async (request) => {
      signal?.throwIfAborted()
      const complaint = await judge(operationId, request)
      if (complaint !== null) throw new Error(JSON.stringify(complaint))
    })
    const examples: [FuzzRequest][] = [[plainRequestOf(given, asked)]]
    const { failed, counterexample, errorInstance } = await fc.check(property, {
      seed,
      numRuns: runs,
      examples,
    })
    signal?.throwIfAborted()
    const answers = [...(fuzzed.statuses.get(operationId) ?? [])].map((pair) => pair.join(' × '))
    say?.(`${operationId}: ${answers.join(', ')}`)
    if (failed)
      fuzzed.complaints.push(`${operationId}: ${JSON.stringify(counterexample)}: ${String(errorInstance)}`)
  }
  return fuzzed
}

const operationsOf = ({ paths }: Description): Asked[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
