import { isStored } from '../../../src/desk/saving/conflicts.ts'
import { toPendingSave } from '../../../src/desk/saving/pendingSave.ts'

const answer = (status: number, method = 'PATCH', message: string | null = null) => ({
  ...{ method, status, message },
  path: '/api/statements/1',
  wasOffline: false,
})
const entry = { hasRevision: true }

describe('what a save owes', () => {
  it('is nothing when it is stored', () => {
    expect(toPendingSave(answer(200), entry)).toBeNull()
    expect(toPendingSave(answer(201, 'POST'), entry)).toBeNull()
  })

  it.each([0, 502, 503, 504])('is a repetition by itself after %d', (status) => {
    expect(toPendingSave(answer(status), entry)).toMatchObject({ why: 'unreachable', isRepeated: true })
  })

  it('is a login after 401', () => {
    expect(toPendingSave(answer(401, 'PATCH', 'Please log in.'), entry)).toEqual({
      ...{ why: 'ended', message: null, isRepeated: false },
    })
  })

  it.each([400, 403, 404, 409, 413, 428, 429, 500, 507])('is a mend by a person after %d', (status) => {
    expect(toPendingSave(answer(status, 'PATCH', 'Too long.'), entry)).toEqual({
      ...{ why: 'refused', message: 'Too long.', isRepeated: false },
    })
  })

  it('makes nothing new twice: only what cannot have arrived is sent again', () => {
    expect(toPendingSave(answer(0, 'POST'), entry)?.isRepeated).toBe(false)
    expect(toPendingSave(answer(504, 'POST'), entry)?.isRepeated).toBe(false)
    expect(toPendingSave({ ...answer(0, 'POST'), wasOffline: true }, entry)?.isRepeated).toBe(true)
    expect(toPendingSave(answer(503, 'POST'), entry)?.isRepeated).toBe(true)
    const unsure = { ...answer(503, 'POST'), reason: 'may-be-stored' }
    expect(toPendingSave(unsure, entry)).toMatchObject({ why: 'unreachable', isRepeated: false })
  })
})

describe('a change of what has no revision', () => {
  it.each([0, 502, 503, 504])('goes over no newer words by itself after %d', (status) => {
    const offline = { ...answer(status), wasOffline: true }
    expect(toPendingSave(offline, { hasRevision: false })).toMatchObject({
      why: 'unreachable',
      isRepeated: false,
    })
  })
})

describe('a save whose answer was lost', () => {
  const mine = { title: 'A', body: { root: { children: [1] } }, summary: '' }

  it('is stored when all that was changed stands there as it was typed', () => {
    expect(isStored({ mine, changedByMe: ['title', 'body'], theirs: { ...mine, summary: 'x' } })).toBe(true)
    expect(isStored({ mine, changedByMe: ['title', 'summary'], theirs: { ...mine, summary: 'x' } })).toBe(
      false,
    )
    expect(isStored({ mine, changedByMe: [], theirs: mine })).toBe(false)
  })
})
