import type { WorldAnswer, WorldRequest } from './exchange.ts'

const COMMENTS = /^\/api\/[a-z-]+\/[^/?]+\/comments\b/

type View = { people?: { name: string; organisations: string[] }[] }

/**
 * An answer about comments without those who act for UNODC and are only in this world: whoever reads an entry of UNODC may
 * mention them in a comment, and so reads their names (ADR 20). There alone, and nothing else of them.
 *
 * @param tokens in their names.
 */
export const withoutColleagues = (
  answer: WorldAnswer,
  { path }: Pick<WorldRequest, 'path'>,
  tokens: readonly string[],
): WorldAnswer => {
  if (!COMMENTS.test(path) || answer.status >= 300) return answer
  const view = JSON.parse(answer.body.toString('utf8')) as View
  if (!view.people) return answer
  const people = view.people.filter(
    ({ name, organisations }) =>
      organisations.join() !== 'unodc' || !tokens.some((token) => name.includes(token)),
  )
  return withBody(answer, { ...view, people })
}

const withBody = (answer: WorldAnswer, body: object): WorldAnswer => ({
  ...answer,
  headers: answer.headers.filter(([name]) => name !== 'content-length'),
  body: Buffer.from(JSON.stringify(body)),
})

const EVIDENCE = /^\/api\/register\/[a-z-]+\/[^/?]+\/evidence\b/

/**
 * Evidence without UNODC's ledger: whoever reads a log in which UNODC acts has its ledger whole, since nobody could notice
 * an entry that is missing (ADR 39). There alone.
 */
export const withoutLedger = (answer: WorldAnswer, { path }: Pick<WorldRequest, 'path'>): WorldAnswer => {
  if (!EVIDENCE.test(path) || answer.status >= 300) return answer
  const { ledgers, ...file } = JSON.parse(answer.body.toString('utf8')) as {
    ledgers?: Record<string, unknown>
    log: { organisation: string | null }[]
  }
  if (!ledgers || !file.log.some(({ organisation }) => organisation === 'unodc')) return answer
  const { unodc: _theirs, ...others } = ledgers
  return withBody(answer, { ...file, ledgers: others })
}
