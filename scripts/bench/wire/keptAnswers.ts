import { readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'

/** An answer of the wire as another server gives it: the same bytes under the same address, from memory. */
export type KeptAnswer = { url: string; type: string; etag: string; body: Buffer }

type Place = Omit<KeptAnswer, 'body'> & { start: number; end: number }

/** One file of all bodies, and one that says where each is. */
export const writeAnswers = (file: string, answers: readonly KeptAnswer[]): void => {
  let start = 0
  const places = answers.map(({ url, type, etag, body }): Place => {
    const place = { url, type, etag, start, end: start + body.length }
    start = place.end
    return place
  })
  writeFileSync(file, Buffer.concat(answers.map(({ body }) => body)))
  writeFileSync(`${file}.json`, JSON.stringify(places))
}

export const readAnswers = (file: string): Map<string, KeptAnswer> => {
  const bodies = readFileSync(file)
  const places = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Place[]
  return new Map(
    places.map(({ start, end, ...answer }) => [
      answer.url,
      { ...answer, body: Buffer.from(bodies.subarray(start, end)) },
    ]),
  )
}

/** The file that this process was told of. */
export const answersOfProcess = (): Map<string, KeptAnswer> => readAnswers(process.argv[2] ?? '')

export const isUnchanged = ({ headers }: IncomingMessage, { etag }: KeptAnswer): boolean =>
  headers['if-none-match'] === etag
