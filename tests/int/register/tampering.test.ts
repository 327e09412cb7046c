import { eventId, type LogEvent } from '../../../src/domain/clearance/events.ts'
import { openPress, type Press } from '../../support/press.ts'

const LOG = 'clearance-events'

/** Whoever runs the server can write into its database. What they write there does not go unseen. */
describe('32: a log that was changed past the newsroom', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const signed = async (): Promise<string> => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest })
    return id
  }
  const row = (id: string, seq: number) => ({ id: { equals: eventId(id, seq) } })
  const read = async (id: string, seq: number) =>
    (await press.newsroom.payload.db.findOne({ collection: LOG, where: row(id, seq) })) as unknown as LogEvent
  const write = (id: string, seq: number, data: Partial<LogEvent>) =>
    press.newsroom.payload.db.updateOne({ collection: LOG, where: row(id, seq), data })
  const warnings = async (id: string) =>
    Promise.all(
      ['editor@unodc', 'reviewer@ilo'].map(async (who) =>
        (await press.read(id, who)).hints.filter((hint) => hint.includes('changed past the newsroom')),
      ),
    )
  const naming = (seq: number) => {
    const warning = expect.stringContaining(`at entry ${seq}:`) as string
    return [[warning], [warning]]
  }

  it('holds as the newsroom writes it', async () => {
    expect(await warnings(await signed())).toEqual([[], []])
  })

  it('names an event whose words are others, to every party', async () => {
    const id = await signed()
    const { data } = await read(id, 4)
    await write(id, 4, { data: { ...data, covers: [] } })
    expect(await warnings(id)).toEqual(naming(4))
  })

  it('names an event that is done by another, or at another time', async () => {
    for (const change of [
      { by: 'somebody-else' },
      { at: '2001-01-01T00:00:00.000Z' },
      { organisation: 'fia' },
    ]) {
      const id = await signed()
      await write(id, 5, change)
      expect(await warnings(id)).toEqual(naming(5))
    }
  })

  it('names the place where one was taken out', async () => {
    const id = await signed()
    await press.newsroom.payload.db.deleteOne({ collection: LOG, where: row(id, 2) })
    expect(await warnings(id)).toEqual(naming(3))
  })

  it('names the first of two that have changed places', async () => {
    const id = await signed()
    const [fourth, fifth] = [await read(id, 4), await read(id, 5)]
    const content = ({ type, organisation, by, at, digest, data, noteHash, hash, prevHash }: LogEvent) => ({
      ...{ type, organisation, by, at, digest, data, noteHash, hash, prevHash },
    })
    await write(id, 4, content(fifth))
    await write(id, 5, content(fourth))
    expect(await warnings(id)).toEqual(naming(4))
  })
})
