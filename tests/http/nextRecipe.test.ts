import { rm } from 'node:fs/promises'
import { Webhook } from 'standardwebhooks'
import { must } from '../../src/server/story/client.ts'
import { act, edit, pathOf } from '../../src/server/story/desk.ts'
import { assemble, begin, type Cast, type Entry, sendOut } from '../support/cast.ts'
import { buildNextSite, layNextSite, type NextSite, startNextSite } from '../support/recipes/nextSite.ts'
import { until } from '../support/until.ts'

/** As during a rotation. */
const OLD_SECRET = `whsec_${Buffer.from('the secret of before').toString('base64')}`
const CRON_SECRET = 'what the cron job knows'
/** A page would be rendered anew after a minute by itself: the webhook is much sooner. */
const SOON_MS = 10_000

describe('the site of docs/recipes/next.md', () => {
  let cast: Cast
  let folder: string
  let site: NextSite
  let receiver: string
  beforeAll(async () => {
    ;[cast, folder] = await Promise.all([
      assemble({ env: { WEBHOOK_TARGETS: 'private-accept' } }),
      layNextSite(),
    ])
  })
  afterAll(async () => {
    await site?.stop()
    await rm(folder, { recursive: true, force: true })
    await cast.stop()
  })

  const manager = () => cast.person('manager@unodc')
  /** The receiver is there before the site starts: its secret is a setting of the site. */
  const setUp = async (url: string): Promise<Record<string, string>> => {
    const made = await must((await manager()).post('/api/webhooks', { url: `${url}/newsroom/webhook` }))
    const { id, secret } = made.receiver as { id: string; secret: string }
    receiver = id
    return { NEWSROOM_URL: cast.url, NEWSROOM_SECRETS: `${OLD_SECRET} ${secret}`, CRON_SECRET }
  }
  const read = async (path: string) => {
    const answer = await fetch(site.url + path)
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  const isShown = async (path: string, words: string) => (await read(path)).text.includes(words)
  type Published = { entry: Entry; path: string }
  const publishUnheard = async (title: string): Promise<Published> => {
    const entry = await begin(cast, { title })
    await sendOut(cast, entry)
    const api = await pathOf(await cast.person('reviewer@unodc'), { ...entry, title })
    return { entry, path: api.replace('/v1', '') }
  }
  type Delivery = { slug: string; state: string }
  /** The site has been told of it, and rendered nothing since. */
  const publish = async (title: string): Promise<Published> => {
    const published = await publishUnheard(title)
    const slug = published.path.split('/').at(-1)
    await until(
      'the site is told of it',
      async () => {
        const answer = await must((await manager()).get(`/api/webhooks/${receiver}/deliveries`))
        const deliveries = answer.deliveries as Delivery[]
        return deliveries.some((each) => each.slug === slug && each.state === 'delivered')
      },
      SOON_MS,
    )
    return published
  }
  const reviewerActs = async (entry: Entry, action: string, body = {}) =>
    must(act(await cast.person('reviewer@unodc'), entry, action, body))
  const catchUp = (secret: string) =>
    fetch(`${site.url}/newsroom/catch-up`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
    })

  it('is built, with its types, and warns of nothing', async () => {
    expect(await buildNextSite(folder, { NEWSROOM_URL: cast.url })).toEqual([])
    site = await startNextSite(folder, setUp)
    expect((await read('/')).headers.get('cache-control')).toBe('s-maxage=60, stale-while-revalidate=60')
  })

  it('shows a text when it is released, and another title when it is corrected', async () => {
    const [{ entry, path }, other] = [await publish('The first title'), await publish('Another text')]
    await until('the front page lists it', () => isShown('/', 'The first title'), SOON_MS)
    expect(await read(path)).toMatchObject({
      status: 200,
      text: expect.stringContaining('Words of the text') as string,
    })
    const { items } = (await (await fetch(`${cast.url}/v1/statements?limit=2`)).json()) as {
      items: { url: string }[]
    }
    expect((await read(path)).text).toContain(`<link rel="canonical" href="${items[1]?.url}"/>`)
    await until('the other page is kept', async () => isKept(await read(other.path)), SOON_MS)

    const editor = await cast.person('editor@unodc')
    await must(
      act(editor, entry, 'correct', { publicNote: 'The title was wrong.', editionType: 'correction' }),
    )
    await edit(editor, { ...entry, change: { title: 'The second title' } })
    await sendOut(cast, entry)
    await until('the page has its new title', () => isShown(path, 'The second title'), SOON_MS)
    expect((await read(path)).text).toContain('The title was wrong.')
    await until('the front page has it', () => isShown('/', 'The second title'), SOON_MS)
    expect(await isShown('/', 'The first title')).toBe(false)
    // What has not changed was not rendered anew.
    expect(isKept(await read(other.path))).toBe(true)
  })

  it('shows nothing of a text that is suspended, all of it when it is reinstated, and only why it was withdrawn', async () => {
    const { entry, path } = await publish('In doubt for an hour')
    await until('it is there', () => isShown('/', 'In doubt for an hour'), SOON_MS)
    expect((await read(path)).status).toBe(200)
    await reviewerActs(entry, 'suspend', { note: 'It is in doubt.' })
    await until('its page is not found', async () => (await read(path)).status === 404, SOON_MS)
    await until('the front page has it no more', async () => !(await isShown('/', 'In doubt')), SOON_MS)
    await reviewerActs(entry, 'reinstate')
    await until('its page is back', () => isShown(path, 'Words of the text'), SOON_MS)
    await reviewerActs(entry, 'withdraw', { publicNote: 'None of it was so.' })
    await until('its page says why it is gone', () => isShown(path, 'None of it was so.'), SOON_MS)
    const { text } = await read(path)
    expect([text.includes('Words of the text'), text.includes('In doubt')]).toEqual([false, false])
    expect(text).toContain('<meta name="robots" content="noindex"/>')
    expect(await isShown('/', 'In doubt')).toBe(false)
  })

  it('shows on the page of a media update what happens to a text in it, which no webhook tells of', async () => {
    type Update = {
      slug: string
      items: { item: { id: string; type: string; title: string; lead: { slug: string } } }[]
    }
    const answer = await fetch(`${cast.url}/v1/media-updates?include=body`)
    const { items } = (await answer.json()) as { items: Update[] }
    const [update] = items
    const carried = update?.items.find(({ item }) => item.type === 'statement' && item.lead.slug === 'unodc')
    const path = `/media-updates/${update?.slug}`
    expect(await isShown(path, 'A figure in it is in doubt.')).toBe(false)
    expect(isKept(await read(path))).toBe(true)
    const entry: Entry = { collection: 'statements', id: carried?.item.id ?? '' }
    await reviewerActs(entry, 'caution', { publicNote: 'A figure in it is in doubt.' })
    await until('the caution is there', () => isShown(path, 'A figure in it is in doubt.'), SOON_MS)
  })

  it('believes no webhook that the newsroom has not signed, and no stranger who asks it to catch up', async () => {
    const forged = await fetch(`${site.url}/newsroom/webhook`, {
      method: 'POST',
      body: JSON.stringify({ type: 'publication.withdrawn', data: { type: 'statement', slug: 'x' } }),
      headers: {
        'webhook-id': 'x',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
      },
    })
    expect([forged.status, (await catchUp('undefined')).status]).toEqual([401, 401])
    const ping = await must((await manager()).post(`/api/webhooks/${receiver}/test`, {}))
    expect(ping).toMatchObject({ delivered: true })
  })

  it('makes good what it was not told', async () => {
    const { entry, path } = await publish('Withdrawn behind its back')
    await until('it is there', () => isShown('/', 'Withdrawn behind'), SOON_MS)
    expect((await read(path)).status).toBe(200)
    await must((await manager()).post(`/api/webhooks/${receiver}/disable`, {}))
    await reviewerActs(entry, 'withdraw', { publicNote: 'Nobody has told you.' })
    expect(await isShown(path, 'Words of the text')).toBe(true)
    expect(await (await catchUp(CRON_SECRET)).json()).toEqual({ changes: 1 })
    expect((await read(path)).text).toContain('Nobody has told you.')
    expect(await isShown('/', 'Withdrawn behind')).toBe(false)
    expect(await (await catchUp(CRON_SECRET)).json()).toEqual({ changes: 0 })
  })

  it('while the newsroom cannot be reached shows no page that it has told of, and wants the message again', async () => {
    const [{ path }, other] = [
      await publishUnheard('Before it was gone'),
      await publishUnheard('Told of by nobody'),
    ]
    for (const each of [path, other.path])
      await until('its page is kept', async () => isKept(await read(each)), SOON_MS)
    await cast.stop()
    const data = { type: 'statement', slug: path.split('/').at(-1) }
    const body = JSON.stringify({ type: 'publication.corrected', data })
    const [id, at] = ['a message', new Date()]
    const told = await fetch(`${site.url}/newsroom/webhook`, {
      method: 'POST',
      body,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(OLD_SECRET).sign(id, at, body),
      },
    })
    expect(told.status).toBe(503)
    const { status, text } = await read(path)
    expect([status, text.includes('Words of the text')]).toEqual([500, false])
    expect(isKept(await read(other.path))).toBe(true)
  })
})

const isKept = ({ headers }: { headers: Headers }): boolean => headers.get('x-nextjs-cache') === 'HIT'
