import fc from 'fast-check'
import { decide } from '../../../../src/domain/clearance/decide.ts'
import type { Draft } from '../../../../src/domain/clearance/facts.ts'
import type { Lack } from '../../../../src/domain/completeness.ts'
import type { Contradiction } from '../../../../src/domain/contradictions/findings.ts'
import { ADVISING, BLOCKING, LINE_IDS } from '../../../../src/domain/readiness/lines.ts'
import { type Advice, type ReadinessFacts, readinessOf } from '../../../../src/domain/readiness/readiness.ts'
import type { EventFacts } from '../../../../src/domain/canonical.ts'
import { type Code, say, type Sentence } from '../../../../src/domain/sentences.ts'
import { FAULTS, type TranslationFault } from '../../../../src/domain/translations/faults.ts'
import { EA, ENTRY, Newsroom } from '../../../support/clearance.ts'

const EVENT: EventFacts = {
  start: '2031-07-30T05:15:00.000Z',
  end: '2031-07-30T07:00:00.000Z',
  ...{ mediaCall: null, zone: 'Asia/Karachi', venue: null, format: null, link: null, status: 'scheduled' },
  ...{ previousStart: null, organisers: [], guests: [], expected: null, theme: null, observance: null },
}

const NOTHING: ReadinessFacts = {
  ...{ entry: ENTRY, type: 'event', event: EVENT, isReproduced: false, parties: [], lacks: [] },
  ...{ draft: { frozen: { courtesy: ['fr'] } }, advice: [] },
}

/** Only its code counts here. */
const sentenceOf = (code: string): Sentence => ({ code: code as Code, params: {} })

const contradiction = (extra: Partial<Contradiction> = {}): Contradiction => ({
  id: 'c1',
  kind: 'time',
  place: { entry: ENTRY, locale: 'en', field: 'body', start: 0, end: 5, quote: '10:45' },
  found: '10:45',
  expected: { of: 'start', value: '10:15' },
  other: null,
  sentence: say('contradictions.start', {
    ...{ words: { quote: '10:45' }, language: 'en', field: 'body', value: '10:15' },
  }),
  ...extra,
})

const lacks = fc.array(
  fc.record({
    code: fc.constantFrom(...Object.keys(BLOCKING)),
    organisation: fc.option(fc.constantFrom('b', 'c'), { nil: undefined }),
  }),
  { maxLength: 4 },
)
const faults: fc.Arbitrary<TranslationFault[]> = fc.array(
  fc.record({
    locale: fc.constantFrom('ur' as const, 'fr' as const),
    fault: fc.constantFrom(...FAULTS),
    parts: fc.array(fc.constantFrom('title' as const, 3), { maxLength: 2 }),
  }),
  { maxLength: 3 },
)
const contradictions = fc
  .array(fc.constantFrom('time', 'date', 'weekday', 'place', 'name', 'embargo'), { maxLength: 3 })
  .map((kinds) => kinds.map((kind, index) => contradiction({ id: `c${index}`, kind: kind })))
const advice: fc.Arbitrary<Advice[]> = fc.array(
  fc.constantFrom(...Object.keys(ADVISING)).map((code) => ({ sentence: sentenceOf(code) })),
)

type Given = { lacks: Lack[]; draft: Pick<Draft, 'contradictions' | 'translations'>; advice: Advice[] }

const given: fc.Arbitrary<Given> = fc.record({
  lacks: lacks.map((all) =>
    all.map(({ code, organisation }) => ({
      sentence: sentenceOf(code),
      ...(organisation ? { organisation } : {}),
    })),
  ),
  draft: fc.record({ contradictions, translations: faults }),
  advice,
})

const listOf = ({ lacks: all, draft, advice: told }: Given) =>
  readinessOf({ ...NOTHING, lacks: all, advice: told, draft: { ...NOTHING.draft, ...draft } })

const submitted = ({ lacks: all, draft }: Given, acknowledged?: string[]) => {
  const { facts, now } = new Newsroom()
  const frozen = facts.draft.frozen && { ...facts.draft.frozen, courtesy: ['fr' as const] }
  const missing = all.map(({ sentence }) => sentence)
  const asked = { ...facts, draft: { ...facts.draft, ...draft, missing, frozen } }
  const body = { revision: facts.revision, ...(acknowledged ? { acknowledged, note: 'Said so.' } : {}) }
  return decide(asked, 'submit', body, EA, now)
}

const blocking = (list: ReturnType<typeof listOf>) =>
  list.lines.flatMap(({ points }) => points.filter(({ weight }) => weight === 'blocks'))

const asText = (sentences: readonly Sentence[]) => sentences.map((each) => JSON.stringify(each)).sort()

