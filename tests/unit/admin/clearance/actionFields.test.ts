import { fieldsOf, isComplete, toBody } from '../../../../src/desk/clearance/actionFields.ts'
import { factLabel, factValue } from '../../../../src/desk/clearance/actionWords.ts'
import { inOwnWords } from '../../../../src/domain/ownWords.ts'
import { clearance } from '../../../../src/locales/clearance.ts'
import type { ClearanceView } from '../../../../src/domain/clearance/view.ts'

const view = () =>
  ({
    ...{ digest: 'sha256:a', wire: null, revision: 3 },
    proposal: { digest: 'sha256:b', isOwn: false },
  }) as unknown as ClearanceView
const VALUES = { fact: 'room', value: 'Hall C' } as const
const formOf = (action: string) => ({ fields: fieldsOf(action, false), body: toBody(action, view(), VALUES) })

describe('the forms of facts under a mandate', () => {
  it('ask for what is proposed', () => {
    expect(formOf('propose-facts')).toEqual({
      fields: ['fact', 'value'],
      body: { facts: { room: 'Hall C' } },
    })
  })

  it('ask a second person for nothing, and send the digest of what they were shown', () => {
    const { fields } = formOf('confirm-facts')
    expect([fields, toBody('confirm-facts', view(), {})]).toEqual([[], { digest: 'sha256:b' }])
  })
})

describe('the form of an hour', () => {
  const fields = ['deadline', 'onDeadline'] as const

  it('sends the instant as it is, and waits while what is typed is none', () => {
    const deadline = '2031-07-30T05:45:00.000Z'
    expect(toBody('submit', view(), { deadline, onDeadline: 'block' })).toMatchObject({ deadline })
    expect(isComplete('submit', fields, { deadline })).toBe(true)
    expect(isComplete('submit', fields, {})).toBe(true)
    expect(isComplete('submit', fields, { deadline: '2031-03-30T02:30[Europe/Vienna]' })).toBe(false)
    expect(isComplete('change-facts', ['fact', 'value'], { fact: 'start', value: 'ten' })).toBe(false)
    expect(isComplete('change-facts', ['fact', 'value'], { fact: 'room', value: 'ten' })).toBe(true)
  })
})

describe('the form of a release', () => {
  const at = '2031-07-30T05:45:00.000Z'

  it('asks for an hour that may be left empty, and of a media update what goes with it', () => {
    expect(fieldsOf('release', false)).toEqual(['at'])
    expect(fieldsOf('release', true)).toEqual(['items', 'at'])
    expect(fieldsOf('sign', true)).toEqual(['items'])
    expect(isComplete('release', ['items', 'at'], {})).toBe(true)
    expect(isComplete('release', ['at'], { at: 'ten' })).toBe(false)
  })

  it('sends the hour that was typed, and none that was not', () => {
    expect(toBody('release', view(), { at })).toEqual({ digest: 'sha256:a', at })
    expect(toBody('release', view(), { at: '' })).toEqual({ digest: 'sha256:a' })
  })
})

describe('a proposed fact', () => {
  const speaking = { zone: 'Asia/Karachi', words: inOwnWords('clearance', clearance, 'en'), language: 'en' }

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
