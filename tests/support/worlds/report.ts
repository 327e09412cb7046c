import { describe, type Difference } from './compare.ts'
import { toCurl, type WorldAnswer, type WorldRequest } from './exchange.ts'
import type { Worlds } from './makeWorlds.ts'
import { type Asker, ASKERS } from './people.ts'
import type { Outcome, Run } from './runTwoWorlds.ts'

/** An answer that tells something, as a person reads it. */
export type Leak = { text: string }

type Found = {
  number: number
  request: WorldRequest
  answers: [WorldAnswer, WorldAnswer]
  difference: Difference | null
  tokens: string[]
  worlds: Worlds
  run: Run
}

export const toLeak = ({ number, request, answers, difference, tokens, worlds, run }: Found): Leak => {
  const { first, second, what } = difference ?? {
    ...{ what: 'nothing', first: describe(answers[0]), second: describe(answers[1]) },
  }
  const lines = [
    `Request ${number + 1} tells ${ASKERS[request.as as Asker].is} something about UNODC’s secrets.`,
    '',
    toCurl(worlds.servers[1].url, request),
    '',
    ...(tokens.length > 0
      ? [`It shows ${[...new Set(tokens)].join(', ')}, which stands in secrets alone.`]
      : []),
    difference
      ? `The ${what} of the two answers differ${what === 'headers' ? '' : 's'}:`
      : 'Both worlds answer:',
    `  world 1: ${first}`,
    `  world 2: ${second}`,
    '',
    `To see it again: npm run test:two-worlds -- --seed ${run.seed} --requests ${number + 1}`,
  ]
  return { text: lines.join('\n') }
}

/** A tenth of what this asker is told must be something, and a third of all. */
const LEAST_GOOD = 1 / 3
const STAFF_LEAST_GOOD = 1 / 10
const ENOUGH = 20

/** Whatever keeps the run from being a proof, or shows a leak; nothing when all is well. */
export const complaintsOf = ({ leak, swept, sameness, tally, asked }: Outcome): string[] => {
  const poor = tally
    .askers()
    .filter((asker) => tally.of(asker) >= ENOUGH && ASKERS[asker].email !== null)
    .filter((asker) => tally.good(asker) < tally.of(asker) * STAFF_LEAST_GOOD)
  return [
    ...(leak ? [leak.text] : []),
    ...swept.map((place) => `A secret has leaked: ${place}.`),
    ...sameness.map((door) => `Both worlds answer UNODC alike at ${door}: they should differ there.`),
    ...tally.failed.slice(0, 3).map((curl) => `The server failed, alike in both worlds:\n${curl}`),
    ...poor.map((asker) => `Hardly anything was answered to ${ASKERS[asker].is}: the questions are no good.`),
    ...(leak || tally.good() >= asked * LEAST_GOOD
      ? []
      : [`Only ${tally.good()} of ${asked} requests got a 2xx: the questions are no good.`]),
  ]
}
