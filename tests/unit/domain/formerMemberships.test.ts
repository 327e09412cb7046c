import { recordFormer, type Term } from '../../../src/domain/memberships.ts'

const now = new Date('2026-03-10T12:00:00.000Z')
const EARLIER = '2026-03-01T00:00:00.000Z'
const LATER = '2026-03-09T00:00:00.000Z'
const NEXT_YEAR = '2027-01-01T00:00:00.000Z'

const who: Term = { organisation: 'who', roles: ['editor'] }
const ended = { ...who, until: LATER }

const former = (before: Term[], after: Term[], known: { organisation: string; until: string }[] = []) =>
  recordFormer({ before, after, known, now })

it('remembers a role that is taken away, until now', () => {
  expect(former([who], [])).toEqual([{ organisation: 'who', until: now.toISOString() }])
})

it('remembers a role that had ended by itself when its row is removed', () => {
  expect(former([ended], [])).toEqual([{ organisation: 'who', until: LATER }])
})

it('remembers until when a role counted whose end is moved back', () => {
  expect(former([ended], [{ ...who, until: EARLIER }])).toEqual([{ organisation: 'who', until: LATER }])
  expect(former([who], [{ ...who, until: EARLIER }])).toEqual([
    { organisation: 'who', until: now.toISOString() },
  ])
})

it('remembers a role that had ended when its beginning is moved into the future', () => {
  expect(former([ended], [{ ...who, from: NEXT_YEAR }])).toEqual([{ organisation: 'who', until: LATER }])
})

it('remembers the latest end of several rows', () => {
  expect(former([ended, { ...who, until: EARLIER }], [{ ...who, until: EARLIER }])).toEqual([
    { organisation: 'who', until: LATER },
  ])
})

it('remembers nothing that the rows still say', () => {
  expect(former([who], [who])).toEqual([])
  expect(former([ended], [ended])).toEqual([])
  expect(former([{ ...who, until: EARLIER }], [ended])).toEqual([])
  expect(former([ended], [who])).toEqual([])
})

it('remembers nothing of a role that never began', () => {
  expect(former([{ ...who, from: NEXT_YEAR }], [])).toEqual([])
})

it('keeps one entry an organisation and never moves it back', () => {
  const known = [
    { organisation: 'unesco', until: EARLIER },
    { organisation: 'who', until: LATER },
  ]
  expect(former([{ ...who, until: EARLIER }], [], known)).toEqual(known)
  expect(former([who], [], known)).toEqual([known[0], { organisation: 'who', until: now.toISOString() }])
})
