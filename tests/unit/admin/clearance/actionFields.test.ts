import { fieldsOf, toBody } from '../../../../src/admin/clearance/actionFields.ts'
import { factLabel, factValue } from '../../../../src/admin/clearance/proposedWords.ts'
import { clearanceWords } from '../../../../src/admin/clearance/words.ts'
import type { ClearanceView } from '../../../../src/domain/clearance/types.ts'

const view = (isOwn?: boolean) =>
  ({
    ...{ digest: 'sha256:a', wire: null, revision: 3 },
    proposal: isOwn === undefined ? null : { digest: 'sha256:b', isOwn },
  }) as unknown as ClearanceView
const VALUES = { fact: 'room', value: 'Hall C' } as const
const formOf = (isOwn?: boolean) => ({
  fields: fieldsOf('change-facts', view(isOwn), false),
  body: toBody('change-facts', view(isOwn), VALUES),
})

describe('the form of facts under a mandate', () => {
  const proposing = { fields: ['fact', 'value'], body: { facts: { room: 'Hall C' } } }

  it('asks for what is proposed where nothing is', () => {
    expect(formOf()).toEqual(proposing)
  })

  it('asks a second person for nothing, and sends the digest of what they were shown', () => {
    expect(formOf(false)).toEqual({ fields: [], body: { digest: 'sha256:b' } })
  })

  it('asks who has proposed for something else, since they could not confirm it', () => {
    expect(formOf(true)).toEqual(proposing)
  })
})

describe('a proposed fact', () => {
  const speaking = { zone: 'Asia/Karachi', words: clearanceWords('en'), language: 'en' }

  it('is told in words: hours in the zone of the event, what is chosen by its name, nothing as nothing', () => {
    const hour = factValue('start', '2031-07-30T05:45:00.000Z', speaking).replace(/[\u00a0\u202f]/g, ' ')
    expect(hour).toBe('July 30, 2031 at 10:45 AM, Pakistan Standard Time (5:45 AM UTC)')
    expect(factValue('status', 'moved-online', speaking)).toBe('moved online')
    expect(factValue('attendance', 'declined', speaking)).toBe('has declined')
    expect(factValue('room', 'Hall B', speaking)).toBe('Hall B')
    expect(factValue('room', '', speaking)).toBe('(empty)')
  })

  it('names the guest whose attendance it is', () => {
    expect(factLabel({ fact: 'attendance', guest: 'Amina' }, speaking.words)).toBe('attendance (Amina)')
    expect(factLabel({ fact: 'room', guest: null }, speaking.words)).toBe('room')
  })
})
