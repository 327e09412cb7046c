import { directionOf, type Locale } from '../../../src/domain/locales.ts'
import { getServices } from '../../../src/services.ts'
import { type Newsroom, toLexical } from '../newsroom.ts'

type Body = Record<string, unknown>
type Told = { locale: Locale; title: string; paragraphs: readonly string[] }

/** A text that was published, with the files that were given out of it. */
export type Released = Told & {
  id: string
  slug: string
  digest: string
  html: string
  proof: string
  pdf: Buffer
  docx: Buffer
  eml: Buffer
}

export type Desk = {
  newsroom: Newsroom
  /** Writes and clears a text; `at`: when it comes out. */
  release: (told: Told, at?: Date) => Promise<{ id: string; digest: string }>
  /** As it is now, with its files. */
  fetch: (told: Told, released: { id: string; digest: string }) => Promise<Released>
  correct: (id: string, told: Told) => Promise<void>
  act: (id: string, action: string, body?: Body) => Promise<Body>
}

/** An editor and a reviewer of one organisation. */
export const openDesk = async (newsroom: Newsroom): Promise<Desk> => {
  const editor = await newsroom.logIn('editor@unodc.example')
  const reviewer = await newsroom.logIn('reviewer@unodc.example')
  const must = async (...asked: Parameters<Newsroom['ask']>): Promise<Body> => {
    const { status, body } = await newsroom.ask(...asked)
    if (status >= 300) throw new Error(`${asked[0]} ${asked[1]}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const act = (id: string, action: string, body: Body = {}, token = reviewer) =>
    must('POST', `/api/statements/${id}/clearance/${action}`, body, token)
  const revisionOf = async (id: string) =>
    (await must('GET', `/api/statements/${id}`, undefined, editor)).revision
  const clear = async (id: string, at?: Date): Promise<string> => {
    const { digest } = await act(id, 'submit', { revision: await revisionOf(id) }, editor)
    await act(id, 'sign', { digest })
    await act(id, 'release', { digest, ...(at ? { at: at.toISOString() } : {}) })
    return String(digest)
  }
  const bodyOf = ({ paragraphs, locale }: Told) => toLexical(paragraphs.join('\n\n'), directionOf(locale))
  const get = async (address: string): Promise<Buffer> => {
    const [path = '', query = ''] = address.split('?')
    const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {} }
    const answer = await getServices(newsroom.payload).wire.handle(request)
    if (answer?.status !== 200) throw new Error(`${address}: ${answer?.status} ${String(answer?.body)}`)
    return Buffer.from(answer.body)
  }
  return {
    newsroom,
    act,
    release: async (told, at) => {
      const languages = [{ locale: told.locale, standing: 'authoritative' }]
      const facts = { title: told.title, kind: 'statement', languages, body: bodyOf(told) }
      const { doc } = await must('POST', `/api/statements?locale=${told.locale}`, facts, editor)
      const { id } = doc as { id: string }
      return { id, digest: await clear(id, at) }
    },
    correct: async (id, told) => {
      await act(id, 'correct', { publicNote: 'A number was wrong.', editionType: 'correction' }, editor)
      const change = { revision: await revisionOf(id), body: bodyOf(told) }
      await must('PATCH', `/api/statements/${id}?locale=${told.locale}`, change, editor)
      await clear(id)
    },
    fetch: async (told, { id, digest }) => {
      const { register } = getServices(newsroom.payload)
      const slug = String((await register.stateOf({ collection: 'statements', id })).wireSlug)
      const path = `/v1/statements/${slug}`
      const query = `?locale=${told.locale}`
      const [proof, html, pdf, docx, eml] = await Promise.all(
        ['/proof', `.mail.html${query}`, `.pdf${query}`, `.docx${query}`, `.eml${query}`].map((end) =>
          get(path + end),
        ),
      )
      const none = Buffer.alloc(0)
      return {
        ...{ ...told, id, slug, digest, html: String(html), proof: String(proof) },
        ...{ pdf: pdf ?? none, docx: docx ?? none, eml: eml ?? none },
      }
    },
  }
}
