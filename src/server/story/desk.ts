import { type Client, must } from './client.ts'
import { toLexical } from './lexical.ts'
import type { Written } from './cast.ts'

type Words = { title: string; summary: string; body: string }
type Draft = {
  collection: Written['collection']
  words: { en: Words; ur?: Words }
  facts: Record<string, unknown>
}

type Document = { id: string; revision: number }

/** Writes an entry in English, then its Urdu text if there is one, as a press officer does in two sittings. */
export const write = async (editor: Client, { collection, words, facts }: Draft): Promise<Written> => {
  const { doc } = await must(
    editor.post(`/api/${collection}?locale=en`, { ...facts, ...inLanguage(words.en, 'ltr') }),
  )
  const { id } = doc as Document
  if (words.ur) await edit(editor, { collection, id, locale: 'ur', change: inLanguage(words.ur, 'rtl') })
  return { collection, id, title: words.en.title }
}

export const inLanguage = ({ title, summary, body }: Words, direction: 'ltr' | 'rtl') => ({
  title,
  summary,
  body: toLexical(body, direction),
})

type Edit = { collection: string; id: string; locale?: string; change: Record<string, unknown> }

/** Changes an entry on the revision that it has now. */
export const edit = async (editor: Client, { collection, id, locale = 'en', change }: Edit) => {
  const { revision } = (await must(editor.get(`/api/${collection}/${id}?depth=0`))) as Document
  return must(editor.patch(`/api/${collection}/${id}?locale=${locale}`, { ...change, revision }))
}

export type Clearance = {
  state: string
  revision: number
  digest: string
  wire: { edition: number } | null
  scheduled: { availableAt: string } | null
  proposal: { digest: string } | null
  acknowledged: { note: string | null } | null
  parties: { organisation: string; signature: { mode: 'express' | 'tacit' } | null }[]
}

export const clearanceOf = (client: Client, { collection, id }: Pick<Written, 'collection' | 'id'>) =>
  must(client.get(`/api/${collection}/${id}/clearance`)) as unknown as Promise<Clearance>

/** One clearance action; `digest` and `revision` are those that the person sees now. */
export const act = async (
  client: Client,
  entry: Pick<Written, 'collection' | 'id'>,
  action: string,
  body: Record<string, unknown> = {},
) => client.post(`/api/${entry.collection}/${entry.id}/clearance/${action}`, body)

export const submit = async (
  client: Client,
  entry: Pick<Written, 'collection' | 'id'>,
  body: Record<string, unknown> = {},
) => {
  const { revision } = await clearanceOf(client, entry)
  return act(client, entry, 'submit', { revision, ...body })
}

/** Invites, and accepts. */
export const join = async (
  editor: Client,
  entry: Pick<Written, 'collection' | 'id'>,
  { reviewer, organisation, role }: { reviewer: Client; organisation: string; role: string },
) => {
  await must(act(editor, entry, 'invite', { organisation, role }))
  await must(act(reviewer, entry, 'accept'))
}

export const release = async (
  client: Client,
  entry: Pick<Written, 'collection' | 'id'>,
  body: Record<string, unknown> = {},
) => {
  const { digest } = await clearanceOf(client, entry)
  return act(client, entry, 'release', { digest, ...body })
}

export const sign = async (client: Client, entry: Pick<Written, 'collection' | 'id'>) => {
  const { digest } = await clearanceOf(client, entry)
  return act(client, entry, 'sign', { digest })
}

/** The ids of the organisations, by slug. */
export const organisationIds = async (client: Client): Promise<Record<string, string>> => {
  const { docs } = await must(client.get('/api/partner-organisations?limit=100&depth=0'))
  return Object.fromEntries((docs as { id: string; slug: string }[]).map(({ slug, id }) => [slug, id]))
}
