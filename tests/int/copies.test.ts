import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import sharp from 'sharp'
import { COPY_FORMS, COPY_KINDS, type CopyForm } from '../../src/domain/copies.ts'
import { formatInstant } from '../../src/domain/dates.ts'
import { getServices } from '../../src/services.ts'
import type { WireAnswer } from '../../src/wire/http/answers.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'
import { until } from '../support/until.ts'

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

  it('18: for paper is made once it is out, not before, kept, and made anew when what it shows changes', async () => {
    const folder = path.join(press.newsroom.dataDir, 'copies')
    // What is just being written has no name yet.
    const files = async () => (await readdir(folder)).filter((name) => !name.endsWith('.part')).sort()
    const kept = async () => (await files()).filter((name) => !name.endsWith('.png'))
    const pictures = async () => (await files()).filter((name) => name.endsWith('.png'))
    const instant = after(1)
    const text = await press.write({ title: 'Paper', embargo: { until: instant, zone: 'UTC' } })
    await press.publish(text)
    const address = await addressOf(text)
    const before = await kept()
    const picturesBefore = await pictures()
    for (const ending of ['pdf', 'docx']) expect((await get(`${address}.${ending}`)).status).toBe(404)
    expect((await get(`${address}.card.png`)).status).toBe(404)
    expect([await kept(), await pictures()]).toEqual([before, picturesBefore])
    press.newsroom.clock.set(new Date(instant))
    expect((await get(address)).status).toBe(200)
    await until('both are made', async () => (await kept()).length === before.length + 2, 60_000)
    const first = (await kept()).filter((name) => !before.includes(name))
    const pdf = await get(`${address}.pdf`)
    await until('and its picture', async () => (await pictures()).length === picturesBefore.length + 1)
    const made = await Promise.all(first.map((name) => readFile(path.join(folder, name))))
    expect(made.some((bytes) => bytes.equals(pdf.bytes))).toBe(true)
    await press.act('reviewer@unodc', text, 'caution', { publicNote: 'The hall is in doubt.' })
    await until(
      'others are made in their place',
      async () => {
        const now = await kept()
        return now.length === before.length + 2 && !now.some((name) => first.includes(name))
      },
      60_000,
    )
    await press.act('reviewer@unodc', text, 'withdraw', { publicNote: 'Sent in error.' })
    const filesBefore = before.length + picturesBefore.length
    await until('nothing is left of it', async () => (await files()).length === filesBefore, 60_000)
  })

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
    else expect(words).toMatch(/Not for release: this text is not published · Not for release before/)
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
    const { status, body } = await submitAnswering(press, bundle, 'media-updates')
    expect([status, body.errors]).toEqual([200, undefined])
    const seen = async (who: string) => (await copyOf(bundle, 'form=text', who, 'media-updates')).text
    expect(await seen('reviewer@unodc')).toContain(`${CANARY} entry`)
    expect(unflowed(await seen('reviewer@unodc'))).toContain(`before ${formatInstant(later, 'en')} ***`)
    expect(unflowed(await seen('reviewer@ilo'))).toContain(`before ${formatInstant(sooner, 'en')} ***`)
    expect(await seen('reviewer@ilo')).toContain('Messages')
    expect(await seen('reviewer@ilo')).toContain('There is one more text here that is not open to you yet.')
    expect(await seen('reviewer@ilo')).not.toContain(CANARY)
  })

  it('shows of a media update nothing of an entry’s next edition to who signed the last one, and left', async () => {
    const entry = await press.write({ title: 'The figures' })
    await press.invite(entry, 'ilo', 'co-signatory')
    await press.publish(entry, 'reviewer@ilo')
    const bundle = await press.write(
      {
        title: 'An update on figures',
        items: [{ heading: 'Texts', entry: { relationTo: 'statements', value: entry } }],
      },
      'media-updates',
    )
    const invited = { organisation: 'ilo', role: 'co-signatory' }
    await press.act('editor@unodc', bundle, 'invite', invited, 'media-updates')
    await press.act('reviewer@ilo', bundle, 'accept', {}, 'media-updates')
    expect((await press.submit(bundle, 'media-updates')).status).toBe(200)
    const seen = async (who: string) => (await copyOf(bundle, 'form=text', who, 'media-updates')).text
    const withdrawal = { publicNote: 'A figure was wrong.' }
    expect((await press.act('reviewer@unodc', entry, 'withdraw', withdrawal)).status).toBe(200)
    const before = await seen('reviewer@ilo')
    expect(before).toContain('The figures')

    const change = { editionType: 'correction', publicNote: 'A figure was wrong.' }
    expect((await press.act('editor@unodc', entry, 'correct', change)).status).toBe(200)
    expect((await press.act('reviewer@ilo', entry, 'leave')).status).toBe(200)
    expect((await press.patch(entry, { title: `${CANARY} figures` })).status).toBe(200)
    const shown = { digest: (await press.submit(entry)).view.digest }
    expect(await seen('reviewer@ilo')).toBe(before)
    await press.act('reviewer@unodc', entry, 'sign', shown)
    expect((await press.act('reviewer@unodc', entry, 'release', { ...shown, at: after(5) })).status).toBe(200)
    expect(await seen('reviewer@unodc')).toContain(`${CANARY} figures`)
    expect(await seen('reviewer@ilo')).toBe(before)
  })

  it('marks what is new since an organisation signed, in the very text that it is to sign, and in no other', async () => {
    const entry = await press.write({ title: 'Two beds' })
    await press.invite(entry, 'ilo', 'co-signatory')
    const items = [{ heading: 'Texts', entry: { relationTo: 'statements', value: entry } }]
    const bundle = await press.write({ title: 'An update on beds', items }, 'media-updates')
    const invited = { organisation: 'ilo', role: 'co-signatory' }
    await press.act('editor@unodc', bundle, 'invite', invited, 'media-updates')
    await press.act('reviewer@ilo', bundle, 'accept', {}, 'media-updates')
    const sign = async (digest: string) => {
      for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, entry, 'sign', { digest })
    }
    const { digest } = (await press.submit(entry)).view
    await sign(digest)
    await press.act('editor@unodc', entry, 'recall', { digest })
    await press.patch(entry, { title: 'Three beds' })
    const next = (await press.submit(entry)).view.digest
    expect((await press.submit(bundle, 'media-updates')).status).toBe(200)

    const marked = '<del dir="ltr">Two</del><ins dir="ltr">Three</ins> beds'
    const page = async (query: string) => (await copyOf(entry, `form=html&${query}`, 'reviewer@ilo')).text
    const carried = async () =>
      (await copyOf(bundle, 'form=html&since=ilo', 'reviewer@ilo', 'media-updates')).text
    expect(await page('since=ilo')).toContain(marked)
    expect(await carried()).toContain(marked)
    for (const query of ['', 'since=fia', `since=ilo&digest=${digest}`])
      expect(await page(query)).not.toMatch(/<ins|<del/)

    await sign(next)
    await press.act('reviewer@unodc', entry, 'release', { digest: next })
    await press.act('editor@unodc', entry, 'correct', { editionType: 'correction', publicNote: 'Four.' })
    await press.patch(entry, { title: 'Four beds' })
    expect((await press.submit(entry)).status).toBe(200)
    expect(await page('since=ilo')).toContain('<ins dir="ltr">Four</ins> beds')
    // The update still shows the edition that is out.
    expect(await carried()).toContain('Three beds')
    expect(await carried()).not.toMatch(/<ins|<del/)
  })

  it('says to signers where links lead, and marks what nobody sees in a language that an edition has', async () => {
    const words = toLexical('The report')
    const [paragraph] = words.root.children
    const fields = { url: 'https://reports.example/2031', linkType: 'custom', newTab: false }
    const link = { ...paragraph, type: 'link', version: 3, fields }
    const body = { root: { ...words.root, children: [{ ...paragraph, children: [link] }] } }
    const linked = await press.write({ title: 'With a link', body })
    const arabic = { title: 'بيان مشترك', body: toLexical('نعمل\u200f معًا من أجل الضحايا.', 'rtl') }
    const { revision } = await press.read(linked)
    const token = press.tokens['editor@unodc']
    const door = `/api/statements/${linked}?locale=ar`
    expect((await press.newsroom.ask('PATCH', door, { revision, ...arabic }, token)).status).toBe(200)
    const pageIn = async (locale: string) => (await copyOf(linked, `form=html&locale=${locale}`)).text

    const first = await press.submit(linked)
    expect([first.status, first.body.errors]).toEqual([200, undefined])
    expect(await pageIn('en')).toMatch(/The report<\/a><bdi data-note[^>]*> \[reports\.example\]<\/bdi>/)
    expect(await pageIn('ar')).not.toContain('data-unseen')
    for (const form of ['docx', 'eml'] as const) {
      const { bytes } = await copyOf(linked, `form=${form}&locale=en`)
      expect(await wordsIn(form, bytes)).toContain('[reports.example]')
    }
    const shown = { digest: first.view.digest }
    await press.act('reviewer@unodc', linked, 'sign', shown)
    expect((await press.act('reviewer@unodc', linked, 'release', shown)).status).toBe(200)
    expect(await pageIn('en')).not.toMatch(/data-note|\[reports\.example\]/)

    const change = { editionType: 'correction', publicNote: 'The title was wrong.' }
    expect((await press.act('editor@unodc', linked, 'correct', change)).status).toBe(200)
    expect((await press.patch(linked, { title: 'With a link to the report' })).status).toBe(200)
    expect((await submitAnswering(press, linked)).status).toBe(200)
    expect(await pageIn('ar')).toMatch(/نعمل<span data-unseen[^>]*U\+200F RIGHT-TO-LEFT MARK/)
    expect(await pageIn('en')).not.toContain('data-unseen')
    const paperIn = async (locale: string) =>
      (await wordsIn('docx', (await copyOf(linked, `form=docx&locale=${locale}`)).bytes)).replace(
        /<[^>]*>/g,
        '',
      )
    expect(await paperIn('ar')).toContain('نعمل[U+200F]\u200f معًا')
    expect(await paperIn('en')).not.toContain('[U+')
  })
})

type Finding = { id: string }
type Refused = { contradictions?: Finding[]; translations?: Finding[] }

/** Submits, and answers for what the newsroom finds in the text. */
const submitAnswering = async (press: Press, id: string, collection = 'statements') => {
  const { body } = await press.submit(id, collection)
  const [refused] = body.errors as Refused[]
  const acknowledged = [...(refused?.contradictions ?? []), ...(refused?.translations ?? [])].map(
    (one) => one.id,
  )
  const { revision } = await press.read(id, 'editor@unodc', collection)
  const answer = { revision, acknowledged, note: 'It is meant so.' }
  return press.act('editor@unodc', id, 'submit', answer, collection)
}
