import { type Newsroom, toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Found = {
  id: string
  kind: string
  found: string
  expected: { of: string; value: string } | null
  place: { quote: string; entry: string }
}

describe('words and facts', () => {
  let newsroom: Newsroom
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc')
    newsroom = press.newsroom
  })
  afterAll(() => newsroom.close())

  const FACTS = {
    start: '2024-07-30T05:45:00.000Z',
    mediaCall: '2024-07-30T05:15:00.000Z',
    zone: 'Asia/Karachi',
    venue: { name: 'Marriott Hotel', city: 'Islamabad', country: 'Pakistan' },
  }
  const event = (body: string) =>
    press.write(
      { title: 'World Day Against Trafficking in Persons', body: toLexical(body), ...FACTS },
      'events',
    )
  const submit = async (id: string, collection: string, extra: Record<string, unknown> = {}) => {
    const { revision } = await press.read(id, 'editor@unodc', collection)
    return press.act('editor@unodc', id, 'submit', { revision, ...extra }, collection)
  }
  const foundIn = (answer: Awaited<ReturnType<typeof submit>>): Found[] =>
    (answer.body.errors as { contradictions?: Found[] }[] | undefined)?.[0]?.contradictions ?? []

  it('that disagree are refused with each place and both values, and the state as it is', async () => {
    const id = await event(
      'The event starts at 10:15 AM on Tuesday, 30 July 2024, at the Marriott Hotel, Islamabad.',
    )
    const answer = await submit(id, 'events')
    expect([answer.status, answer.reason, answer.body.state]).toEqual([409, 'contradiction', 'drafting'])
    expect(foundIn(answer)).toMatchObject([
      { kind: 'time', found: '10:15', expected: { of: 'start', value: '10:45' }, place: { entry: id } },
    ])
    expect((await press.read(id, 'editor@unodc', 'events')).log).toEqual([])
  })

  it('can be acknowledged with a word, which the log keeps', async () => {
    const id = await event(
      'The event starts at 10:15 AM on Tuesday, 30 July 2024, at the Marriott Hotel, Islamabad.',
    )
    const acknowledged = foundIn(await submit(id, 'events')).map(({ id: each }) => each)
    expect((await submit(id, 'events', { acknowledged })).reason).toBe('invalid')
    expect((await submit(id, 'events', { acknowledged: ['other'], note: 'x' })).reason).toBe('contradiction')
    const note = 'Journalists are asked for 10:15, the start is at 10:45.'
    const { view } = await submit(id, 'events', { acknowledged: [...acknowledged, 'other'], note })
    expect(view.log.at(-1)).toMatchObject({ type: 'submit', note, data: { acknowledged } })
  })

  it('that agree are let through', async () => {
    const id = await event(
      'The media call is at 10:15, and the event starts at 10:45 on Tuesday, 30 July 2024.',
    )
    expect((await submit(id, 'events')).status).toBe(200)
  })

  it('are compared across all entries of a media update, and what an entry has acknowledged is asked once', async () => {
    const id = await event(
      'The event starts at 10:45 on Tuesday, 30 July 2024, at the Marriott Hotel, Islamabad.',
    )
    await submit(id, 'events')
    const update = await press.write(
      {
        title: 'Media update for the World Day',
        body: toLexical(
          'We invite you to the event, which starts at 11:45 on Tuesday, 30 July 2024, in Islamabad.',
        ),
        items: [{ heading: 'Event', entry: { relationTo: 'events', value: id } }],
      },
      'media-updates',
    )
    const answer = await submit(update, 'media-updates')
    expect(foundIn(answer)).toMatchObject([{ kind: 'time', found: '11:45', place: { entry: update } }])
  })

  it('are asked of an entry once, too, after another text of it was submitted and abandoned', async () => {
    const id = await event('The event starts at 10:15 AM on Tuesday, 30 July 2024, at the Marriott Hotel.')
    const acknowledged = foundIn(await submit(id, 'events')).map(({ id: each }) => each)
    const note = 'Journalists are asked for 10:15, the start is at 10:45.'
    const { digest } = (await submit(id, 'events', { acknowledged, note })).view
    await press.act('reviewer@unodc', id, 'sign', { digest }, 'events')
    expect((await press.act('reviewer@unodc', id, 'release', { digest }, 'events')).status).toBe(200)
    const update = () =>
      press.write(
        { title: 'An update', items: [{ heading: 'Event', entry: { relationTo: 'events', value: id } }] },
        'media-updates',
      )
    expect((await submit(await update(), 'media-updates')).status).toBe(200)

    const change = { editionType: 'correction', publicNote: 'The hour was wrong.' }
    expect((await press.act('editor@unodc', id, 'correct', change, 'events')).status).toBe(200)
    const { revision } = await press.read(id, 'editor@unodc', 'events')
    const body = toLexical('The event starts at 10:45 AM on Tuesday, 30 July 2024, at the Marriott Hotel.')
    const token = press.tokens['editor@unodc']
    await newsroom.ask('PATCH', `/api/events/${id}`, { revision, body }, token)
    expect((await submit(id, 'events')).status).toBe(200)
    expect((await press.act('editor@unodc', id, 'abandon', {}, 'events')).status).toBe(200)
    expect((await submit(await update(), 'media-updates')).status).toBe(200)
  })

  it('of a media update are its embargo and those of its entries, too, until they are acknowledged', async () => {
    const item = await press.write({
      title: 'Figures',
      embargo: { wallTime: '2099-07-30T10:00', zone: 'Europe/Vienna' },
    })
    const update = await press.write(
      {
        title: 'Media update',
        embargo: { wallTime: '2099-07-30T09:00', zone: 'Asia/Karachi' },
        items: [{ heading: 'Texts', entry: { relationTo: 'statements', value: item } }],
      },
      'media-updates',
    )
    const answer = await submit(update, 'media-updates')
    expect([answer.reason, foundIn(answer)]).toMatchObject([
      'contradiction',
      [
        {
          kind: 'embargo',
          sentence: 'Item 1 opens at 2099-07-30 10:00 in Vienna, 4 hours after the media update.',
        },
      ],
    ])
    const acknowledged = foundIn(answer).map(({ id: each }) => each)
    const note = 'The figures follow in the afternoon.'
    const { view, status } = await submit(update, 'media-updates', { acknowledged, note })
    expect([status, view.acknowledged?.note]).toEqual([200, note])
  })
})
