import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import { ask } from '../staff.ts'

export type Json = Record<string, unknown>
export type Entry = { collection: 'statements' | 'media-updates'; id: string }
export type Request = { method: string; path: string; as: string; body?: unknown; form?: FormDataParts }
export type FormDataParts = { data: Json; file: { name: string; bytes: Buffer } }
export type Reached = { status: number; body: Json }

/** People at the doors of the newsroom, by the address that it has now. */
export type Desk = {
  /** Null when the server died before it answered. */
  send(request: Request): Promise<Reached | null>
  /** @throws unless the answer is a 2xx. */
  must(request: Request): Promise<Json>
  view(entry: Entry, as?: string): Promise<ClearanceView>
  /** What anybody reads. */
  look(path: string): Promise<Reached>
  bytes(path: string, as?: string): Promise<{ status: number; bytes: Buffer }>
}

export const deskAt = (url: string, tokens: Record<string, string>): Desk => {
  const reach = ({ method, path, as, body, form }: Request): Promise<Reached> =>
    form ? post(`${url}${path}`, tokens[as], form) : ask(`${url}${path}`, { method, body, token: tokens[as] })
  const must = async (request: Request): Promise<Json> => {
    const { status, body } = await reach(request)
    if (status >= 200 && status < 300) return body
    throw new Error(`${request.as} ${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`)
  }
  return {
    send: (request) => reach(request).catch(() => null),
    must,
    view: async ({ collection, id }, as = 'editor@unodc') =>
      (await must({
        method: 'GET',
        path: `/api/${collection}/${id}/clearance`,
        as,
      })) as unknown as ClearanceView,
    look: (path) => ask(`${url}${path}`),
    bytes: async (path, as) => {
      const token = as ? tokens[as] : undefined
      const answer = await fetch(`${url}${path}`, { headers: token ? { authorization: `JWT ${token}` } : {} })
      return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
    },
  }
}

const post = async (
  url: string,
  token: string | undefined,
  { data, file }: FormDataParts,
): Promise<Reached> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  form.set('file', new Blob([new Uint8Array(file.bytes)], { type: 'image/png' }), file.name)
  const answer = await fetch(url, { method: 'POST', headers: { authorization: `JWT ${token}` }, body: form })
  return { status: answer.status, body: (await answer.json()) as Json }
}
