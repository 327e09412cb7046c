import { unzipSync } from 'fflate'
import { verifyProof } from '../../packages/verify/src/index.ts'
import { fingerprintsOf } from '../../src/domain/checking/fingerprints.ts'
import { codeOf, spelled } from '../../src/domain/checking/code.ts'
import { readEml } from '../../src/domain/checking/files/eml.ts'
import { readPdf } from '../../src/domain/checking/files/pdf.ts'
import { readDocx } from '../../src/domain/checking/files/docx.ts'
import { sha256 } from '../../src/domain/digests.ts'
import { getServices } from '../../src/services.ts'
import type { Shard } from '../../src/wire/checks/answerCheck.ts'
import type { WireAnswer } from '../../src/wire/http/answers.ts'
import { checkFile, checkWords } from '../support/checking/hand.ts'
import { type Desk, openDesk } from '../support/checking/released.ts'
import { CHECKED } from '../support/checking/texts.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { getDocument } from '../support/pdfjs.ts'

const HOUR = 3_600_000
const READERS = {
  html: async (bytes: Buffer) => String(bytes),
  text: async (bytes: Buffer) => String(bytes).replace(/ \r\n/g, ''),
  eml: async (bytes: Buffer) => (await readEml(bytes)).text,
  docx: async (bytes: Buffer) => readDocx(bytes).text,
  pdf: async (bytes: Buffer) =>
    (await readPdf(Uint8Array.from(bytes), { getDocument })).text.replace(/\n/g, ' '),
}
const told = (title: string, ...paragraphs: string[]) => ({ locale: 'en' as const, title, paragraphs })
const WORDS =
  'The joint patrol has found eleven people in a kiln near the border, and brings each of them to a shelter that is safe tonight.'
const OTHER_WORDS = WORDS.replace('eleven', 'twelve')

