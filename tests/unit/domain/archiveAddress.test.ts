import {
  type ArchiveAddress,
  confirmAddress,
  nameAddress,
  NO_ARCHIVE,
  readNaming,
  viewOfArchive,
} from '../../../src/domain/archiveAddress.ts'

const now = new Date('2024-07-29T08:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const named = { address: 'archive@a.example', language: 'fr', tokenHash: 'first', by: 'ma', now }
const pending = nameAddress(NO_ARCHIVE, named)
const confirm = (state: ArchiveAddress, tokenHash = 'first', at = now, isStillManager = true) =>
  confirmAddress(state, { tokenHash, now: at, isStillManager })
const confirmed = confirm(pending)!

describe('the archive address of an organisation', () => {
  it('is none until it is confirmed by its link', () => {
    expect(pending).toMatchObject({ address: null, pending: { address: 'archive@a.example', by: 'ma' } })
    expect(confirmed).toEqual({ address: 'archive@a.example', language: 'fr', pending: null })
  })

  it('is confirmed once, within 48 hours, by the last link alone', () => {
    expect(confirm(confirmed)).toBeNull()
    expect(confirm(pending, 'first', later(47.9))).toEqual(confirmed)
    expect(confirm(pending, 'first', later(48))).toBeNull()
    const again = nameAddress(pending, { ...named, tokenHash: 'second' })
    expect(confirm(again)).toBeNull()
    expect(confirm(again, 'second')).toEqual(confirmed)
    expect(confirm(NO_ARCHIVE, '')).toBeNull()
  })

  it('is not confirmed once who named it manages the organisation no more', () => {
    expect(confirm(pending, 'first', now, false)).toBeNull()
  })

  it('stays while another one is asked', () => {
    const moving = nameAddress(confirmed, { ...named, address: 'new@a.example', tokenHash: 'second' })
    expect(moving.address).toBe('archive@a.example')
    expect(confirm(moving, 'second')).toMatchObject({ address: 'new@a.example', pending: null })
  })

  it('is kept by naming it again, and asks nobody', () => {
    const moving = nameAddress(confirmed, { ...named, address: 'new@a.example', tokenHash: 'second' })
    expect(nameAddress(moving, { ...named, tokenHash: 'third' })).toEqual(confirmed)
  })

  it('is shown to managers without its link, and not as asked once that is too old', () => {
    const { until } = pending.pending!
    expect(viewOfArchive(pending, now)).toEqual({
      address: null,
      pending: { address: 'archive@a.example', until },
    })
    expect(viewOfArchive(pending, later(48))).toEqual({ address: null, pending: null })
  })

  it('is an address, and nothing beside it', () => {
    expect(readNaming({ email: ' Archive@A.example ' })).toEqual({
      ok: true,
      value: { email: 'archive@a.example' },
    })
    for (const body of [{}, { email: 'a' }, { email: 'a@b.example\nBcc: c@d.example' }, { email: 1 }, null])
      expect(readNaming(body).ok).toBe(false)
    expect(readNaming({ email: 'a@b.example', organisation: 'b' }).ok).toBe(false)
  })
})
