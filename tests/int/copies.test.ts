import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import sharp from 'sharp'
import { COPY_FORMS, COPY_KINDS, type CopyForm } from '../../src/domain/copies.ts'
import { formatInstant } from '../../src/domain/dates.ts'
import { getServices } from '../../src/services.ts'
import type { WireAnswer } from '../../src/wire/request.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

const HOUR = 3_600_000
const CANARY = 'canary-5d07'

/** The words of a file, whatever its form; of a PDF what is not squeezed: its title and its keywords. */
const wordsIn = async (form: CopyForm, bytes: Buffer): Promise<string> => {
  if (form === 'eml') {
    const mail = await simpleParser(bytes)
    return [mail.subject, mail.text, mail.html, mail.attachments.length].join('\n')
  }
  if (form !== 'docx') return bytes.toString(form === 'pdf' ? 'latin1' : 'utf8')
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join('\n')
}

const unflowed = (text: string): string => text.replaceAll(' \r\n', '')

describe('out of the door by mail', () => {
  let press: Press
  const wire = () => getServices(press.newsroom.payload).wire
  const after = (hours: number) => new Date(press.newsroom.clock.now().getTime() + hours * HOUR).toISOString()

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const desk = async (who: string | null, url: string) => {
    const answer = await press.newsroom.fetch(
      'GET',
      url,
      undefined,
      who === null ? undefined : press.tokens[who],
    )
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') }
  }
  const copyOf = (
    id: string,
    query: string,
    who: string | null = 'editor@unodc',
    collection = 'statements',
  ) => desk(who, `/api/${collection}/${id}/clearance/copy?${query}`)
  const get = async (
    url: string,
    headers: Record<string, string> = {},
  ): Promise<WireAnswer & { bytes: Buffer }> => {
    const [path = '', query = ''] = url.split('?')
    const answer = await wire().handle({
      method: 'GET',
      path,
      query: new URLSearchParams(query),
      headers,
      url,
    })
    if (!answer) throw new Error(`${url} is not the wire's.`)
    return { ...answer, bytes: Buffer.from(answer.body) }
  }
  const addressOf = async (id: string, collection = 'statements') => {
    const { wireSlug } = await getServices(press.newsroom.payload).register.stateOf({ collection, id })
    return `/v1/${collection}/${String(wireSlug)}`
  }
  const logo = async () => {
    const form = new FormData()
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123456' } })
      .png()
      .toBuffer()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'logo.png')
    form.append(
      '_payload',
      JSON.stringify({ alt: 'A logo', organisation: press.newsroom.organisations.unodc }),
    )
    const answer = await press.newsroom.fetch('POST', '/api/media', form, press.tokens['editor@unodc'])
    const { doc } = (await answer.json()) as { doc: { id: string } }
    await press.newsroom.payload.update({
      collection: 'partner-organisations',
      id: press.newsroom.organisations.unodc ?? '',
      data: { logo: doc.id },
    })
  }

  let id: string
  let digest: string
  let instant: string
  const ARABIC = `${CANARY} لا يُترك أي طفل`

  it('18, 34: is for those alone who read the frozen text, before its instant', async () => {
    await logo()
    instant = after(2)
    id = await press.write({
      title: `${CANARY} No child`,
      body: toLexical(`${CANARY}, whole.`),
      embargo: { until: instant, zone: 'Asia/Karachi' },
    })
    const { revision } = await press.read(id)
    await press.newsroom.ask(
      'PATCH',
      `/api/statements/${id}?locale=ar`,
      { revision, title: ARABIC, body: toLexical('كلمات النص') },
      press.tokens['editor@unodc'],
    )
    const ask = async (who: string | null, asked: string) => {
      const { status, text } = await copyOf(asked, 'form=pdf', who)
      return [status, text.replaceAll(asked, 'ID')]
    }
    const random = randomUUID()
    // Nothing is frozen yet, for nobody.
    expect(await ask('editor@unodc', id)).toEqual(await ask('editor@unodc', random))
    await press.invite(id, 'ilo', 'co-signatory')
    digest = (await press.submit(id)).view.digest
    for (const who of ['editor@fia', 'reviewer@fia', 'manager@fia']) {
      expect(await ask(who, id)).toEqual([404, expect.stringContaining('not-found')])
      expect(await ask(who, id)).toEqual(await ask(who, random))
    }
    expect((await ask(null, id))[0]).toBe(401)
    for (const who of ['editor@unodc', 'reviewer@ilo']) expect((await ask(who, id))[0]).toBe(200)
  })

  it.each(COPY_FORMS)('shows digest and embargo as %s, for this reader alone', async (form) => {
    const answer = await copyOf(id, `form=${form}&digest=${digest}`, 'reviewer@ilo')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': COPY_KINDS[form].type,
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'content-security-policy': expect.stringContaining('sandbox') as string,
      'content-disposition': expect.stringMatching(/^(inline|attachment); filename="[a-z0-9.-]+"$/) as string,
    })
    const words = await wordsIn(form, answer.bytes)
    expect(words).toContain(digest)
    if (form === 'pdf') expect(words.startsWith('%PDF-')).toBe(true)
    else expect(words).toMatch(/Not for release: this text is not out · Not for release before/)
    if (form === 'html') expect(words).toContain('src="data:image/png;base64,')
    expect(words).not.toContain('/v1/files/')
  })

  it('is in the language that is asked for, and refuses what it does not know', async () => {
    const { text } = await copyOf(id, 'form=text&locale=ar')
    expect(text).toContain(ARABIC)
    expect(text).toContain('غير مخصص للنشر')
    for (const query of ['', 'form=doc', 'form=pdf&locale=de'])
      expect([query, (await copyOf(id, query)).status]).toEqual([query, 400])
    expect((await copyOf(id, `form=text&digest=sha256:${'0'.repeat(64)}`)).status).toBe(404)
  })

  it('is nothing on the wire before the instant, and for everybody from then on', async () => {
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    expect((await press.act('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
    const address = await addressOf(id)
    const nothing = await get('/v1/statements/nothing-00000000.pdf')
    for (const form of COPY_FORMS) expect(await get(`${address}.${COPY_KINDS[form].ending}`)).toEqual(nothing)
    const early = await copyOf(id, 'form=text', 'reviewer@ilo')
    expect(early.text).toMatch(/^\*\*\* Not for release before/)
    press.newsroom.clock.set(new Date(instant))
    for (const form of COPY_FORMS) {
      const answer = await get(`${address}.${COPY_KINDS[form].ending}?locale=ar`)
      expect(answer.status).toBe(200)
      expect(answer.headers).toMatchObject({
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'Content-Language': 'ar',
        'Content-Type': COPY_KINDS[form].type,
        Vary: 'Accept-Encoding, Accept-Language',
        Link: expect.stringMatching(/^<http.*\/ar\/statements\/.*>; rel="canonical"$/) as string,
      })
      const words = await wordsIn(form, answer.bytes)
      expect(words).toContain(digest)
      if (form !== 'pdf') expect(words).toContain(ARABIC)
      expect(words).not.toMatch(/Not for release|غير مخصص/)
      const again = await get(`${address}.${COPY_KINDS[form].ending}?locale=ar`, {
        'if-none-match': answer.headers.ETag ?? '',
      })
      expect([form, again.status]).toEqual([form, 304])
    }
    const html = await get(`${address}.mail.html`)
    expect(html.bytes.toString()).toMatch(/src="http[^"]*\/v1\/files\/[0-9a-f]{64}\.png"/)
    expect((await get(`${address}.pdf?colour=red`)).status).toBe(400)
    expect((await get(`${address}.doc`)).status).toBe(404)
    // What its people read at the desk is then what the world reads.
    expect((await copyOf(id, 'form=text&locale=ar')).text).toBe(
      (await get(`${address}.mail.txt?locale=ar`)).bytes.toString(),
    )
  })

  it('says at once what is said of it, and of what is withdrawn nothing but that', async () => {
    const address = await addressOf(id)
    const before = await get(`${address}.mail.txt`)
    await press.act('reviewer@ilo', id, 'caution', { publicNote: 'The date is in doubt.' })
    expect((await get(`${address}.mail.txt`)).bytes.toString()).toContain('The date is in doubt.')
    expect((await get(`${address}.pdf`)).headers.ETag).not.toBe(before.headers.ETag)
    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'Sent in error.' })
    for (const form of COPY_FORMS) {
      const gone = await get(`${address}.${COPY_KINDS[form].ending}`)
      expect([form, gone.status]).toEqual([form, 410])
      expect(gone.bytes.toString()).not.toMatch(/whole|No child|طفل/)
    }
    expect((await copyOf(id, 'form=text')).text).toMatch(/^\*\*\* This text has been withdrawn \*\*\*/)
  })

  it('shows of a media update to its parties only the entries that they may read', async () => {
    const [sooner, later] = [after(3), after(5)]
    const entry = await press.write({ title: `${CANARY} entry`, embargo: { until: later, zone: 'UTC' } })
    const bundle = await press.write(
      {
        title: 'An update',
        embargo: { until: sooner, zone: 'UTC' },
        items: [{ heading: 'Messages', entry: { relationTo: 'statements', value: entry } }],
      },
      'media-updates',
    )
    await press.submit(entry)
    const invited = { organisation: 'ilo', role: 'co-signatory' }
    await press.act('editor@unodc', bundle, 'invite', invited, 'media-updates')
    await press.act('reviewer@ilo', bundle, 'accept', {}, 'media-updates')
    const { status, body } = await press.submit(bundle, 'media-updates')
    expect([status, body.errors]).toEqual([200, undefined])
    const seen = async (who: string) => (await copyOf(bundle, 'form=text', who, 'media-updates')).text
    expect(await seen('reviewer@unodc')).toContain(`${CANARY} entry`)
    expect(unflowed(await seen('reviewer@unodc'))).toContain(`before ${formatInstant(later, 'en')} ***`)
    expect(unflowed(await seen('reviewer@ilo'))).toContain(`before ${formatInstant(sooner, 'en')} ***`)
    expect(await seen('reviewer@ilo')).toContain('Messages')
    expect(await seen('reviewer@ilo')).toContain('One more text stands here that is not open to you yet.')
    expect(await seen('reviewer@ilo')).not.toContain(CANARY)
  })
})