describe('the list before a text is submitted', () => {
  it('has something left exactly where submit refuses', () => {
    fc.assert(
      fc.property(given, (one) => {
        const list = listOf(one)
        expect(list.left === 0).toBe(submitted(one).ok)
        expect(list.left).toBe(blocking(list).length)
      }),
    )
  })

  it('says what submit says, and nothing else, as blocking', () => {
    fc.assert(
      fc.property(given, (one) => {
        const all = asText(blocking(listOf(one)).map(({ sentence }) => sentence))
        const first = submitted(one)
        const missing = first.ok ? [] : [...(first.missing ?? [])]
        const rest = submitted({ ...one, lacks: [] })
        const others = rest.ok ? [] : [...(rest.contradictions ?? []), ...(rest.translations ?? [])]
        expect([...new Set(all)]).toEqual([
          ...new Set(asText([...missing, ...others.map(({ sentence }) => sentence)])),
        ])
      }),
    )
  })

  it('offers an answer to all that submit takes one for', () => {
    fc.assert(
      fc.property(given, (one) => {
        const ids = blocking(listOf({ ...one, lacks: [] })).flatMap(({ remedies }) =>
          remedies.flatMap((remedy) => (remedy.does === 'acknowledge' ? [remedy.id] : [])),
        )
        expect(submitted({ ...one, lacks: [] }, [...new Set(ids), 'none']).ok).toBe(true)
      }),
    )
  })

  it('ticks the lines of its kind of text, and has others only while there is something to say', () => {
    const ids = (type: ReadinessFacts['type'], told: Advice[] = []) =>
      readinessOf({ ...NOTHING, type, advice: told }).lines.map(({ id }) => id)
    expect(ids('statement')).not.toContain('venue')
    expect(ids('event')).toContain('venue')
    expect(ids('media-update')).toContain('entries')
    expect(
      ids('statement', [{ sentence: say('hints.dateline', { date: '1 May', day: '2 May' }) }]),
    ).toContain('embargo')
    expect(readinessOf(NOTHING).lines.every(({ status }) => status === 'done')).toBe(true)
    expect(ids('event')).toEqual(LINE_IDS.filter((id) => ids('event').includes(id)))
  })

  it('sets the hour to what the words say, on the clocks of the event', () => {
    const remediesOf = (extra: Partial<Contradiction>) =>
      blocking(listOf({ lacks: [], advice: [], draft: { contradictions: [contradiction(extra)] } }))[0]
        ?.remedies
    expect(remediesOf({})).toEqual([
      { does: 'set', field: 'start', instant: '2031-07-30T05:45:00.000Z', said: '10:45' },
      { does: 'show', field: 'body', locale: 'en', quote: '10:45' },
      { does: 'acknowledge', id: 'c1' },
    ])
    expect(remediesOf({ kind: 'date', found: '2031-07-31' })).toContainEqual({
      ...{ does: 'set', field: 'start', instant: '2031-07-31T05:15:00.000Z', said: '2031-07-31' },
    })
    // On another clock, of another fact, of another text: shown, and not guessed.
    for (const extra of [
      { found: '05:45 UTC' },
      { expected: { of: 'venue' as const, value: 'Marriott' } },
      { place: { ...contradiction().place, entry: 'another' } },
    ])
      expect(remediesOf(extra)?.map(({ does }) => does)).not.toContain('set')
  })

  it('invites who is named, and invites anew who has not answered', () => {
    const parties = [{ organisation: 'b', role: 'supporter', standing: 'invited' }] as const
    const about = (sentence: Sentence, organisation: string, isReproduced = false) =>
      readinessOf({ ...NOTHING, parties, isReproduced, lacks: [{ sentence, organisation }] })
        .lines.find(({ id }) => id === 'organisations')
        ?.points[0]?.remedies.slice(0, 2)
    expect(about(say('missing.answer', { organisation: 'B' }), 'b')).toEqual([
      { does: 'remind', organisation: 'b', role: 'supporter' },
      { does: 'uninvite', organisation: 'b', role: 'supporter' },
    ])
    const named = say('missing.namedParty', { organisation: 'C', places: [] })
    expect(about(named, 'c')?.[0]).toEqual({ does: 'invite', organisation: 'c', role: 'co-signatory' })
    expect(about(named, 'c', true)?.[0]).toEqual({ does: 'invite', organisation: 'c', role: 'supporter' })
  })

  it('takes what is wrong with a courtesy translation for advice', () => {
    const translations: TranslationFault[] = [{ locale: 'fr', fault: 'older', parts: [] }]
    const list = listOf({ lacks: [], advice: [], draft: { translations } })
    expect([list.left, list.lines.find(({ id }) => id === 'languages')?.status]).toEqual([0, 'advises'])
  })
})
