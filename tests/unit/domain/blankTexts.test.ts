import { isBlank, isHiddenFrom } from '../../../src/domain/blankTexts.ts'

const rich = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

describe('a text in which nobody has written', () => {
  it('has nothing, or only what it began with', () => {
    for (const document of [
      {},
      { lead: 'unodc', kind: 'message', slug: '', title: '  ', summary: null, body: rich(paragraph('')) },
      { embargo: { until: '2031-07-30T05:15:00.000Z' }, contacts: ['press'], theme: 'Shelter' },
      { masthead: [{ organisations: ['unodc'], logos: true }], languages: [{ locale: 'en' }] },
      { speaker: { name: '', office: null }, media: [], items: [], status: 'scheduled', format: 'online' },
      { title: { en: '', fr: null }, guests: [{ id: 'row', name: '' }] },
      { id: 'one', revision: 3, editedBy: [{ user: 'rana' }], blankOf: 'rana', state: 'drafting' },
    ])
      expect([document, isBlank(document)]).toEqual([document, true])
  })

  it('has not one word, picture, person, hour or entry of its own', () => {
    for (const document of [
      { title: 'A' },
      { title: { en: '', fr: 'Un' } },
      { summary: 'A' },
      { body: rich(paragraph(''), paragraph('A')) },
      { body: rich({ type: 'upload', value: 'picture' }) },
      {
        notesToEditors: rich({
          type: 'list',
          children: [{ type: 'listitem', children: [{ type: 'text', text: 'A' }] }],
        }),
      },
      { speaker: { name: 'The Director' } },
      { media: ['picture'] },
      { number: '7' },
      { start: '2031-07-30T05:15:00.000Z' },
      { items: [{ entry: { relationTo: 'statements', value: 'one' } }] },
      { internalNotes: 'To be written' },
      { expected: { number: 0 } },
    ])
      expect([document, isBlank(document)]).toEqual([document, false])
  })

  it('is hidden from all but who began it', () => {
    expect(isHiddenFrom('rana', 'omar')).toBe(true)
    expect(isHiddenFrom('rana', 'rana')).toBe(false)
    expect([isHiddenFrom('', 'omar'), isHiddenFrom(null, 'omar'), isHiddenFrom(undefined, 'omar')]).toEqual([
      false,
      false,
      false,
    ])
  })
})