describe('what a text can be checked with', () => {
  let newsroom: Newsroom
  let desk: Desk

  beforeAll(async () => {
    newsroom = await openNewsroom()
    desk = await openDesk(newsroom)
  })
  afterAll(() => newsroom.close())

  const get = async (url: string): Promise<WireAnswer> => {
    const [path = '', query = ''] = url.split('?')
    const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {} }
    const answer = await getServices(newsroom.payload).wire.handle(request)
    if (!answer) throw new Error(`${url} is not the wire's.`)
    return answer
  }
  const shard = async (hex: string) =>
    JSON.parse(String((await get(`/v1/check/${hex.slice(0, 3)}`)).body)) as Shard
  const hexOf = (digest: string) => digest.slice('sha256:'.length)
  const slugOf = async (id: string) =>
    String((await getServices(newsroom.payload).register.stateOf({ collection: 'statements', id })).wireSlug)
  const later = (milliseconds: number) => new Date(newsroom.clock.now().getTime() + milliseconds)
  const wait = (milliseconds: number) => newsroom.clock.set(later(milliseconds))
  /** Whether every fingerprint of the words leads to this text. */
  const isFound = async (words: string, slug: string): Promise<boolean> => {
    const found = await Promise.all(
      fingerprintsOf(words).map(async (fingerprint) =>
        (await shard(fingerprint)).words.some(
          (each) => each.fingerprint === fingerprint && each.slug === slug,
        ),
      ),
    )
    return found.length > 0 && found.every(Boolean)
  }
  const everything = async (words: string, digest: string) =>
    Promise.all([...fingerprintsOf(words), hexOf(digest)].map((hex) => get(`/v1/check/${hex.slice(0, 3)}`)))

  it('is a proof that holds without the newsroom, of an edition that is out, and of the one before it', async () => {
    const text = told('Proved', WORDS)
    const at = later(HOUR)
    const { id, digest } = await desk.release(text, at)
    const door = `/v1/statements/${await slugOf(id)}/proof`
    const nothing = await get('/v1/statements/nothing-00000000/proof')
    expect(await get(door)).toEqual(nothing)
    wait(HOUR)
    const first = String((await get(door)).body)
    expect(verifyProof(first)).toMatchObject({
      ...{ ok: true, digest, edition: 1, availableAt: at.toISOString(), organisations: ['unodc'] },
    })
    expect(verifyProof(first.replaceAll('eleven', 'twelve'))).toMatchObject({ ok: false })

    await desk.correct(id, { ...text, paragraphs: [OTHER_WORDS] })
    expect(verifyProof(String((await get(door)).body))).toMatchObject({ ok: true, edition: 2 })
    expect(String((await get(`${door}?edition=1`)).body)).toBe(first)
    expect(await get(`${door}?edition=3`)).toEqual(nothing)
    expect(await get(`${door}?edition=0`)).toMatchObject({ status: 400 })

    await desk.act(id, 'suspend', { note: 'A moment.' })
    for (const edition of ['', '?edition=1', '?edition=2']) expect(await get(door + edition)).toEqual(nothing)
    await desk.act(id, 'reinstate')
    await desk.act(id, 'withdraw', { publicNote: 'It was wrong.' })
    expect(await get(door)).toMatchObject({ status: 410 })
    expect(await get(`${door}?edition=1`)).toEqual(nothing)
  })

  it('is found by its words from its instant on, and by nothing before', async () => {
    const words = WORDS.replace('patrol', 'brigade').replace('kiln', 'quarry').replace('shelter', 'school')
    const digestless = await everything(words, `sha256:${'0'.repeat(64)}`)
    const { id, digest } = await desk.release(told('Under embargo', words), later(HOUR))
    const slug = await slugOf(id)
    const before = await everything(words, digest)
    expect(before.slice(0, -1)).toEqual(digestless.slice(0, -1))
    expect(JSON.stringify(before)).not.toContain(slug)
    wait(HOUR)
    expect(await isFound(words, slug)).toBe(true)
    expect((await shard(hexOf(digest))).digests).toContainEqual({
      ...{ digest, type: 'statement', slug, edition: 1, withdrawn: null },
    })
    expect(await checkWords(newsroom, words)).toMatchObject({ is: 'same', about: { slug } })

    await desk.act(id, 'suspend', { note: 'A moment.' })
    expect(JSON.stringify(await everything(words, digest))).not.toContain(slug)
    expect(await checkWords(newsroom, hexOf(digest))).toEqual({ is: 'unknown', about: null })
    await desk.act(id, 'reinstate')
    expect(await isFound(words, slug)).toBe(true)
    await desk.act(id, 'withdraw', { publicNote: 'It was wrong.' })
    const after = await everything(words, digest)
    expect(after.slice(0, -1)).toEqual(digestless.slice(0, -1))
    expect(await checkWords(newsroom, words)).toEqual({ is: 'unknown', about: null })
    expect(await checkWords(newsroom, hexOf(digest))).toMatchObject({
      is: 'withdrawn',
      gone: { note: 'It was wrong.' },
    })
  })

  it('is found by the words of an edition that was corrected, and never of one that waits', async () => {
    const [old, next] = ['wells', 'rivers'].map(
      (each) => `${WORDS} All of it was seen by those who clean the ${each} of the district.`,
    )
    const text = told('Corrected', old ?? '')
    const { id, digest } = await desk.release(text)
    const slug = await slugOf(id)
    const held = await desk.fetch(text, { id, digest })
    await desk.correct(id, { ...text, paragraphs: [next ?? ''] })
    expect(await isFound(next ?? '', slug)).toBe(true)
    expect(await isFound(old ?? '', slug)).toBe(true)
    const since = { edition: 2, editionType: 'correction', note: 'A number was wrong.' }
    expect(await checkWords(newsroom, old ?? '')).toMatchObject({ is: 'corrected', as: 'same', since })
    expect(await checkFile(newsroom, 'a.docx', held.docx)).toMatchObject({
      is: 'corrected',
      as: 'file',
      since,
    })
    expect(await checkWords(newsroom, next ?? '')).toMatchObject({ is: 'same', about: { edition: 2 } })

    await desk.act(id, 'suspend', { note: 'A moment.' })
    expect(await checkWords(newsroom, hexOf(digest))).toEqual({ is: 'unknown', about: null })
    await desk.act(id, 'reinstate')
    await desk.act(id, 'withdraw', { publicNote: 'It was wrong.' })
    const gone = { edition: 1, digest, note: 'It was wrong.' }
    expect(await checkWords(newsroom, hexOf(digest))).toMatchObject({ is: 'withdrawn', gone })
    expect(await checkFile(newsroom, 'a.docx', held.docx)).toMatchObject({ is: 'withdrawn', gone })
    expect(await checkWords(newsroom, old ?? '')).toEqual({ is: 'unknown', about: null })
  })

  it('is known by the hash of each copy that was given out, while it is right', async () => {
    const text = told('Given out', `${WORDS} Nobody was hurt, and all were fed.`)
    const held = await desk.fetch(text, await desk.release(text))
    for (const [form, bytes] of [
      ['pdf', held.pdf],
      ['docx', held.docx],
      ['eml', held.eml],
    ] as const) {
      const hash = sha256(bytes)
      const expected = { sha256: hash, type: 'statement', slug: held.slug, edition: 1, language: 'en', form }
      expect((await shard(hash)).files).toContainEqual(expected)
    }
    expect(await checkFile(newsroom, 'a.pdf', held.pdf)).toMatchObject({
      is: 'file',
      about: { slug: held.slug },
    })
    await desk.act(held.id, 'suspend', { note: 'A moment.' })
    expect((await shard(sha256(held.pdf))).files).toEqual([])
  })

  it('stands in the PDF and Word files of what is out, and in no copy for those inside', async () => {
    const text = CHECKED[1] ?? told('None', WORDS)
    const released = await desk.release(text)
    const held = await desk.fetch(text, released)
    expect(verifyProof(readDocx(held.docx).proof ?? '')).toMatchObject({ ok: true, digest: held.digest })
    expect(Object.keys(unzipSync(held.docx))).toContain('customXml/item1.xml')
    expect(held.pdf.includes('communique-proof.json')).toBe(true)
    const code = codeOf(held.digest)
    const plain = String((await get(`/v1/statements/${held.slug}.mail.txt?locale=ar`)).body)
    expect(plain).toContain(`/ar/check#${code}`)
    expect(held.html).toContain(spelled(code))
    expect(await checkWords(newsroom, spelled(code))).toMatchObject({
      is: 'code',
      about: { slug: held.slug },
    })

    const waiting = await desk.release(told('For those inside', `${WORDS} It is for tomorrow.`), later(HOUR))
    const editor = await newsroom.logIn('editor@unodc.example')
    for (const form of ['html', 'text', 'eml', 'pdf', 'docx'] as const) {
      const url = `/api/statements/${waiting.id}/clearance/copy?form=${form}`
      const answer = await newsroom.fetch('GET', url, undefined, editor)
      expect([form, answer.status]).toEqual([form, 200])
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (form === 'docx')
        expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('customXml'))).toEqual([])
      else expect(bytes.includes('communique-proof')).toBe(false)
      const shown = await READERS[form](bytes)
      expect(shown).toContain('It is for tomorrow.')
      expect(shown).not.toContain('/check')
      expect(shown).not.toContain(spelled(codeOf(waiting.digest)))
    }
  })

  it('takes three digits and nothing else', async () => {
    for (const path of ['/v1/check', '/v1/check/ab', '/v1/check/abcd', '/v1/check/ABC', '/v1/check/abc/d'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect(await get('/v1/check/abc?x=1')).toMatchObject({ status: 400 })
    expect(await get('/v1/check/abc')).toMatchObject({ status: 200 })
  })
})
