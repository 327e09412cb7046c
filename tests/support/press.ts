import type { ClearanceView } from '../../src/domain/clearance/view.ts'
import { readEvidenceFile, verifyEvidence } from '../../src/domain/evidence/verifyEvidence.ts'
import { type Answer, type Newsroom, openNewsroom, reasonOf, toLexical } from './newsroom.ts'

type Body = Record<string, unknown>
type Acted = Answer & { reason: string | undefined; view: ClearanceView & { digest: string } }

/** People who work on texts of UNODC over HTTP; `who` is the part of their address before the dot, `editor@unodc`. */
export type Press = {
  newsroom: Newsroom
  tokens: Record<string, string>
  write: (extra?: Body, collection?: string) => Promise<string>
  read: (id: string, who?: string, collection?: string) => Promise<ClearanceView>
  act: (who: string, id: string, action: string, body?: Body, collection?: string) => Promise<Acted>
  /** Invites, and accepts. */
  invite: (id: string, slug: string, role: string) => Promise<void>
  submit: (id: string, collection?: string) => Promise<Acted>
  /** @param locale of the words; left out, English. */
  patch: (id: string, change: Body, locale?: string) => Promise<Answer>
  /** What `npm run verify` would say of the entry's evidence: `holds`, or what does not. */
  verify: (id: string, who?: string, collection?: string) => Promise<string>
  /** Submits, has it signed by the lead and these reviewers, and releases. */
  publish: (id: string, ...others: string[]) => Promise<Acted>
}

const ROLES = ['editor', 'reviewer', 'manager']

export const openPress = async (...organisations: string[]): Promise<Press> =>
  pressIn(await openNewsroom(), organisations)

/** The same in a newsroom that is open already. */
export const pressIn = async (newsroom: Newsroom, organisations: readonly string[]): Promise<Press> => {
  const people = organisations.flatMap((slug) => ROLES.map((role) => `${role}@${slug}`))
  const logIn = async (name: string): Promise<[string, string]> => [
    name,
    await newsroom.logIn(`${name}.example`),
  ]
  const tokens = Object.fromEntries(await Promise.all(people.map(logIn)))
  const door = (collection: string, id: string, rest = '') => `/api/${collection}/${id}${rest}`

  const read: Press['read'] = async (id, who = 'editor@unodc', collection = 'statements') => {
    const { body } = await newsroom.ask('GET', door(collection, id, '/clearance'), undefined, tokens[who])
    return body as unknown as ClearanceView
  }
  const act: Press['act'] = async (who, id, action, body = {}, collection = 'statements') => {
    const answer = await newsroom.ask('POST', door(collection, id, `/clearance/${action}`), body, tokens[who])
    return { ...answer, reason: reasonOf(answer), view: answer.body as unknown as Acted['view'] }
  }
  const submit: Press['submit'] = async (id, collection = 'statements') => {
    const { revision } = await read(id, 'editor@unodc', collection)
    return act('editor@unodc', id, 'submit', { revision }, collection)
  }
  return {
    newsroom,
    tokens,
    read,
    act,
    submit,
    write: async (extra = {}, collection = 'statements') => {
      const text = { title: 'A joint statement', body: toLexical('We act together.'), ...extra }
      const { body } = await newsroom.ask('POST', `/api/${collection}`, text, tokens['editor@unodc'])
      if (body.errors) throw new Error(JSON.stringify(body.errors))
      return (body.doc as { id: string }).id
    },
    invite: async (id, organisation, role) => {
      await act('editor@unodc', id, 'invite', { organisation, role })
      await act(`reviewer@${organisation}`, id, 'accept')
    },
    patch: async (id, change, locale) => {
      const { revision } = await read(id)
      const url = door('statements', id, locale ? `?locale=${locale}` : '')
      return newsroom.ask('PATCH', url, { revision, ...change }, tokens['editor@unodc'])
    },
    verify: async (id, who = 'editor@unodc', collection = 'statements') => {
      const url = `/api/register/${collection}/${id}/evidence`
      const { body } = await newsroom.ask('GET', url, undefined, tokens[who])
      const file = readEvidenceFile(body)
      const verdict = file && verifyEvidence(file)
      return verdict?.ok ? 'holds' : (verdict?.sentence ?? JSON.stringify(body))
    },
    publish: async (id, ...others) => {
      const { digest } = (await submit(id)).view
      for (const who of ['reviewer@unodc', ...others]) await act(who, id, 'sign', { digest })
      return act('reviewer@unodc', id, 'release', { digest })
    },
  }
}
