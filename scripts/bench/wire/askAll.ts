import type { KeptAnswer } from './keptAnswers.ts'

/** The plain form of each answer, eight at a time. @throws when one is not 200. */
export const askAll = async (
  server: string,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<KeptAnswer[]> => {
  const answers: KeptAnswer[] = []
  let next = 0
  const askOn = async (): Promise<void> => {
    for (let place = next++; place < urls.length; place = next++) {
      signal.throwIfAborted()
      const url = urls[place] ?? ''
      answers[place] = await ask(server, url)
    }
  }
  await Promise.all(Array.from({ length: 8 }, askOn))
  return answers
}

const ask = async (server: string, url: string): Promise<KeptAnswer> => {
  const answer = await fetch(server + url, { headers: { 'Accept-Encoding': 'identity' } })
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200) throw new Error(`${url} was answered with ${answer.status}: ${body.toString()}`)
  const [type, etag] = [answer.headers.get('content-type') ?? '', answer.headers.get('etag') ?? '']
  return { url, type, etag, body }
}
