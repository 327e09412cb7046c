import { must } from '../../src/server/story/client.ts'
import { act, edit } from '../../src/server/story/desk.ts'
import { assemble, begin, type Cast, type Entry, sendOut } from '../support/cast.ts'
import {
  hasPhp,
  lackingForWordPress,
  lintPlugin,
  startWordPress,
  type WordPress,
} from '../support/recipes/wordpress.ts'
import { until } from '../support/until.ts'

type Item = {
  id: string
  title: string
  url: string
  language: string
  firstAvailableAt: string
  languages: { locale: string }[]
}
type Post = {
  id: number
  guid: { rendered: string }
  slug: string
  date_gmt: string
  title: { rendered: string }
  content: { rendered: string }
  excerpt: { rendered: string }
}

type JsonItem = {
  id: string
  title: string
  url: string
  date_published: string
  attachments?: { size_in_bytes?: number }[]
}
type ReadItem = { id: string; title: string; link: string; at: number; bytes: number | null }

/** What WordPress's own reader finds in these feeds. */
const withSimplePie = (urls: readonly string[]): string => `error_reporting(0);
require_once ABSPATH . WPINC . '/class-simplepie.php';
$read = [];
foreach (['${urls.join("','")}'] as $url) {
  $feed = new SimplePie();
  $feed->enable_cache(false);
  $feed->set_raw_data(wp_remote_retrieve_body(wp_remote_get($url)));
  $feed->init();
  $read[$url] = array_map(fn($item) => [
    'id' => $item->get_id(),
    'title' => html_entity_decode($item->get_title(), ENT_QUOTES | ENT_HTML5),
    'link' => $item->get_permalink(),
    'at' => (int) $item->get_date('U'),
    'bytes' => $item->get_enclosure()?->get_length(),
  ], $feed->get_items());
}
echo json_encode($read);`

const LANGUAGES = ['en', 'ur']
const lacking = lackingForWordPress()

const whereThereIsPhp = hasPhp() ? it : it.skip
whereThereIsPhp(
  `the plugin of docs/recipes/wordpress.md is PHP${hasPhp() ? '' : ' (no PHP on this machine)'}`,
  lintPlugin,
)

if (lacking)
  it.skip(`the WordPress of docs/recipes/wordpress.md is not tried: this machine has no ${lacking}`, () => {})
