import { canonical } from '../../../../src/wire/openapi/schemas/canonical.ts'
import { termsNotAccepted } from '../../../../src/wire/earlyAccess/answers.ts'
import { termsRefusal, tombstone } from '../../../../src/wire/openapi/schemas/answers.ts'
import { statementItem, mediaUpdate, statement } from '../../../../src/wire/openapi/schemas/items.ts'
import { renderFull, renderItem, renderTombstone } from '../../../../src/wire/render/renderItem.ts'
import { BUNDLE, coreOf, frozenOf, leaf, rowOf, STATEMENT } from '../frozenExamples.ts'

const around = { entries: new Map(), events: new Map(), carriers: new Map() }
const rendering = { wanted: [], publicUrl: 'https://news.example', around }
const frozen = frozenOf({ core: coreOf({}) })
const row = rowOf(frozen)
const bundle = rowOf(
  frozenOf({
    core: coreOf({
      ...{ entry: BUNDLE, type: 'media-update', slug: 'update-00000000' },
      facts: { number: '12/2024', date: '29 July 2024', theme: null, observance: null },
      items: [{ entry: STATEMENT, type: 'statement', heading: 'Messages' }],
    }),
    languages: { en: leaf('Media update') },
  }),
)

/** What a reader gets: members without a value are not there. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the schemas of answers', () => {
  const listed = sent(renderItem(row, rendering)) as Record<string, unknown>

  it.each([
    ['a statement in a list', statementItem, listed],
    ['a statement', statement, sent(renderFull(row, rendering))],
    ['a tombstone', tombstone, sent(renderTombstone(row))],
    [
      'that terms are to be accepted',
      termsRefusal,
      JSON.parse(String(termsNotAccepted('https://news.example/v1/embargoed/terms').body)),
    ],
    [
      'a media update with its entries',
      mediaUpdate,
      sent(renderFull(bundle, { ...rendering, around: { ...around, entries: new Map([[STATEMENT, row]]) } })),
    ],
    [
      'a canonical text',
      canonical,
      sent({ manifest: frozen.manifest, core: frozen.core, languages: frozen.languages }),
    ],
  ])('fit %s', (_, schema, value) => {
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([])
  })

  it('take no key more and none less, and nothing of another type', () => {
    expect(statementItem.safeParse({ ...listed, more: 1 }).success).toBe(false)
    for (const key of Object.keys(listed).filter((each) => each !== 'kind')) {
      const { [key]: _, ...rest } = listed
      expect([key, statementItem.safeParse(rest).success]).toEqual([key, false])
    }
    expect(statementItem.safeParse({ ...listed, type: 'event' }).success).toBe(false)
  })
})
