import type { Field } from 'payload'
import type { Brought } from '../../src/desk/translators/view.ts'
import { TEXT_FIELDS } from '../../src/domain/publicationWords.ts'
import { GROUPS, unitsOf } from '../../src/domain/xliff/units.ts'
import { getServices } from '../../src/services.ts'
import { toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'
import { translateAll } from '../support/xliff/translate.ts'

type Update = {
  revision: number
  items: { heading: string; headings?: { locale: string; heading: string }[]; entry: { value: string } }[]
}

describe('a media update for its translator', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc')
  })
  afterAll(() => press.newsroom.close())

  const token = () => press.tokens['editor@unodc']
  const door = (id: string) => `/api/media-updates/${id}`
  const fileOf = async (id: string, query = 'source=en&target=fr') =>
    (await press.newsroom.fetch('GET', `${door(id)}/xliff?${query}`, undefined, token())).text()
  const bring = async (id: string, xml: string, put?: object): Promise<Brought> => {
    const form = new FormData()
    if (put) form.set('_payload', JSON.stringify({ put }))
    form.append('file', new File([xml], 'back.xlf'))
    const { status, body } = await press.newsroom.ask('POST', `${door(id)}/xliff`, form, token())
    expect([status, body.errors]).toEqual([200, undefined])
    return body as unknown as Brought
  }
  const read = async (id: string) => {
    const { body } = await press.newsroom.ask('GET', `${door(id)}?depth=0`, undefined, token())
    return body as unknown as Update
  }
  const write = async (): Promise<{ update: string; entries: string[] }> => {
    const entries = [
      await press.write({ title: 'A message' }),
      await press.write({ title: 'Another message' }),
      await press.write({ title: 'A statement' }),
    ]
    const items = entries.map((value, index) => ({
      heading: index < 2 ? 'Messages' : 'Statements',
      entry: { relationTo: 'statements', value },
    }))
    const words = { title: 'World Day', body: toLexical('Material for the press.'), items }
    return { entries, update: await press.write(words, 'media-updates') }
  }
  const inFrench = (words: string) => `${words} (fr)`

  it('goes out with the headings over its entries, and has them in that language when it comes back', async () => {
    const { update } = await write()
    const xml = await fileOf(update)
    expect(xml.match(/<source[^>]*>Messages<\/source>/g)).toHaveLength(1)
    const back = translateAll(xml, inFrench)
    const { segments, revision } = await bring(update, back)
    expect(segments.map(({ field, source, outcome }) => [field, source, outcome])).toEqual([
      ['title', 'World Day', 'put'],
      ['body', 'Material for the press.', 'put'],
      ['headings', 'Messages', 'put'],
      ['headings', 'Statements', 'put'],
    ])
    const before = await read(update)
    await bring(update, back, { revision })
    const { items } = await read(update)
    expect(items.map(({ heading, headings }) => [heading, headings])).toEqual(
      before.items.map(({ heading }) => [
        heading,
        [expect.objectContaining({ locale: 'fr', heading: `${heading} (fr)` })],
      ]),
    )
    expect(items.map(({ entry }) => entry)).toEqual(before.items.map(({ entry }) => entry))
    const again = await bring(update, back)
    expect(again.segments.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same', 'same'])
  })

  it('holds back a heading that has been changed since, and no other passage', async () => {
    const { update } = await write()
    const back = translateAll(await fileOf(update), inFrench)
    const { items, revision } = await read(update)
    const changed = items.map((row) => ({ ...row, heading: row.heading.replace('Messages', 'Addresses') }))
    await press.newsroom.ask('PATCH', door(update), { items: changed, revision }, token())
    const brought = await bring(update, back)
    expect(brought.segments.map(({ outcome }) => outcome)).toEqual(['put', 'put', 'moved', 'put'])
    const moved = brought.segments[2]
    expect(moved).toMatchObject({ was: 'Messages', source: 'Addresses', mayPut: true })
    const languageOf = async () => {
      const { body } = await press.newsroom.ask('GET', `${door(update)}/languages`, undefined, token())
      return (body.languages as { locale: string; state: string }[]).find(({ locale }) => locale === 'fr')
    }
    const sound = await bring(update, back, { revision: brought.revision })
    expect((await languageOf())?.state).toBe('ready')
    await bring(update, back, { revision: sound.revision, also: [moved?.id ?? ''] })
    expect((await read(update)).items[0]?.headings).toMatchObject([
      { locale: 'fr', heading: 'Messages (fr)' },
    ])
    expect((await languageOf())?.state).toBe('older')
  })

  it('is signed and published with the headings of each language', async () => {
    const { update, entries } = await write()
    for (const entry of entries) await press.publish(entry)
    const back = translateAll(await fileOf(update), inFrench)
    await bring(update, back, { revision: (await bring(update, back)).revision })
    const digest = (await press.submit(update, 'media-updates')).view.digest
    await press.act('reviewer@unodc', update, 'sign', { digest }, 'media-updates')
    const released = await press.act('reviewer@unodc', update, 'release', { digest }, 'media-updates')
    expect(released.reason).toBeUndefined()
    expect(await press.verify(update, 'editor@unodc', 'media-updates')).toBe('holds')
    const { wire, register } = getServices(press.newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection: 'media-updates', id: update })
    const answer = async (path: string, language: string) => {
      const query = new URLSearchParams(language === '' ? '' : { locale: language })
      const said = await wire.handle({ method: 'GET', path, query, headers: {} })
      return JSON.parse(String(said?.body)) as {
        items: { heading: string }[]
        languages: Record<string, { headings?: Record<string, string> }>
      }
    }
    const headingsIn = async (language: string) =>
      (await answer(`/v1/media-updates/${wireSlug}`, language)).items.map(({ heading }) => heading)
    expect(await headingsIn('en')).toEqual(['Messages', 'Messages', 'Statements'])
    expect(await headingsIn('fr')).toEqual(['Messages (fr)', 'Messages (fr)', 'Statements (fr)'])
  })
})

