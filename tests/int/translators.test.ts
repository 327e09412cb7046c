import sharp from 'sharp'
import type { Brought } from '../../src/desk/translators/view.ts'
import type { TranslatorView } from '../../src/desk/translators/translatorsEndpoints.ts'
import type { SinceAnswer } from '../../src/desk/composer/sourceSinceEndpoint.ts'
import type { LanguageState } from '../../src/domain/languages.ts'
import type { Readiness } from '../../src/domain/readiness/readiness.ts'
import { reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'
import { translateAll } from '../support/xliff/translate.ts'

type Put = { revision: number; also?: string[] }

describe('a language for its translator, and back', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const ask = (method: string, id: string, path: string, who = 'editor@unodc', body?: unknown) =>
    press.newsroom.ask(method, `/api/statements/${id}/${path}`, body, press.tokens[who])
  const fetchFile = (id: string, who = 'editor@unodc', query = 'source=en&target=fr') =>
    press.newsroom.fetch('GET', `/api/statements/${id}/xliff?${query}`, undefined, press.tokens[who])
  const fileOf = async (id: string) => (await fetchFile(id)).text()
  const bring = (id: string, xml: string, put?: Put, who = 'editor@unodc') => {
    const form = new FormData()
    if (put) form.set('_payload', JSON.stringify({ put }))
    form.append('file', new File([xml], 'back.xlf'))
    return ask('POST', id, 'xliff', who, form)
  }
  const brought = async (...given: Parameters<typeof bring>): Promise<Brought> => {
    const answer = await bring(...given)
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    return answer.body as unknown as Brought
  }
  const outcomesOf = ({ segments }: Brought) => segments.map(({ outcome }) => outcome)
  const patch = async (id: string, locale: string, change: Record<string, unknown>) => {
    expect((await press.patch(id, change, locale)).status).toBe(200)
  }
  const wordsOf = async (id: string, locale: string) => {
    const url = `/api/statements/${id}?locale=${locale}&fallback-locale=none&depth=0`
    const { body } = await press.newsroom.ask('GET', url, undefined, press.tokens['editor@unodc'])
    const { title, body: text } = body as { title?: string; body?: { root: { children: unknown[] } } }
    const said = JSON.stringify(text?.root.children ?? []).matchAll(/"text":"([^"]+)"/g)
    return [title ?? '', ...[...said].map(([, words = '']) => words)]
  }
  const write = () => press.write({ title: 'Shelters open', body: toLexical('One.\n\nTwo.\n\nThree.') })
  const inFrench = (words: string) => `${words} (fr)`

  it('goes out as a file that says whose it is, and comes back by the text’s own save', async () => {
    const id = await write()
    const answer = await fetchFile(id)
    expect(answer.headers.get('content-type')).toBe('application/xliff+xml; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${id.slice(0, 8)}-en-fr.xlf"`,
    )
    const xml = await answer.text()
    expect(xml).toContain(`original="statements/${id}"`)
    const back = translateAll(xml, inFrench)
    const before = await brought(id, back)
    expect(before).toMatchObject({ source: 'en', target: 'fr', isWhole: true, put: 0, absent: [] })
    expect(outcomesOf(before)).toEqual(['put', 'put', 'put', 'put'])
    expect(await wordsOf(id, 'fr')).toEqual([''])
    const after = await brought(id, back, { revision: before.revision })
    expect([after.put, after.revision]).toEqual([4, before.revision + 1])
    expect(await wordsOf(id, 'fr')).toEqual(['Shelters open (fr)', 'One. (fr)', 'Two. (fr)', 'Three. (fr)'])
    expect(await wordsOf(id, 'en')).toEqual(['Shelters open', 'One.', 'Two.', 'Three.'])
    expect(outcomesOf(await brought(id, back))).toEqual(['same', 'same', 'same', 'same'])
  })

  it('puts nothing where the text has been saved since somebody looked', async () => {
    const id = await write()
    const back = translateAll(await fileOf(id), inFrench)
    const { revision } = await brought(id, back)
    await patch(id, 'en', { summary: 'More.' })
    const late = await bring(id, back, { revision })
    expect([late.status, reasonOf(late)]).toEqual([409, 'stale-revision'])
    expect(await wordsOf(id, 'fr')).toEqual([''])
  })

  it('holds back exactly the passage whose source has moved, unless somebody wants it', async () => {
    const id = await write()
    const back = translateAll(await fileOf(id), inFrench)
    await patch(id, 'en', { body: toLexical('One.\n\nTwo, and more.\n\nThree.') })
    const { segments, revision, isWhole } = await brought(id, back)
    expect(isWhole).toBe(false)
    expect(segments.map(({ outcome }) => outcome)).toEqual(['put', 'put', 'moved', 'put'])
    const moved = segments[2]
    expect(moved).toMatchObject({ was: 'Two.', source: 'Two, and more.', words: 'Two. (fr)', mayPut: true })
    const sound = await brought(id, back, { revision })
    expect(sound.put).toBe(3)
    expect(await wordsOf(id, 'fr')).toEqual(['Shelters open (fr)', 'One. (fr)', 'Three. (fr)'])
    const all = await brought(id, back, { revision: sound.revision, also: [moved?.id ?? ''] })
    expect(all.put).toBe(1)
    expect(await wordsOf(id, 'fr')).toEqual(['Shelters open (fr)', 'One. (fr)', 'Two. (fr)', 'Three. (fr)'])
    // It is marked as what the side-by-side view marks, and as what a submit asks about.
    const since = (await ask('GET', id, 'source-since?source=en&target=fr')).body as unknown as SinceAnswer
    expect(since.fields.body).toEqual([null, { changes: expect.any(Array) as unknown[] }, null])
    const states = (await ask('GET', id, 'languages')).body.languages as LanguageState[]
    expect(states.find(({ locale }) => locale === 'fr')?.state).toBe('older')
    const refused = await press.submit(id)
    expect(refused.reason).toBe('translation')
    // And goes with the words: whoever translates it again ends it.
    await patch(id, 'fr', { body: toLexical('Un.\n\nDeux, et plus.\n\nTrois.') })
    const then = (await ask('GET', id, 'source-since?source=en&target=fr')).body as unknown as SinceAnswer
    expect(then.fields.body).toEqual([null, null, null])
  })

  it('is not overwritten where somebody has worked on it here', async () => {
    const id = await write()
    await patch(id, 'fr', { title: 'Les refuges' })
    const back = translateAll(await fileOf(id), inFrench)
    await patch(id, 'fr', { title: 'Les refuges ouvrent' })
    const { segments, revision } = await brought(id, back)
    expect(segments[0]).toMatchObject({ outcome: 'edited', present: 'Les refuges ouvrent' })
    await brought(id, back, { revision })
    expect((await wordsOf(id, 'fr'))[0]).toBe('Les refuges ouvrent')
  })

  it('has what the pictures show, for those who may describe them', async () => {
    const bytes = await sharp({ create: { width: 12, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'field.png')
    form.set('_payload', JSON.stringify({ alt: 'A red field', credit: 'UNODC' }))
    const token = press.tokens['editor@unodc']
    const { body } = await press.newsroom.ask('POST', '/api/media', form, token)
    const media = (body.doc as { id: string }).id
    const id = await press.write({ media: [media] })
    await press.invite(id, 'ilo', 'co-author')
    expect(await (await fetchFile(id, 'editor@ilo')).text()).not.toContain('A red field')
    const back = translateAll(await fileOf(id), inFrench)
    const { revision, segments } = await brought(id, back)
    expect(segments.at(-1)).toMatchObject({ outcome: 'put', field: 'alternatives', source: 'A red field' })
    const others = await brought(id, back, undefined, 'editor@ilo')
    expect(outcomesOf(others)).toEqual(['put', 'put', 'moved'])
    await brought(id, back, { revision })
    const { body: picture } = await press.newsroom.ask('GET', `/api/media/${media}?depth=0`, undefined, token)
    expect(picture).toMatchObject({
      alt: 'A red field',
      alternatives: [{ locale: 'fr', alt: 'A red field (fr)' }],
    })
    expect(outcomesOf(await brought(id, back))).toEqual(['same', 'same', 'same'])
  })

  it('is with its translator until a day, or until it is brought in', async () => {
    const id = await write()
    const read = async (who?: string) =>
      (await ask('GET', id, 'translators', who)).body.languages as TranslatorView[]
    const set = (body: unknown, who?: string) => ask('POST', id, 'translators', who, body)
    expect((await set({ locale: 'fr', until: '2099-12-03' })).status).toBe(200)
    expect((await set({ locale: 'ar', until: '2099-12-05' })).status).toBe(200)
    expect(await read()).toMatchObject([
      { locale: 'fr', until: '2099-12-03', organisation: 'unodc', isOverdue: false },
      { locale: 'ar', until: '2099-12-05' },
    ])
    expect((await read())[0]?.by.name).not.toBe('')
    const { lines } = (await ask('GET', id, 'readiness')).body as unknown as Readiness<string>
    const said = lines.find((line) => line.id === 'languages')?.points.map(({ sentence }) => sentence)
    expect(said).toContain('French is with its translator until 3 Dec 2099.')
    const back = translateAll(await fileOf(id), inFrench)
    const { revision } = await brought(id, back)
    await brought(id, back, { revision })
    expect((await read()).map(({ locale }) => locale)).toEqual(['ar'])
    await set({ locale: 'ar', until: null })
    expect(await read()).toEqual([])
    const bad = [
      { locale: 'fr', until: '2000-01-01' },
      { locale: 'fr', until: '2099-02-30' },
      { locale: 'xx', until: null },
    ]
    for (const body of bad) expect((await set(body)).status).toBe(400)
  })

  it('is no part of what is said, signed or counted of the text', async () => {
    const id = await write()
    const before = await press.submit(id)
    await press.act('editor@unodc', id, 'recall', { digest: before.view.digest })
    await ask('POST', id, 'translators', 'editor@unodc', { locale: 'fr', until: '2099-12-03' })
    const comments = (await ask('GET', id, 'comments')).body as { threads: unknown[]; mark: string }
    expect([comments.threads, comments.mark]).toEqual([[], '0-0'])
    const after = await press.submit(id)
    expect([after.reason, after.view.digest]).toEqual([undefined, before.view.digest])
  })

  it('is for those who may read the text, and back for those who may save it', async () => {
    const id = await write()
    const back = translateAll(await fileOf(id), inFrench)
    await press.invite(id, 'ilo', 'observer')
    expect((await fetchFile(id, 'editor@ilo')).status).toBe(200)
    const observer = await bring(id, back, undefined, 'editor@ilo')
    expect([observer.status, reasonOf(observer)]).toEqual([403, 'not-editor'])
    const reviewer = await bring(id, back, undefined, 'reviewer@unodc')
    expect([reviewer.status, reasonOf(reviewer)]).toEqual([403, 'not-editor'])
    const [hidden, unknown] = [await fetchFile(id, 'editor@fia'), await fetchFile('no-such-id', 'editor@fia')]
    expect([hidden.status, await hidden.text()]).toEqual([404, await unknown.text()])
    expect((await bring(id, back, undefined, 'editor@fia')).status).toBe(404)
    await press.submit(id)
    const { revision } = await brought(id, back)
    const frozen = await bring(id, back, { revision })
    expect([frozen.status, reasonOf(frozen)]).toEqual([409, 'frozen'])
  })

  it('is refused, in a sentence, where the file is none, or another text’s', async () => {
    const [id, other] = [await write(), await write()]
    const xml = await fileOf(id)
    const refusals = [
      await bring(other, xml),
      await bring(id, 'no file'),
      await bring(id, xml.replace('version="2.1"', 'version="1.2"')),
      await bring(id, xml.replace('trgLang="fr"', 'trgLang="de"')),
      await bring(id, xml.replace('<xliff', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><xliff')),
      await ask('POST', id, 'xliff', 'editor@unodc', {}),
    ]
    expect(refusals.map((answer) => [answer.status, reasonOf(answer)])).toEqual(
      refusals.map(() => [400, 'invalid']),
    )
    const nothing = await fetchFile(id, 'editor@unodc', 'source=es&target=fr')
    expect(nothing.status).toBe(400)
  })
})
