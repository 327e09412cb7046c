import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { HOSTILE, type Hostile } from '../tests/support/longTexts/hostile.ts'
import { toLexical } from '../tests/support/newsroom.ts'
import { openPress, type Press } from '../tests/support/press.ts'
import { readWholeNumber } from './rig.ts'

/**
 * `npm run test:paper [-- --texts N]`: 200 hostile texts are asked for as PDF. Each is a file, or 503 with a sentence; the
 * memory of the server stays where it was, give or take 50 MB.
 */
const { values } = parseArgs({ options: { texts: { type: 'string' } } })

const BAR_MB = 50
const LOOK_MS = 50
const [SETTLED_MB, SETTLED_MS] = [5, 2_000]
const SETTLING = 3 * HOSTILE.length
const MB = 1024 * 1024
const say = (sentence: string) => console.log(sentence)
const memory = () => process.memoryUsage.rss() / MB

/** By the doors that people use; what they refuse is put where an older newsroom has left it. */
const submitHostile = async (press: Press, { name, body, isWithin }: Hostile, index: number) => {
  const id = await press.write({
    title: `${name}, ${index}`,
    ...(isWithin ? { body } : { body: toLexical('x') }),
  })
  if (!isWithin) {
    const { status } = await press.patch(id, { body })
    if (status !== 400) throw new Error(`“${name}” was saved with ${status}.`)
    await press.newsroom.payload.update({ collection: 'statements', id, data: { body } })
  }
  const { status, body: answer } = await press.submit(id)
  if (status !== 200) throw new Error(`“${name}” was submitted with ${status}: ${JSON.stringify(answer)}`)
  return { name, id }
}

const askFor = async ({ newsroom, tokens }: Press, id: string) => {
  const url = `/api/statements/${id}/clearance/copy?form=pdf`
  for (;;) {
    const answer = await newsroom.fetch('GET', url, undefined, tokens['editor@unodc'])
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isBusy = answer.headers.get('retry-after') !== null
    if (!isBusy)
      return answer.status === 200 && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) ? 0 : answer.status
    await pause(200)
  }
}

type Outcome = Record<string, Record<number, number>>

const askForAll = async (press: Press, texts: readonly { name: string; id: string }[]) => {
  const outcome: Outcome = {}
  const queue = [...texts]
  const one = async () => {
    for (let text = queue.pop(); text; text = queue.pop()) {
      const status = await askFor(press, text.id)
      const own = (outcome[text.name] ??= {})
      own[status] = (own[status] ?? 0) + 1
    }
  }
  await Promise.all([one(), one(), one()])
  return outcome
}

/** What is not needed any more is given back to the machine little by little: waits until no more of it is. */
const settle = async () => {
  for (let [before, now] = [Infinity, memory()]; before - now > SETTLED_MB; [before, now] = [now, memory()]) {
    globalThis.gc?.()
    await pause(SETTLED_MS)
  }
}

const main = async (): Promise<number> => {
  const count = readWholeNumber(values.texts, 200)
  if (!count) {
    console.error('Give a whole number above 0.')
    return 2
  }
  const press = await openPress('unodc')
  try {
    const texts: { name: string; id: string }[] = []
    for (let index = 0; index < count + SETTLING; index += 1)
      texts.push(await submitHostile(press, HOSTILE[index % HOSTILE.length] as Hostile, index)) // not empty
    // What was needed to write the texts goes first, and what is read for the first time comes.
    await askForAll(press, texts.splice(0, SETTLING))
    await settle()
    const seen: number[] = []
    const looking = setInterval(() => seen.push(memory()), LOOK_MS)
    const started = performance.now()
    const outcome = await askForAll(press, texts)
    clearInterval(looking)
    for (const [name, statuses] of Object.entries(outcome))
      say(
        `${name}: ${Object.entries(statuses)
          .map(([status, times]) => `${times} × ${status}`)
          .join(', ')}`,
      )
    const all = Object.values(outcome).flatMap((statuses) => Object.keys(statuses))
    const isAnswered = all.every((status) => status === '200' || status === '503')
    const [least, most] = [Math.min(...seen), Math.max(...seen)]
    const middle = (least + most) / 2
    const isFlat = most - middle <= BAR_MB
    const quarters = [0, 1, 2, 3].map((part) =>
      seen.slice((part * seen.length) / 4, ((part + 1) * seen.length) / 4),
    )
    say(`In each quarter at most ${quarters.map((part) => Math.max(...part).toFixed(0)).join(', ')} MB.`)
    say(
      `${texts.length} texts in ${Math.round((performance.now() - started) / 1000)} s; the server’s memory was ${middle.toFixed(0)} MB ± ${(most - middle).toFixed(0)} MB; load of the machine ${os.loadavg()[0]?.toFixed(1)}: ${isAnswered && isFlat ? 'within the bars.' : 'A BAR IS MISSED.'}`,
    )
    return isAnswered && isFlat ? 0 : 1
  } finally {
    await press.newsroom.close()
  }
}

process.exit(await main())