describe('what a translator is sent', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress()
  })
  afterAll(() => press.newsroom.close())

  const WORDS: readonly string[] = ['text', 'textarea', 'richText']
  /** Fields of a language: those that Payload keeps by language, and lists with a row a language that have words in them. */
  const wordsByLanguage = (fields: readonly Field[], path = ''): string[] =>
    fields.flatMap((field): string[] => {
      const name = 'name' in field ? `${path}${path === '' ? '' : '.'}${field.name}` : path
      const own = 'localized' in field && field.localized ? [name] : []
      if (field.type === 'array') {
        const has = (wanted: (one: Field) => boolean) => field.fields.some(wanted)
        const isByLanguage =
          has((one) => 'name' in one && one.name === 'locale') &&
          has((one) => WORDS.includes(one.type) && 'name' in one && one.name !== 'id')
        return [...own, ...(isByLanguage ? [name] : []), ...wordsByLanguage(field.fields, name)]
      }
      if (field.type === 'tabs') return field.tabs.flatMap((tab) => wordsByLanguage(tab.fields, path))
      if (field.type === 'blocks') return field.blocks.flatMap((block) => wordsByLanguage(block.fields, name))
      return 'fields' in field ? [...own, ...wordsByLanguage(field.fields, name)] : own
    })

  it('is every word that a language of a text has of its own', () => {
    const { collections } = press.newsroom.payload.config
    const of = (...slugs: string[]) => [
      ...new Set(
        collections
          .filter(({ slug }) => slugs.includes(slug))
          .flatMap(({ fields }) => wordsByLanguage(fields)),
      ),
    ]
    // A field that is added here needs its units (domain/xliff/units.ts).
    expect(of('statements', 'events', 'media-updates').sort()).toEqual(
      [...TEXT_FIELDS, 'items.headings'].sort(),
    )
    expect(of('media')).toEqual(['alternatives'])
    expect([...GROUPS].sort()).toEqual([...TEXT_FIELDS, 'headings', 'alternatives'].sort())
    const collected = unitsOf({
      ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, toLexical(`Words of ${field}.`)])),
      title: 'A title',
      summary: 'A summary',
      headings: { Messages: 'Messages' },
      alternatives: { one: 'A red field' },
    })
    expect(collected.map(({ field }) => field).sort()).toEqual([...GROUPS].sort())
  })
})
