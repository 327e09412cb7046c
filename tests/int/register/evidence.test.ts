import { eventId, type LogEvent } from '../../../src/domain/clearance/events.ts'
import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import type { HeadsFile, Verdict } from '../../../src/domain/evidence/verifyEvidence.ts'
import {
  readEvidenceFile,
  readHeadsFile,
  verifyEvidence,
} from '../../../src/domain/evidence/verifyEvidence.ts'
import { getServices } from '../../../src/services.ts'
import { openPress, type Press } from '../../support/press.ts'

const LOG = 'clearance-events'
const TEXTS = 'frozen-texts'

/** Whoever runs the server writes into its database; what the parties then fetch shows it to everybody, offline. */
describe('32: the evidence of a register that was changed past the newsroom', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const db = () => press.newsroom.payload.db
  const released = async (): Promise<string> => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await getServices(press.newsroom.payload).register.headsDone()
    return id
  }
  const fetchEvidence = async (id: string, who = 'editor@ilo') =>
    (await press.newsroom.ask('GET', `/api/register/statements/${id}/evidence`, undefined, press.tokens[who]))
      .body as unknown as Evidence
  const fetchHeads = async (): Promise<HeadsFile> => {
    const { body } = await press.newsroom.ask(
      'GET',
      '/api/register/heads?organisation=ilo',
      undefined,
      press.tokens['editor@ilo'],
    )
    return readHeadsFile(body)!
  }
  const verify = async (id: string, heads: HeadsFile | null = null): Promise<Verdict> =>
    verifyEvidence(readEvidenceFile(await fetchEvidence(id))!, heads)
  const row = (id: string, seq: number) => ({ id: { equals: eventId(id, seq) } })
  const read = async (id: string, seq: number) =>
    (await db().findOne({ collection: LOG, where: row(id, seq) })) as unknown as LogEvent
  const write = (id: string, seq: number, data: Record<string, unknown>) =>
    db().updateOne({ collection: LOG, where: row(id, seq), data })
  const entry = (seq: number, words: RegExp) => ({
    ok: false,
    where: `entry ${seq}`,
    sentence: expect.stringMatching(words) as string,
  })

  /** A head is made beside the acts: it may have been made before the release was called available. */
  const lastSeen = ({ heads }: HeadsFile, id: string): number => {
    const seq = heads[0]?.entries.find((each) => each.entry === id)?.seq ?? 0
    expect(seq).toBeGreaterThanOrEqual(6)
    return seq
  }

  it('holds as the newsroom writes it, for the lead and for a party, alone and with the head', async () => {
    const id = await released()
    const file = await fetchEvidence(id, 'editor@unodc')
    expect(file).toEqual(await fetchEvidence(id))
    expect(file.log.map(({ type }) => type)).toEqual([
      'invite',
      'accept',
      'submit',
      'sign',
      'sign',
      'release',
      'available',
    ])
    expect(await verify(id)).toMatchObject({ ok: true, events: 7, texts: 1, heads: 0 })
    expect(await verify(id, await fetchHeads())).toMatchObject({ ok: true, heads: 1 })
  })

  it('holds after a note was sent back, a correction was abandoned, and one went out with its notice', async () => {
    const id = await press.write({
      namedOnly: [{ organisation: press.newsroom.organisations.iom, reason: 'A guest.' }],
    })
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'The year is wrong.' })
    await press.publish(id, 'reviewer@ilo')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'One word.' })
    await press.act('editor@unodc', id, 'abandon')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'Another word.' })
    await press.patch(id, { title: 'Another title' })
    await press.publish(id, 'reviewer@ilo')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'In French.', editionType: 'translation' })
    await press.publish(id, 'reviewer@ilo')
    await press.act('reviewer@unodc', id, 'withdraw', { publicNote: 'It was a mistake.' })
    const file = await fetchEvidence(id)
    expect(file.log.at(-1)).toMatchObject({ type: 'withdraw', note: { value: 'It was a mistake.' } })
    expect(verifyEvidence(readEvidenceFile(file)!)).toMatchObject({ ok: true, erased: 0 })
  })

  it('holds nothing of the working document, and not whose contact a card is', async () => {
    const { newsroom, tokens } = press
    const contact = {
      name: 'Press office',
      emails: [{ address: 'press@unodc.example', visibility: 'public' }],
    }
    const { body } = await newsroom.ask('POST', '/api/media-contacts', contact, tokens['editor@unodc'])
    const contactId = (body.doc as { id: string }).id
    const id = await press.write({ contacts: [contactId], internalNotes: 'Canary of the desk.' })
    await press.invite(id, 'ilo', 'observer')
    await press.publish(id)
    const text = JSON.stringify(await fetchEvidence(id))
    expect(text).toContain('press@unodc.example')
    for (const hidden of [contactId, 'Canary of the desk.', '"desk"', '"contact"', '"revisionOf"'])
      expect(text).not.toContain(hidden)
    await newsroom.ask('DELETE', `/api/media-contacts/${contactId}`, undefined, tokens['editor@unodc'])
    expect(JSON.stringify(await fetchEvidence(id))).not.toContain('press@unodc.example')
    expect(await verify(id)).toMatchObject({ ok: true, erased: 1 })
  })

  it('begins for a newly invited party with an opening, and hides what was before', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: 'Canary before fia.' })
    await press.patch(id, { title: 'A better title' })
    await press.publish(id, 'reviewer@ilo')
    await press.act('editor@unodc', id, 'correct', { publicNote: 'One word.', editionType: 'update' })
    await press.patch(id, { title: 'Another title' })
    await press.invite(id, 'fia', 'co-signatory')
    await press.publish(id, 'reviewer@ilo', 'reviewer@fia')
    const whole = await fetchEvidence(id)
    const file = await fetchEvidence(id, 'editor@fia')
    const invited = whole.log.find((event) => event.type === 'invite' && event.data.organisation === 'fia')!
    expect(file.log).toEqual(whole.log.slice(invited.seq - 1))
    expect(file.opening).toMatchObject({
      ...{ seq: invited.seq, prevHash: invited.prevHash, lead: 'unodc' },
      parties: [{ organisation: 'ilo', role: 'co-signatory', standing: 'accepted' }],
      edition: { edition: 1 },
      carried: [{ event: { type: 'sign', organisation: 'ilo' } }],
    })
    expect(JSON.stringify(file)).not.toContain('Canary before fia.')
    expect(JSON.stringify(file)).not.toContain(digest)
    expect(whole).not.toHaveProperty('opening')
    const [own, all] = [file, whole].map((each) => verifyEvidence(readEvidenceFile(each)!))
    expect(all).toMatchObject({ ok: true })
    expect(own).toMatchObject({
      ok: true,
      events: file.log.length,
      claims: expect.arrayContaining([
        { by: 'newsroom', sentence: expect.stringMatching(/^What stood before entry \d+, which/) as string },
      ]) as unknown,
    })
  })

  it('names an event whose words are others, one of an unknown type, and one that was taken out', async () => {
    const changes: [number, (id: string) => Promise<unknown>, RegExp][] = [
      [4, (id) => write(id, 4, { data: { covers: [] } }), /its hash/],
      [5, (id) => write(id, 5, { by: 'somebody-else' }), /its hash/],
      [3, (id) => write(id, 3, { type: 'approve' }), /its hash/],
      [3, (id) => write(id, 3, { data: { nothing: 1 } }), /its hash/],
      [2, (id) => db().deleteOne({ collection: LOG, where: row(id, 2) }), /entry 2 should stand here/],
      [6, (id) => write(id, 6, { note: 'Invented.', noteSalt: 's' }), /its note/],
    ]
    for (const [seq, change, words] of changes) {
      const id = await released()
      await change(id)
      expect(await verify(id)).toEqual(entry(seq, words))
    }
  })

  it('names the first of two that changed places', async () => {
    const id = await released()
    const content = ({ type, organisation, by, at, digest, data, noteHash, hash, prevHash }: LogEvent) => ({
      ...{ type, organisation, by, at, digest, data, noteHash, hash, prevHash },
    })
    const [fourth, fifth] = [await read(id, 4), await read(id, 5)]
    await write(id, 4, content(fifth))
    await write(id, 5, content(fourth))
    expect(await verify(id)).toEqual(entry(4, /prevHash/))
  })

  it('names the event whose frozen text was changed, or is gone', async () => {
    const id = await released()
    const where = { entry: { equals: id } }
    const text = (await db().findOne({ collection: TEXTS, where })) as unknown as {
      languages: { en: object }
    }
    const languages = { en: { ...text.languages.en, html: '<p>We act alone.</p>' } }
    await db().updateOne({ collection: TEXTS, where, data: { languages } })
    expect(await verify(id)).toEqual(entry(3, /its part “en” does not hash/))
    await db().deleteOne({ collection: TEXTS, where })
    expect(await verify(id)).toEqual(entry(3, /is missing/))
  })

  it('shows with a head that the end was cut off, which the file alone cannot', async () => {
    const id = await released()
    const heads = await fetchHeads()
    const saw = lastSeen(heads, id)
    for (let seq = saw; seq <= 7; seq += 1) await db().deleteOne({ collection: LOG, where: row(id, seq) })
    expect(await verify(id)).toMatchObject({ ok: true, events: saw - 1 })
    const sentence = `saw ${saw} events, and the file has ${saw - 1}`
    expect(await verify(id, heads)).toMatchObject({
      ok: false,
      sentence: expect.stringContaining(sentence) as string,
    })
  })

  it('shows with a head that a backup was put back and went on differently', async () => {
    const id = await released()
    const heads = await fetchHeads()
    for (const seq of [6, 7]) await db().deleteOne({ collection: LOG, where: row(id, seq) })
    const { digest } = await press.read(id)
    await press.act('reviewer@unodc', id, 'release', { digest })
    expect(await verify(id)).toMatchObject({ ok: true, events: 7 })
    const saw = lastSeen(heads, id)
    expect(await verify(id, heads)).toEqual(entry(saw, new RegExp(`saw another entry ${saw}`)))
  })
})
