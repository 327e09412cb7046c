import { digestOf } from '../../../../src/domain/canonical.ts'
import { type ChangeAt, subjectOf } from '../../../../src/wire/webhooks/readChange.ts'
import { readChanges } from '../../../../src/wire/publish/readEditions.ts'
import { EA, manifestFor, Newsroom, RA, RB } from '../../../support/clearance.ts'

const FIRST = digestOf(manifestFor())
const HALL = digestOf(manifestFor({ core: 'another hall' }))
const NEXT = digestOf(manifestFor({ core: 'another hall', en: 'other', notice: 'n' }))

/** Edition 1, other facts under its mandate, edition 2, and its end. */
const story = (): { room: Newsroom; changes: ChangeAt[] } => {
  const room = new Newsroom()
  room.act(EA, 'submit', { revision: 1 })
  room.actOn(RA, 'sign')
  room.actOn(RA, 'release')
  room.settle()
  const manifest = manifestFor({ core: 'another hall' })
  const edition = { edition: 1, manifest, changed: ['room'] }
  const change = { type: 'change-facts', digest: HALL, note: null }
  room.append([
    { ...change, organisation: 'a', by: 'ra', data: { step: 'propose', ...edition } },
    {
      ...{ ...change, organisation: 'b', by: 'rb' },
      data: { step: 'confirm', ...edition, minor: 1, proposal: room.log.length + 1 },
    },
  ])
  room.act(EA, 'correct', { publicNote: 'The year.', editionType: 'correction' })
  room.words = { core: 'another hall', en: 'other', notice: 'n' }
  room.act(EA, 'submit', { revision: 1 })
  room.actOn(RA, 'sign')
  room.actOn(RA, 'release')
  room.settle()
  room.actOn(RA, 'withdraw', { digest: room.clearance.wire?.digest, publicNote: 'Wrong.' })
  return { room, changes: readChanges(room.log, { editions: room.clearance.editions }) }
}

describe('the text that a change is about', () => {
  const { room, changes } = story()
  const at = (index: number) => subjectOf(room.log, changes[index] as ChangeAt, { lead: 'a', bundles: {} }) // each is there

  it('is the one that the change put on the wire, whenever one looks', () => {
    expect(changes).toHaveLength(4)
    expect(at(0)).toEqual({ digest: FIRST, editionType: 'original', before: null, isSuspended: false })
    expect(at(1)).toMatchObject({ digest: HALL, editionType: 'original', before: FIRST })
    expect(at(2)).toMatchObject({ digest: NEXT, editionType: 'correction', before: HALL })
    expect(at(3)).toMatchObject({ digest: NEXT, editionType: 'correction' })
  })

  it('is said to be suspended where it came out like that', () => {
    const suspended = new Newsroom()
    suspended.join(RB, 'co-signatory')
    suspended.publish(RB)
    suspended.settle()
    suspended.act(EA, 'correct', { publicNote: 'In French.', editionType: 'translation' })
    suspended.words = { fr: 'fr' }
    suspended.submit()
    suspended.actOn(RA, 'sign')
    suspended.actOn(RA, 'release', { at: new Date(suspended.now.getTime() + 1_000).toISOString() })
    // Too late to hold what rests on its carried word.
    expect(suspended.act(RB, 'suspend', { note: 'Wait.' })).toBe('released')
    suspended.wait(2_000)
    suspended.settle()
    const told = readChanges(suspended.log, { editions: suspended.clearance.editions }).at(-1)
    expect(told).toMatchObject({ change: 'replaced', edition: 2 })
    expect(subjectOf(suspended.log, told!, { lead: 'a', bundles: {} })).toMatchObject({ isSuspended: true })
  })

  it('is none for an edition that the log does not know', () => {
    const change = { seq: 1, edition: 7, at: room.now.toISOString() }
    expect(subjectOf(room.log, change, { lead: 'a', bundles: {} })).toBeNull()
  })
})