else
  describe('the WordPress of docs/recipes/wordpress.md', () => {
    let cast: Cast
    let site: WordPress
    let receiver: string
    beforeAll(async () => {
      cast = await assemble({ env: { WEBHOOK_TARGETS: 'private-accept' } })
      site = await startWordPress(cast.url, { languages: LANGUAGES.join() })
    })
    afterAll(async () => {
      await site?.stop()
      await cast.stop()
    })

    const manager = () => cast.person('manager@unodc')
    const asked = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>
    const wire = async (locale: string): Promise<Item[]> => {
      const lists = ['statements', 'events', 'media-updates'].map((collection) =>
        asked<{ items: Item[] }>(`${cast.url}/v1/${collection}?limit=100&include=body&locale=${locale}`),
      )
      return (await Promise.all(lists)).flatMap(({ items }) => items)
    }
    const posts = (): Promise<Post[]> => asked(`${site.url}/?rest_route=/wp/v2/posts&per_page=100`)
    const postOf = async ({ id }: { id: string }, language = 'en'): Promise<Post | undefined> =>
      (await posts()).find(({ guid }) => guid.rendered === keyOf(id, language))
    const keyOf = (id: string, language: string) => `urn:uuid:${id}#${language}`
    const statusOf = (id: string) => site.php(`echo get_post_status(newsroom_find('${keyOf(id, 'en')}'));`)
    const page = async (query: string) => (await fetch(`${site.url}/?${query}`)).text()
    const reviewerActs = async (entry: Entry, action: string, body = {}) =>
      must(act(await cast.person('reviewer@unodc'), entry, action, body))

    it('takes over all that there is, each text in each of its languages, at the first timed work', async () => {
      expect((await fetch(`${site.url}/wp-cron.php`)).status).toBe(200)
      const expected = new Map<string, Item>()
      for (const language of LANGUAGES)
        for (const item of await wire(language))
          if (item.language === language) expected.set(keyOf(item.id, language), item)
      const found = (await posts()).filter(({ guid }) => guid.rendered.startsWith('urn:'))
      expect(found.map(({ guid }) => guid.rendered).sort()).toEqual([...expected.keys()].sort())
      expect(found.some(({ content }) => content.rendered.includes('<div lang="ur" dir="rtl">'))).toBe(true)
      for (const post of found) {
        const item = expected.get(post.guid.rendered)
        expect(toText(post.title.rendered)).toContain(toText(item?.title ?? ''))
        expect(`${post.date_gmt}Z`).toBe(item?.firstAvailableAt.replace(/\.\d+/, ''))
        const html = await page(`p=${post.id}`)
        expect(html).toContain(`<link rel="canonical" href="${item?.url}" />`)
        expect(post.content.rendered).toContain(`<a href="${item?.url}"`)
      }
    })

    it('lists what a feed has in its RSS block', async () => {
      const { items } = await asked<{ items: { title: string }[] }>(`${cast.url}/feeds/all.ur.json`)
      const block = `<!-- wp:rss {"feedURL":"${cast.url}/feeds/all.ur.rss","itemsToShow":10} /-->`
      const id = await site.php(
        `echo wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'News', 'post_content' => '${block}']);`,
      )
      const html = toText(await page(`page_id=${id}`))
      const listed = items.slice(0, 10).map(({ title }) => toText(title))
      expect([listed.length > 0, listed.filter((title) => !html.includes(title))]).toEqual([true, []])
    })

    it('reads every feed of the list of all feeds as JSON Feed has it', async () => {
      const opml = await (await fetch(`${cast.url}/feeds/all.opml`)).text()
      const listed = [...opml.matchAll(/xmlUrl="[^"]*(\/feeds\/[^"]+)\.rss"/g)].map(
        ([, path]) => cast.url + path,
      )
      const urls = listed.flatMap((url) => [`${url}.rss`, `${url}.atom`])
      const read = JSON.parse(await site.php(withSimplePie(urls))) as Record<string, ReadItem[]>
      expect(listed.length).toBeGreaterThan(50)
      for (const url of urls) {
        const { items } = await asked<{ items: JsonItem[] }>(url.replace(/\w+$/, 'json'))
        const expected = items.map(({ id, title, url: link, date_published, attachments }) => ({
          ...{ id, title, link, bytes: attachments?.[0]?.size_in_bytes ?? null },
          // To the seconds: it rounds.
          at: expect.closeTo(Date.parse(date_published) / 1000, -1) as number,
        }))
        const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
        expect([url, read[url]?.sort(byId)]).toEqual([url, expected.sort(byId)])
      }
    })

    it('publishes, corrects, takes down, brings back and bins a text within seconds of the webhook', async () => {
      const url = `${site.url}/?rest_route=/newsroom/v1/webhook`
      const made = await must((await manager()).post('/api/webhooks', { url }))
      const { id, secret } = made.receiver as { id: string; secret: string }
      receiver = id
      await site.setSecret(secret)
      const entry = await begin(cast, { title: 'Of <one> & "another"' })
      await sendOut(cast, entry)
      await until('it is published', async () => Boolean(await postOf(entry)))
      const post = (await postOf(entry)) as Post
      expect([toText(post.title.rendered), post.content.rendered.includes('Words of the text')]).toEqual([
        'Of <one> & "another"',
        true,
      ])
      const editor = await cast.person('editor@unodc')
      const note = { publicNote: 'The title was wrong.', editionType: 'correction' }
      await must(act(editor, entry, 'correct', note))
      await edit(editor, { ...entry, change: { title: 'Of something else' } })
      await sendOut(cast, entry)
      await until('it is corrected', async () =>
        Boolean((await postOf(entry))?.title.rendered.includes('Of something else')),
      )
      const corrected = (await postOf(entry)) as Post
      expect([corrected.id, corrected.content.rendered.includes('The title was wrong.')]).toEqual([
        post.id,
        true,
      ])
      await reviewerActs(entry, 'suspend', { note: 'It is in doubt.' })
      await until('it is no post any more', async () => !(await postOf(entry)))
      expect(await statusOf(entry.id)).toBe('draft')
      await reviewerActs(entry, 'reinstate')
      await until('it is back', async () => (await postOf(entry))?.id === post.id)
      await reviewerActs(entry, 'withdraw', { publicNote: 'It was wrong.' })
      await until('it is in the bin', async () => (await statusOf(entry.id)) === 'trash')
      expect(await postOf(entry)).toBeUndefined()
      expect(await page(`p=${post.id}`)).not.toContain('Words of the text')
    })

    it('believes no message that the newsroom has not signed', async () => {
      const forged = await fetch(`${site.url}/?rest_route=/newsroom/v1/webhook`, {
        method: 'POST',
        body: '{}',
        headers: {
          'webhook-id': 'x',
          'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
          'webhook-signature': 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
        },
      })
      expect(forged.status).toBe(401)
    })

    it('makes good what it was not told, at its next timed work', async () => {
      const entry = await begin(cast, { title: 'Withdrawn behind its back' })
      await sendOut(cast, entry)
      await until('it is published', async () => Boolean(await postOf(entry)))
      await must((await manager()).post(`/api/webhooks/${receiver}/disable`, {}))
      await reviewerActs(entry, 'withdraw', { publicNote: 'Nobody has told you.' })
      expect(await postOf(entry)).toBeDefined()
      await site.php(`do_action('newsroom_import');`)
      expect([await postOf(entry), await statusOf(entry.id)]).toEqual([undefined, 'trash'])
    })
  })

/** As a reader sees it, without the quotation marks that WordPress curls. */
const toText = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[“”″]/g, '"')
    .replace(/[‘’′]/g, "'")
    .replace(/[–—]/g, '-')
