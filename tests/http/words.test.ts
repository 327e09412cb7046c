import { xml2js } from 'xml-js'
import { begin, type Cast, sendOut } from '../support/cast.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { createAdmin } from '../support/adminCalls.ts'
import { type People, peopleAt } from '../support/matrix/ask.ts'
import { casts } from '../support/sharedCast.ts'

const MARKUP = '</script></title><script>alert(1)</script><img src=x onerror=alert(2)>]]>'
const STEERING = '\u0001\u001b[31m\u202Egpj.exe\u2066'
const TITLE = `=HYPERLINK("https://evil.example") ${MARKUP}${STEERING} and more`

/** An element that words have begun. */
const LIVE = /<script>alert|<img src=x|<\/script><\/title>/
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/
/** They turn the direction of whatever follows in the same line. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/

type Node = { _cdata?: string; _text?: string }
type AtomEntry = { title: Node; summary: Node; content: Node; link: { _attributes: { href: string } } }

describe('22, 23: words that would be more than words', () => {
  let people: People
  const reserved = casts.reserve()
  let cast: Cast
  let slug: string
  const read = async (path: string) => (await people.ask(null, 'GET', path)).text

  beforeAll(async () => {
    cast = await reserved.open()
    people = peopleAt(cast.url)
    const body = toLexical(`</p><script>alert(1)</script>${STEERING}`)
    const speaker = { name: TITLE }
    await sendOut(cast, await begin(cast, { title: TITLE, summary: TITLE, speaker, body }))
    const { items } = JSON.parse(await read('/v1/statements?limit=1')) as { items: { slug: string }[] }
    slug = String(items[0]?.slug)
  })
  afterAll(() => reserved.leave())

  it('are words in the feed, which a parser of XML reads to its end', async () => {
    const text = await read('/feeds/all.atom')
    const { feed } = xml2js(text, { compact: true }) as { feed: { entry: AtomEntry[] } }
    const entry = feed.entry.find(({ link }) => link._attributes.href.endsWith(slug))
    expect(text).not.toMatch(LIVE)
    expect(text).not.toMatch(CONTROLS)
    // A title is text, which the parser has decoded; a summary is markup, in which the words are escaped.
    expect(entry?.title._text).toContain('=HYPERLINK("https://evil.example") </script>')
    expect(entry?.summary._cdata).toContain('=HYPERLINK(&quot;https://evil.example&quot;) &lt;/script&gt;')
    for (const shown of [entry?.title._text, entry?.summary._cdata]) expect(shown).not.toMatch(TURNS)
    expect(entry?.content._cdata).toContain('&lt;/p&gt;&lt;script&gt;alert(1)')
  })

  it('are words on the page, and turn nothing around in its head', async () => {
    for (const path of ['/en', `/en/statements/${slug}`]) {
      const text = await read(path)
      expect(text).toContain('=HYPERLINK(&quot;')
      expect(text).not.toMatch(LIVE)
      expect(text).not.toMatch(CONTROLS)
      const [head = ''] = text.split('</head>')
      expect(head).not.toMatch(TURNS)
      expect(head.match(/<title>/g)).toHaveLength(1)
    }
  })

  it('are data in the page, for programs and for other people’s pages, and end no element', async () => {
    const text = await read(`/en/statements/${slug}`)
    const [, data = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text) ?? []
    const { headline, author } = JSON.parse(data) as { headline: string; author: { name: string } }
    expect(headline).toContain('</script>')
    expect(headline).not.toMatch(TURNS)
    expect(author.name).toMatch(/Drugs and Crime/)
    const [head = ''] = text.split('</head>')
    const properties: Record<string, string> = Object.fromEntries(
      [...head.matchAll(/<meta property="([\w:]+)" content="([^"]*)"/g)].map(
        ([, name = '', content = '']) => [name, content],
      ),
    )
    expect(properties).toMatchObject({ 'og:type': 'article', 'og:locale': 'en_GB' })
    expect(properties['og:title']).toContain('=HYPERLINK(&quot;')
    for (const ending of ['ninjs.json', 'md']) expect(head).toContain(`/v1/statements/${slug}.${ending}"`)
    expect(head).toContain('/feeds/all.atom"')
  })

  it('are words in the API, as a browser takes it for JSON alone', async () => {
    const { text, headers } = await people.ask(null, 'GET', `/v1/statements/${slug}`)
    const item = JSON.parse(text) as { title: string; body: { html: string } }
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(JSON.stringify(item)).not.toMatch(CONTROLS)
    expect(item.title).not.toMatch(CONTROLS)
    expect(item.body.html).not.toMatch(LIVE)
  })

  it('are words in the files to pass on, which run nothing', async () => {
    const at = `/v1/statements/${slug}`
    const mail = await people.ask(null, 'GET', `${at}.mail.html`)
    expect(mail.text).toContain('=HYPERLINK(&quot;')
    expect(mail.text).not.toMatch(LIVE)
    expect(mail.text).not.toMatch(TURNS)
    expect(mail.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    const draft = await people.ask(null, 'GET', `${at}.eml`)
    expect(draft.text.split('\r\n\r\n')[0]).toMatch(/^Subject: =\?UTF-8\?|^Subject: .*HYPERLINK/m)
    for (const ending of ['pdf', 'docx']) {
      const { status, headers } = await people.ask(null, 'GET', `${at}.${ending}`)
      expect([ending, status]).toEqual([ending, 200])
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
    }
    expect(await read(`/en/statements/${slug}`)).toContain(`href="${at}.pdf?locale=en"`)
  })

  it('are words in the admin', async () => {
    const { body } = await people.ask('editor@unodc', 'GET', '/api/statements?limit=1&sort=-updatedAt')
    const [doc] = body.docs as { id: string; title: string }[]
    const page = await createAdmin(cast.url).page(
      await people.tokenOf('editor@unodc'),
      `/admin/collections/statements/${doc?.id}`,
    )
    expect(page.text).toContain('HYPERLINK')
    expect(page.text).not.toMatch(LIVE)
  })
})
