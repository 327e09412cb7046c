import type { EventFacts } from '../../../../src/domain/canonical.ts'
import { chooseType, WEBHOOK_TYPES } from '../../../../src/wire/webhooks/types.ts'
import type { ChangeKind } from '../../../../src/wire/rows.ts'
import { typesOf } from '../../../../src/wire/webhooks/readChange.ts'

const FACTS: EventFacts = {
  ...{ start: '2024-07-30T05:15:00.000Z', end: null, mediaCall: null, zone: 'Asia/Karachi' },
  venue: { name: 'A hall', address: '', city: 'Islamabad', country: 'Pakistan', point: null },
  ...{ format: 'in-person', link: null, status: 'scheduled', previousStart: null },
  ...{ organisers: [], guests: [], expected: null, theme: null, observance: null },
}
const event = (after: Partial<EventFacts>, before: Partial<EventFacts> = {}) =>
  typesOf({
    ...{ change: 'replaced', act: 'available', editionType: 'update' },
    before: { ...FACTS, ...before },
    after: { ...FACTS, ...after },
    isSuspended: false,
  })
const text = (
  change: ChangeKind,
  editionType: 'original' | 'correction' | 'update' | 'translation' = 'original',
  act = 'available',
) => typesOf({ change, act, editionType, before: null, after: null, isSuspended: false })

describe('the types of a change', () => {
  it('are those of a text by what has happened to it', () => {
    expect(text('released')).toEqual(['publication.released'])
    expect(text('replaced', 'correction')).toEqual(['publication.corrected'])
    expect(text('replaced', 'update')).toEqual(['publication.corrected'])
    expect(text('withdrawn', 'correction')).toEqual(['publication.withdrawn'])
  })

  it('are none for what comes out suspended, until it is withdrawn', () => {
    const cancelled = { before: FACTS, after: { ...FACTS, status: 'cancelled' as const } }
    const types = (change: ChangeKind) =>
      typesOf({ change, act: 'available', editionType: 'update', ...cancelled, isSuspended: true })
    expect([types('released'), types('replaced'), types('withdrawn')]).toEqual([
      [],
      [],
      ['publication.withdrawn'],
    ])
  })

  it('call a translation no correction', () => {
    expect(text('replaced', 'translation')).toEqual(['publication.released'])
  })

  it('are those of what organisations say of a text that is out, and do with it', () => {
    const said = (act: string) => text('cautioned', 'original', act)
    expect([said('caution'), said('lift')]).toEqual([['publication.cautioned'], ['publication.cautioned']])
    expect(said('dissociate')).toEqual(['publication.dissociated'])
    expect([text('suspended'), text('reinstated')]).toEqual([
      ['publication.suspended'],
      ['publication.reinstated'],
    ])
    expect(text('updated')).toEqual([])
  })

  it('tell of a suspension, and of nothing that is said while it lasts', () => {
    const types = (change: ChangeKind, act = 'caution') =>
      typesOf({ change, act, editionType: 'original', before: null, after: null, isSuspended: true })
    expect(types('suspended')).toEqual(['publication.suspended'])
    expect([types('cautioned'), types('cautioned', 'dissociate'), types('updated')]).toEqual([[], [], []])
  })

  it.each([
    ['hour', { start: '2024-07-30T06:00:00.000Z' }],
    ['hall', { venue: { ...FACTS.venue, name: 'Another hall' } as EventFacts['venue'] }],
    ['link', { link: 'https://stream.example/1' }],
    ['form', { format: 'online' as const }],
    ['status', { status: 'postponed' as const }],
  ])('say that an event has moved by its %s', (_what, change) => {
    expect(event(change)).toEqual(['event.moved', 'publication.corrected'])
  })

  it('say that an event is cancelled once, and moved when it is on again', () => {
    expect(event({ status: 'cancelled' })).toEqual(['event.cancelled', 'publication.corrected'])
    expect(event({ status: 'cancelled' }, { status: 'cancelled' })).toEqual(['publication.corrected'])
    expect(event({}, { status: 'cancelled' })).toEqual(['event.moved', 'publication.corrected'])
  })

  it('move nobody for facts that nobody travels by', () => {
    const guest = {
      name: 'A guest',
      office: '',
      role: '',
      attendance: 'confirmed',
    } as EventFacts['guests'][number]
    expect(event({ guests: [guest], mediaCall: '2024-07-30T05:00:00.000Z' })).toEqual([
      'publication.corrected',
    ])
  })

  it('are all that receivers can ask for', () => {
    const all = [
      ...[text('released'), event({ start: null }), event({ status: 'cancelled' }), text('withdrawn')],
      ...[
        text('suspended'),
        text('reinstated'),
        text('cautioned'),
        text('cautioned', 'original', 'dissociate'),
      ],
    ]
    expect(new Set(all.flat())).toEqual(new Set(WEBHOOK_TYPES))
  })
})

describe('the one type that a receiver gets', () => {
  const fitting = event({ status: 'cancelled' })
  it('is the most telling one that it has asked for', () => {
    expect(chooseType(fitting, [...WEBHOOK_TYPES])).toBe('event.cancelled')
    expect(chooseType(fitting, ['publication.corrected'])).toBe('publication.corrected')
    expect(chooseType(fitting, ['publication.released'])).toBeNull()
  })
})
