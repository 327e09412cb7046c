import { getServices } from '../../../src/services.ts'
import { openPress, type Press } from '../../support/press.ts'

const START = '2031-07-30T05:45:00.000Z'
const DOORS = '2031-07-30T05:15:00.000Z'
const HINT = 'The doors open after the event starts: check both.'

describe('when the doors of an event open', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const write = (title: string, more: object = {}) =>
    press.write({ title, start: START, zone: 'Asia/Karachi', venue: { name: 'Hall A' }, ...more }, 'events')
  const hints = async (id: string) => (await press.read(id, 'editor@unodc', 'events')).hints
  const act = (who: string, id: string, action: string, body: Record<string, unknown>) =>
    press.act(who, id, action, body, 'events')

  /** Of UNODC alone: submitted, signed and released. */
  const publish = async (id: string) => {
    const { digest } = (await press.submit(id, 'events')).view
    await act('reviewer@unodc', id, 'sign', { digest })
    expect((await act('reviewer@unodc', id, 'release', { digest })).status).toBe(200)
    return digest
  }
  const fetchWire = async (id: string, ending = '') => {
    const { register, wire } = getServices(press.newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection: 'events', id })
    const path = `/v1/events/${wireSlug}${ending}`
    const answer = await wire.handle({ method: 'GET', path, query: new URLSearchParams(), headers: {} })
    return String(answer?.body)
  }

  it('is hinted at to the lead where it is later than the start, and refuses nothing', async () => {
    expect(await hints(await write('Early', { doorsOpen: DOORS }))).not.toContain(HINT)
    expect(await hints(await write('Unsaid'))).not.toContain(HINT)
    const late = await write('Late', { doorsOpen: '2031-07-30T06:00:00.000Z' })
    expect(await hints(late)).toContain(HINT)
    expect((await press.submit(late, 'events')).status).toBe(200)
  })

  it('is shown to who signs, signed with the text, and published', async () => {
    const id = await write('With doors', { doorsOpen: DOORS })
    await act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await act('reviewer@ilo', id, 'accept', {})
    const { digest } = (await press.submit(id, 'events')).view
    const copy = await press.newsroom.fetch(
      'GET',
      `/api/events/${id}/clearance/copy?form=text&digest=${digest}`,
      undefined,
      press.tokens['reviewer@ilo'],
    )
    expect(await copy.text()).toMatch(/Doors open:?\s+Wednesday,? 30 July 2031 at 10:15/)
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await act(who, id, 'sign', { digest })
    await act('reviewer@unodc', id, 'release', { digest })
    expect(JSON.parse(await fetchWire(id))).toMatchObject({ doorsOpen: DOORS, start: START })
    expect(JSON.parse(await fetchWire(id, '/canonical'))).toMatchObject({
      core: { facts: { doorsOpen: DOORS } },
    })
    expect((await fetchWire(id, '.ics')).replace(/\r\n /g, '')).toContain('Doors open: Wednesday')
    expect(await press.verify(id, 'editor@unodc', 'events')).toBe('holds')
  })

  it('is no member of a text that does not say it', async () => {
    const id = await write('Without doors')
    await publish(id)
    expect(await fetchWire(id)).not.toContain('doorsOpen')
    expect(await fetchWire(id, '/canonical')).not.toContain('doorsOpen')
    expect(await press.verify(id, 'editor@unodc', 'events')).toBe('holds')
  })
})
