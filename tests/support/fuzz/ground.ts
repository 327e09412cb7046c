import { EMBARGO_TERMS } from '../../../src/domain/earlyAccess.ts'
import { type Client, must } from '../../../src/server/story/client.ts'
import { act } from '../../../src/server/story/desk.ts'
import { peopleAt } from '../matrix/ask.ts'
import { pictureOf } from '../worlds/upload.ts'
import { begin, type Cast, type Entry, sendOut } from '../cast.ts'

/** What stands in the addresses that are asked: where something is, was, or is to come. */
export type Ground = {
  url: string
  /** Of a consumer and a journalist with a grant, the second without the terms, and one that opens nothing. */
  keys: string[]
  /** Values by the names of parameters of a query, and by what stands before them in a path. */
  known: Record<string, string[]>
}

const FAR = '2041-01-01T00:00:00.000Z'
const JANE = { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' }

/** The demonstration's newsroom, with a text that was withdrawn, and one that waits and that two readers may see. */
export const prepareGround = async (cast: Cast): Promise<Ground> => {
  const [reviewer, manager] = [await cast.person('reviewer@unodc'), await cast.person('manager@unodc')]
  const withdrawn = await begin(cast, { title: 'Withdrawn' })
  await sendOut(cast, withdrawn)
  await must(act(reviewer, withdrawn, 'withdraw', { publicNote: 'It was wrong.' }))
  const illustrated = await begin(cast, { title: 'With a picture', media: [await upload(cast.url)] })
  await sendOut(cast, illustrated)
  const early = await begin(cast, { title: 'To come' })
  await sendOut(cast, early, FAR)

  const desk = { name: 'News desk', scopes: ['press'], ratePerMinute: 60_000, contact: 'desk@agency.example' }
  const made = (await must(manager.post('/api/consumers', desk))) as { consumer: { id: string }; key: string }
  const give = (reader: object) => must(reviewer.post(`/api/statements/${early.id}/grants`, reader))
  await give({ consumer: made.consumer.id })
  const { key } = await give({ journalist: JANE })
  await acceptTerms(cast.url, made.key)
  const keys = [made.key, String(key), `cq_${'0'.repeat(43)}`]
  return { url: cast.url, keys, known: await collect(cast.stranger, await slugOf(reviewer, early)) }
}

const upload = async (url: string): Promise<string> => {
  // Wide enough for a smaller form.
  const picture = await pictureOf(400)
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(picture)]), 'a.png')
  form.set('_payload', JSON.stringify({ alt: 'A picture' }))
  const { doc } = (await peopleAt(url).ask('editor@unodc', 'POST', '/api/media', form)).body
  return (doc as { id: string }).id
}

const acceptTerms = async (url: string, key: string): Promise<void> => {
  const { status } = await fetch(`${url}/v1/embargoed/terms`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: EMBARGO_TERMS.version }),
  })
  if (status !== 200) throw new Error(`The terms were not accepted: ${status}`)
}

const slugOf = async (reviewer: Client, { collection, id }: Entry): Promise<string> => {
  const { core } = await must(reviewer.get(`/api/${collection}/${id}/clearance/text`))
  return (core as { slug: string }).slug
}

const collect = async (stranger: Client, early: string): Promise<Ground['known']> => {
  const changes = await must(stranger.get('/v1/changes?limit=100'))
  const organisations = await must(stranger.get('/v1/organisations'))
  const page = await must(stranger.get('/v1/statements?limit=1&include=body'))
  const text = JSON.stringify([changes, organisations, page])
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, found]) => found ?? ''))]
  const slugsOf = (type: string) =>
    (changes.items as { item: { type: string; slug: string } }[])
      .filter(({ item }) => item.type === type)
      .map(({ item }) => item.slug)
  const files = all(/\/v1\/files\/([0-9a-f]{64}\.\w+)"/g)
  const renditions = all(/\/v1\/files\/([0-9a-f]{64}\.\w+\/\w+\.\w+)"/g)
  const houses = (organisations.items as { slug: string }[]).map(({ slug }) => slug)
  return {
    '/v1/statements/': [...slugsOf('statement'), early],
    '/v1/events/': slugsOf('event'),
    '/v1/media-updates/': slugsOf('media-update'),
    '/v1/organisations/': houses,
    '/v1/embargoed/statements/': [early, ...slugsOf('statement')],
    '/sitemaps/': [...all(/"releasedAt":"(\d{4}-\d\d)/g), '2024-07'],
    '/v1/files/': renditions.map((name) => name.split('/')[0] ?? '').concat(files),
    '/v1/files/{name}/': renditions.map((name) => name.split('/')[1] ?? ''),
    '/v1/check/': files.map((name) => name.slice(0, 3)),
    '/feeds/': ['all', 'all.subject-20001283', ...houses],
    organisation: houses,
    subject: all(/"code":"(medtop:\d{8})"/g),
    url: all(/"url":"([^"]*\/(?:statements|events|media-updates)\/[^"]+)"/g),
    event: [...all(/"event":\{"id":"([^"]+)/g), ...slugsOf('event')],
    after: [String(changes.next), String(page.next)],
    from: ['2024-07-30', '2024-07-30T05:15:00.000Z'],
    to: ['2024-07-31', '2031-01-01T00:00:00.000Z'],
    q: ['children', 'traite', 'انسان', '人口'],
  }
}
