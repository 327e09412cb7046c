import { placed } from '../../../../src/domain/import/place.ts'
import { leftOver } from '../../../../src/domain/import/leftOver.ts'
import { propose } from '../../../../src/domain/import/propose.ts'
import { isUnsure } from '../../../../src/domain/import/proposal.ts'
import { founding, organisations, read } from './founding.ts'

const understand = (text: string) => propose([read(text)], { organisations, year: 2026 })

describe('ways in which press offices write', () => {
  test('a release with its contact in lines, and a mark where it ends', () => {
    const { texts, contacts, blocks } = understand(`FOR IMMEDIATE RELEASE

New report shows a rise

Vienna (Austria), 3 December 2026 — The number of detected victims rose.

About UNODC

UNODC supports States.

For further information please contact:
John Example
Chief, Media Section, UNODC
Mobile: (+43-699) 1459-0000
john.example@unodc.example

*** END ***`)
    expect(texts[0]?.kind?.value).toBe('press-release')
    expect(texts[0]?.dateline?.value).toEqual({ place: 'Vienna (Austria)', date: '3 December 2026' })
    expect(contacts.map(({ name, title, phones }) => [name.value, title, phones])).toEqual([
      [
        'John Example',
        'Chief, Media Section, UNODC',
        [{ number: '(+43-699) 1459-0000', visibility: 'staff' }],
      ],
    ])
    expect(blocks.find(({ text }) => text === 'About UNODC')?.role).toBe('notesToEditors')
    expect(blocks.find(({ text }) => /END/.test(text))?.role).toBe('left')
  })

  test('an advisory that says what, when, where and who is proposed as an event, and asked about', () => {
    const [text] = understand(`MEDIA ADVISORY

High-level dialogue

WHEN: Thursday, 10 December 2026, from 2:00 to 4:30 p.m.
WHERE: Room XX, Palais des Nations, Geneva
WHO: Amy Example, Director General, IOM; Gil Example, Director-General, ILO

Media are asked to arrive by 1:30 p.m.`).texts
    expect(text?.type).toBe('event')
    expect(text?.kind && isUnsure(text.kind)).toBe(true)
    expect(text?.kind?.alternatives.map(({ value }) => value)).toEqual(['advisory'])
    const event = text?.event
    expect([event?.start?.value, event?.end?.value, event?.mediaCall?.value]).toEqual([
      '2026-12-10T14:00',
      '2026-12-10T16:30',
      '2026-12-10T13:30',
    ])
    expect(event?.guests.map(({ value }) => value.name)).toEqual(['Amy Example', 'Gil Example'])
    expect(event?.zone?.value).toBe('Europe/Zurich')
  })

  test('an invitation in prose: who invites, the guest of honour, how many', () => {
    const { texts } = understand(`Press invitation: opening of the exhibition "Seen"

ICMPD and SSDO cordially invite you to the opening of the exhibition "Seen" on Monday 14 December at 6 pm at the National Press Club in Islamabad.

The Federal Minister for Human Rights, Ms Aisha Example, will be the guest of honour. Around 80 guests are expected.`)
    const event = texts[0]?.event
    expect(event?.start?.value).toBe('2026-12-14T18:00')
    expect(event?.start && isUnsure(event.start)).toBe(true)
    expect(event?.organisers.map(({ value }) => value.name.name)).toEqual(['ICMPD', 'SSDO'])
    expect(event?.guests.map(({ value }) => value)).toEqual([
      { name: 'Ms Aisha Example', office: 'Federal Minister for Human Rights', role: 'guest of honour' },
    ])
    expect(event?.expected?.value).toEqual({ qualifier: 'Around', number: 80 })
  })

  test('a message under the office of who sends it', () => {
    const { texts, blocks } = understand(`THE SECRETARY-GENERAL
--
MESSAGE ON WORLD DAY AGAINST TRAFFICKING IN PERSONS

Human trafficking is a horrific crime.`)
    expect(texts[0]?.issuer?.value.name).toBe('UN')
    expect(texts[0]?.reproduced?.value).toBe(true)
    expect(blocks[0]?.role).toBe('byline')
  })

  test('several files are several texts, each under its own words', () => {
    const files = [
      read('MEDIA UPDATE No. 4\n\nWorld day'),
      read('Message by the UN Secretary-General\n\nNobody is for sale.'),
      read('INVITATION\n\nThe opening\n\nDate: 30 July 2026\nTime: 10:15\nVenue: Marriott Hotel, Islamabad'),
    ]
    const { texts } = propose(files, { organisations, year: 2026 })
    expect(texts.map(({ type, heading, titles }) => [type, heading, titles.en])).toEqual([
      ['media-update', '', 'World day'],
      ['statement', '', 'Message by the UN Secretary-General'],
      ['event', 'INVITATION', 'The opening'],
    ])
  })

  test('an embargo without a place is asked about', () => {
    const { embargo } = understand(
      `MEDIA UPDATE No. 1\n\nEmbargoed until 30 July 2026, 10:15\n\nTitle\n\nMESSAGE\n\nWords.`,
    )
    expect(embargo?.value).toEqual({ wallTime: '2026-07-30T10:15', zone: null })
    expect(embargo && isUnsure(embargo)).toBe(true)
  })
})

describe('a block that somebody moves', () => {
  const proposal = understand(founding)
  const title = proposal.blocks.find(({ entry, role }) => entry === 'e2' && role === 'title')
  const guest = proposal.blocks.find(({ text }) => text.startsWith('Chief guest'))

  test('takes its words along, and titles follow', () => {
    const moved = placed(proposal, { [title?.id ?? '']: { entry: 'e1', role: 'body' } })
    expect(moved.texts[2]?.titles).toEqual({})
    expect(moved.texts[1]?.titles.en).toMatch(/Secretary-General/)
    expect(moved.blocks.find(({ id }) => id === title?.id)).toMatchObject({
      entry: 'e1',
      role: 'body',
      sure: 1,
    })
  })

  test('is listed when it is left out', () => {
    const moved = placed(proposal, { [guest?.id ?? '']: { entry: null, role: 'left' } })
    expect(leftOver(moved).map(({ text }) => text)).toContain(guest?.text)
    expect(leftOver(proposal).map(({ text }) => text)).not.toContain(guest?.text)
  })
})
