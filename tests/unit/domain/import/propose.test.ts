import fc from 'fast-check'
import { isWhole, leftOver, missingCharacters } from '../../../../src/domain/import/leftOver.ts'
import { propose } from '../../../../src/domain/import/propose.ts'
import { isUnsure } from '../../../../src/domain/import/proposal.ts'
import { founding, organisations, read } from './founding.ts'

const YEAR = 2024

describe('the founding example as plain words', () => {
  const proposal = propose([read(founding)], { organisations, year: YEAR })
  const [cover, carried, own, invitation] = proposal.texts

  test('is a cover and three texts', () => {
    expect(proposal.texts.map(({ type }) => type)).toEqual([
      'media-update',
      'statement',
      'statement',
      'event',
    ])
    expect(cover?.titles.en).toBe('World Day against Trafficking in Persons')
    expect(carried?.heading).toBe('MESSAGES')
    expect(invitation?.heading).toBe('INVITATION')
  })

  test('carries the message of an organisation that is no member', () => {
    expect(carried?.issuer?.value).toEqual({ id: 'un', name: 'UN', isMember: false })
    expect(carried?.reproduced?.value).toBe(true)
    expect(own?.issuer?.value.name).toBe('UNODC')
    expect(own?.reproduced?.value).toBe(false)
  })

  test('reads the organisations at the top, the number, the date and the embargo', () => {
    expect(
      proposal.masthead?.value.map(({ wording, organisations: all }) => [
        wording,
        all.map(({ name }) => name),
      ]),
    ).toEqual([
      ['', ['UNODC', 'ICMPD', 'ILO', 'IOM', 'SSDO']],
      ['in collaboration with', ['FIA']],
    ])
    expect(proposal.number?.value).toBe('No. 7/2024')
    expect(proposal.date?.value).toBe('30 July 2024')
    expect(proposal.embargo?.value).toEqual({ wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' })
  })

  test('takes what most places say of the start, marks it, and names the other hour', () => {
    const start = invitation?.event?.start
    expect(start?.value).toBe('2024-07-30T10:15')
    expect(start && isUnsure(start)).toBe(true)
    expect(start?.alternatives.map(({ value }) => value)).toEqual(['2024-07-30T10:45'])
    expect(invitation?.event?.mediaCall).toBeNull()
    expect(proposal.disagreements.map(({ found, expected }) => [found, expected?.value])).toEqual([
      ['10:45', '10:15'],
    ])
  })

  test('reads place, guest, organisers and how many are expected', () => {
    const event = invitation?.event
    expect([event?.hall?.value, event?.venue?.value, event?.city?.value, event?.country?.value]).toEqual([
      'Crystal Hall',
      'Marriott Hotel',
      'Islamabad',
      'Pakistan',
    ])
    expect(event?.zone?.value).toBe('Asia/Karachi')
    expect(event?.guests.map(({ value }) => [value.name, value.role])).toEqual([
      ['H.E. the Minister for the Interior', 'Chief guest'],
    ])
    expect(event?.organisers.map(({ value }) => [value.name.name, value.role])).toContainEqual([
      'FIA',
      'in collaboration with',
    ])
    expect(event?.expected?.value).toEqual({ qualifier: 'More than', number: 200 })
  })

  test('has one contact, of a desk, and keeps its number out of the text', () => {
    expect(proposal.contacts.map(({ name, emails, phones }) => [name.value, emails, phones])).toEqual([
      [
        'Press Office',
        [{ address: 'press@unodc.example', visibility: 'public' }],
        [{ number: '+92 51 000 0000', visibility: 'public' }],
      ],
    ])
    const bodies = proposal.blocks.filter(({ role }) => role === 'body').map(({ text }) => text)
    expect(bodies.join('\n')).not.toMatch(/\+92|@/)
  })

  test('lists what went nowhere', () => {
    expect(
      leftOver(proposal)
        .filter(({ isMark }) => !isMark)
        .map(({ text }) => text),
    ).toEqual(['MEDIA UPDATE', 'EMBARGOED until', 'Media contact:', 'Tel.:', 'E-mail:'])
  })
})

describe("a person's own number", () => {
  const text = `${founding}\n\nMedia contact:\nAmna Example, Press Officer\nMobile: +92 300 000 0000\namna@unodc.example`
  test('is for the staff alone', () => {
    const { contacts } = propose([read(text)], { organisations, year: YEAR })
    const person = contacts.find(({ name }) => name.value === 'Amna Example')
    expect(person?.phones).toEqual([{ number: '+92 300 000 0000', visibility: 'staff' }])
    expect(person?.emails).toEqual([{ address: 'amna@unodc.example', visibility: 'press' }])
  })
})

describe('whatever a file says', () => {
  const line = fc.oneof(
    fc.constantFrom(...founding.split('\n')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      'دعوة',
      'رسالة الأمين العام',
      '联合国秘书长致辞',
      'Приглашение',
      'Embargo',
      '###',
      '• one',
      '1. first',
      'a\tb',
    ),
  )
  test('every visible character has a place or is listed', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const file = read(lines.join('\n\n'))
        const proposal = propose([file], { organisations, year: YEAR })
        expect(proposal.blocks.filter((block) => !isWhole(block))).toEqual([])
        expect(proposal.blocks).toHaveLength(file.blocks.length)
        const words = file.blocks.map(({ text }) => text).join(' ')
        expect([...missingCharacters(words, proposal)]).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
