import { type Client, must, type Written, StoryError } from './client.ts'

/** Plain paragraphs as the editor would store them. A line that begins with `## ` is a heading. */
export const toLexical = (text: string, direction: 'ltr' | 'rtl' = 'ltr') => ({
  root: {
    type: 'root',
    version: 1,
    format: '' as const,
    indent: 0,
    direction,
    children: text
      .split('\n\n')
      .map((paragraph) => paragraph.trim())
      .filter(Boolean)
      .map((paragraph) => toBlock(paragraph, direction)),
  },
})

const toBlock = (paragraph: string, direction: 'ltr' | 'rtl') => {
  const isHeading = paragraph.startsWith('## ')
  const words = isHeading ? paragraph.slice(3) : paragraph.replace(/\s*\n\s*/g, ' ')
  return {
    ...(isHeading ? { type: 'heading', tag: 'h2' } : { type: 'paragraph', textFormat: 0, textStyle: '' }),
    version: 1,
    format: '',
    indent: 0,
    direction,
    children: [{ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' }],
  }
}

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

type Clearance = {
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

const PATIENCE_MS = 5_000

/** Where the world finds the text; from its frozen core, so that it can be asked before its time. */
export const pathOf = async (reviewer: Client, { collection, id }: Written): Promise<string> => {
  const { digest } = await clearanceOf(reviewer, { collection, id })
  const { core } = await must(reviewer.get(`/api/${collection}/${id}/clearance/text?digest=${digest}`))
  return `/v1/${collection}/${(core as { slug: string }).slug}`
}

/** @returns the page. @throws StoryError where it does not show the words. */
export const expectShown = async (world: Client, path: string, words: string): Promise<string> => {
  const { status, body } = await world.text(path)
  const shown = body.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
  if (status !== 200 || !shown.includes(words))
    throw new StoryError(`${path} does not show “${words}” (${status}).`)
  return body
}

/** What comes within five seconds. @throws StoryError when it does not. */
export const waitFor = async <T>(look: () => Promise<T | null>): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new StoryError('The instant has passed, and the text is not there.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** @throws StoryError when nobody reviews for that organisation. */
export const reviewerOf = (reviewers: Record<string, Client>, organisation: string): Client => {
  const found = reviewers[organisation]
  if (!found) throw new StoryError(`Nobody reviews for ${organisation}.`)
  return found
}
