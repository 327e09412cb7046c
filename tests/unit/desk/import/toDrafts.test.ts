import { DEFAULT_SLUGS } from '../../../../src/domain/slugs.ts'
import { propose } from '../../../../src/domain/import/propose.ts'
import { withoutCover } from '../../../../src/domain/import/place.ts'
import { leftOver } from '../../../../src/domain/import/leftOver.ts'
import { patchesOf } from '../../../../src/desk/composer/draft.ts'
import { toDrafts, type Taking } from '../../../../src/desk/import/toDrafts.ts'
import { founding, organisations, read } from '../../domain/import/founding.ts'

const proposal = propose([read(founding)], { organisations, year: 2024 })
const taking: Taking = {
  slugs: DEFAULT_SLUGS,
  toText: (html) => ({ html }),
  contacts: ['desk'],
  media: {},
  sources: {},
  cover: null,
  lead: null,
}
const fieldsIn = (index: number, given: Partial<Taking> = {}) => {
  const draft = toDrafts(proposal, { ...taking, ...given })[index]
  return draft ? (patchesOf(draft)[0]?.fields ?? {}) : {}
}

describe('drafts of a proposal', () => {
  test('are the cover, and three entries that join it under their headings', () => {
    const drafts = toDrafts(proposal, taking)
    expect(drafts.map(({ type, joins }) => [type, joins?.heading])).toEqual([
      ['media-update', undefined],
      ['statement', 'MESSAGES'],
      ['statement', ''],
      ['event', 'INVITATION'],
    ])
    expect(fieldsIn(0)).toMatchObject({
      title: 'World Day against Trafficking in Persons',
      number: 'No. 7/2024',
      embargo: { wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' },
      contacts: ['desk'],
      masthead: [
        { wording: '', organisations: ['unodc', 'icmpd', 'ilo', 'iom', 'ssdo'] },
        { wording: 'in collaboration with', organisations: ['fia'] },
      ],
    })
  })

  test('carry a text word for word only from whom somebody has typed', () => {
    expect(fieldsIn(1)).not.toHaveProperty('reproduced')
    expect(fieldsIn(1, { sources: { e1: ' The spokesperson ' } })).toMatchObject({
      issuer: 'un',
      kind: 'message',
      reproduced: { source: 'The spokesperson' },
    })
    expect(fieldsIn(2, { sources: { e2: 'Nobody' } })).not.toHaveProperty('reproduced')
  })

  test('have instants by the clocks of the place, and the body without numbers to call', () => {
    const event = fieldsIn(3)
    expect(event).toMatchObject({
      start: '2024-07-30T05:15:00.000Z',
      zone: 'Asia/Karachi',
      venue: { name: 'Crystal Hall, Marriott Hotel', city: 'Islamabad', country: 'Pakistan' },
      expected: { qualifier: 'More than', number: 200 },
    })
    expect(JSON.stringify(event.body)).not.toMatch(/\+92|@/)
  })

  test('become entries of a media update that is there, whose cover stays', () => {
    const own = withoutCover(proposal)
    expect(leftOver(own).map(({ text }) => text)).toContain('World Day against Trafficking in Persons')
    const drafts = toDrafts(own, { ...taking, cover: 'there', lead: 'unodc' })
    expect(drafts.map(({ joins }) => joins)).toEqual([
      { key: 'there', heading: 'MESSAGES' },
      { key: 'there', heading: '' },
      { key: 'there', heading: 'INVITATION' },
    ])
    expect(patchesOf(drafts[0]!)[0]?.fields).not.toHaveProperty('lead')
  })
})
