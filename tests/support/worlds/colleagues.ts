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
  const headers = answer.headers.filter(([name]) => name !== 'content-length')
  return { ...answer, headers, body: Buffer.from(JSON.stringify({ ...view, people })) }
}
