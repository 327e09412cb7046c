import type { Calendar, CalendarItem } from '../../src/desk/calendar/calendar.ts'
import { reasonOf } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]

describe('The calendar of the desk', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  /** Each test has a month of its own. */
  let month = Date.UTC(2031, 0, 1)
  beforeEach(() => {
    month += 40 * DAY
  })
  const at = (hours: number) => new Date(month + hours * HOUR).toISOString()

  const ask = (who: string | null, query: Record<string, string>) =>
    press.newsroom.ask(
      'GET',
      `/api/desk/calendar?${new URLSearchParams(query)}`,
      undefined,
      who ? press.tokens[who] : undefined,
    )
  const look = async (who: string, query: Record<string, string> = {}): Promise<CalendarItem[]> => {
    const { status, body } = await ask(who, { from: at(0), to: at(40 * 24), ...query })
    expect(status).toBe(200)
    return (body as unknown as Calendar).items
  }
  const kinds = (items: CalendarItem[]) => items.map(({ type, entry }) => [type, entry.title])
  const event = (extra: object) =>
    press.write({ title: 'A press conference', zone: 'Asia/Karachi', start: at(5), ...extra }, 'events')

  it('says of an event when it is, there and for everybody, and who may move it', async () => {
    const id = await event({ end: at(7), mediaCall: at(4), venue: { name: 'Hall', city: 'Islamabad' } })
    expect(await look('editor@unodc')).toMatchObject([
      {
        type: 'event',
        at: at(5),
        end: at(7),
        mediaCall: at(4),
        zone: 'Asia/Karachi',
        wallTime: new Date(month + 10 * HOUR).toISOString().slice(0, 16),
        place: 'Islamabad',
        entry: { collection: 'events', type: 'event', id, title: 'A press conference' },
        lead: 'UNODC',
        state: 'drafting',
        canMove: true,
        revision: 1,
      },
    ])
    expect((await look('reviewer@unodc'))[0]?.canMove).toBe(false)
  })

  it('shows an event that began before the span and lasts into it', async () => {
    await event({ start: at(-2), end: at(2) })
    await event({ start: at(-2), end: at(-1), title: 'Over' })
    expect(kinds(await look('editor@unodc'))).toEqual([['event', 'A press conference']])
  })

  it('shows embargo, deadline and release of a text while each of them is to come', async () => {
    const embargo = { wallTime: at(29).slice(0, 16), zone: 'Asia/Karachi' }
    const id = await press.write({ title: 'Under embargo', embargo })
    await press.invite(id, 'ilo', 'co-signatory')
    const { revision } = await press.read(id)
    const silence = { deadline: at(10), onDeadline: 'block' }
    const { view } = await press.act('editor@unodc', id, 'submit', { revision, ...silence })
    expect(kinds(await look('editor@ilo'))).toEqual([
      ['deadline', 'Under embargo'],
      ['embargo', 'Under embargo'],
    ])
    for (const who of ['reviewer@unodc', 'reviewer@ilo'])
      await press.act(who, id, 'sign', { digest: view.digest })
    await press.act('reviewer@unodc', id, 'release', { digest: view.digest })
    const items = await look('editor@ilo')
    expect(kinds(items).sort()).toEqual([
      ['embargo', 'Under embargo'],
      ['release', 'Under embargo'],
    ])
    for (const item of items) expect(item).toMatchObject({ at: at(24), ...embargo, canMove: false })
  })

  it('1: shows nothing to who has nothing to do with a text, has declined, or is a stranger', async () => {
    const id = await event({ embargo: { until: at(24), zone: 'UTC' } })
    const act = (who: string, action: string, body = {}) => press.act(who, id, action, body, 'events')
    await act('editor@unodc', 'invite', { organisation: 'ilo', role: 'co-author' })
    expect(kinds(await look('editor@ilo'))).toHaveLength(2)
    await act('reviewer@ilo', 'decline')
    expect(await look('editor@ilo')).toEqual([])
    expect(await look('editor@fia')).toEqual([])
    expect((await ask(null, { from: at(0), to: at(1) })).status).toBe(401)
  })

  it('can be narrowed to an organisation, as the lead or as a party', async () => {
    const id = await event({ title: 'Together' })
    await event({ title: 'Alone' })
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'observer' }, 'events')
    const titles = async (organisation: string) =>
      (await look('editor@unodc', { organisation })).map(({ entry }) => entry.title).sort()
    expect(await titles('unodc')).toEqual(['Alone', 'Together'])
    expect(await titles('ilo')).toEqual(['Together'])
    expect(await titles('fia')).toEqual([])
    expect(await titles('nobody')).toEqual([])
  })

  it('moves a draft by the revision it was shown with, and nothing that is frozen', async () => {
    const id = await event({ link: 'https://stream.example' })
    const [shown] = await look('editor@unodc')
    const move = (start: string, revision = shown?.revision) =>
      press.newsroom.ask('PATCH', `/api/events/${id}`, { revision, start }, press.tokens['editor@unodc'])
    expect((await move(at(48))).status).toBe(200)
    expect((await look('editor@unodc')).map((item) => [item.at, item.revision])).toEqual([[at(48), 2]])
    expect(reasonOf(await move(at(72)))).toBe('stale-revision')
    await press.submit(id, 'events')
    expect(reasonOf(await move(at(72), 2))).toBe('frozen')
    expect((await look('editor@unodc')).map((item) => [item.at, item.canMove])).toEqual([[at(48), false]])
  })

  it('shows a title in the reader’s language, or else in one that it has', async () => {
    await event({ title: 'In English' })
    const titles = async (locale: string) =>
      (await look('editor@unodc', { locale })).map(({ entry }) => entry.title)
    expect(await titles('ar')).toEqual(['In English'])
  })

  it('refuses what it does not know, and more than a quarter of a year', async () => {
    const refused = async (query: Record<string, string>) => reasonOf(await ask('editor@unodc', query))
    const span = { from: at(0), to: at(1) }
    expect(await refused({})).toBe('invalid')
    expect(await refused({ ...span, where: 'x' })).toBe('invalid')
    expect(await refused({ ...span, to: 'tomorrow' })).toBe('invalid')
    expect(await refused({ ...span, to: at(93 * 24) })).toBe('invalid')
    expect((await ask('editor@unodc', span)).headers.get('cache-control')).toBe('private, no-store')
  })
})
