import {
  beginDraft,
  type ComposedText,
  type Draft,
  read,
  toDraft,
} from '../../../../src/desk/composer/draft.ts'
import {
  asCover,
  following,
  inheritedFrom,
  isAsCover,
  mayFollow,
} from '../../../../src/desk/composer/inheriting.ts'

const EMBARGO = { until: '2031-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2031-07-30T10:15' }
const LATER = { ...EMBARGO, until: '2031-07-30T06:15:00.000Z', wallTime: '2031-07-30T11:15' }

const text = (id: string, document: Record<string, unknown>, more: Partial<ComposedText> = {}): Draft =>
  toDraft({
    ...{ collection: 'statements', id, type: 'statement', mayEdit: true },
    document: { lead: 'unodc', state: 'drafting', ...document },
    ...more,
  })
const coverOf = (entries: readonly string[], document: Record<string, unknown> = {}): Draft =>
  text(
    'cover',
    { items: entries.map((value) => ({ entry: { relationTo: 'statements', value } })), ...document },
    { collection: 'media-updates', type: 'media-update' },
  )
const change = (cover: Draft, field: string, value: unknown) => ({
  before: cover,
  after: { ...cover, values: { ...cover.values, [field]: { local: value, synced: null } } },
  field,
})
const keysOf = (drafts: readonly Draft[]) => drafts.map(({ key }) => key)

describe('what an entry has from its media update', () => {
  it('is its lead, embargo, contacts, languages and theme, in rows of its own', () => {
    const cover = coverOf([], {
      ...{ embargo: EMBARGO, contacts: ['press'], theme: 'Leave no child behind' },
      languages: [{ id: 'row', locale: 'en', standing: 'authoritative' }],
      title: { en: 'A title' },
    })
    expect(inheritedFrom(cover)).toEqual({
      ...{ lead: 'unodc', embargo: EMBARGO, contacts: ['press'], theme: 'Leave no child behind' },
      languages: [{ locale: 'en', standing: 'authoritative' }],
    })
    expect(inheritedFrom(coverOf([]))).toEqual({ lead: 'unodc' })
  })

  it('is the same however nothing is written, and whatever ids its rows have', () => {
    const cover = coverOf([], { embargo: null, languages: [{ id: 'a', locale: 'en' }] })
    const entry = text('one', {
      embargo: { until: null, zone: null, wallTime: null },
      languages: [{ id: 'b', locale: 'en' }],
    })
    expect(isAsCover(cover, entry, 'embargo')).toBe(true)
    expect(isAsCover(cover, entry, 'languages')).toBe(true)
    expect(isAsCover(cover, text('two', { embargo: EMBARGO }), 'embargo')).toBe(false)
  })

  it('goes with the media update where it was the same, and nowhere else', () => {
    const drafts = [
      text('same', { embargo: EMBARGO }),
      text('own', { embargo: LATER }),
      text('none', {}),
      text('elsewhere', { embargo: EMBARGO }),
    ]
    const cover = coverOf(['same', 'own', 'none'], { embargo: EMBARGO })
    const followed = following([cover, ...drafts], change(cover, 'embargo', LATER))
    expect(keysOf(followed)).toEqual(['same'])
    expect(followed[0] && read(followed[0], 'embargo', 'en')).toEqual(LATER)
  })

  it('goes with it in an entry that is not stored yet, too', () => {
    const cover = coverOf([])
    const entry = beginDraft({
      ...{ key: 'new 1', collection: 'statements', type: 'statement' as const },
      joins: { key: 'cover', heading: 'Messages' },
      fields: {},
    })
    expect(keysOf(following([cover, entry], change(cover, 'theme', 'Shelter')))).toEqual(['new 1'])
  })

  it('stays where one may not edit, in what is submitted, and in what another organisation leads', () => {
    const cover = coverOf(['read', 'submitted', 'theirs'])
    const drafts = [
      text('read', {}, { mayEdit: false }),
      text('submitted', { state: 'review' }),
      text('theirs', { lead: 'ilo' }),
    ]
    expect(drafts.map((draft) => mayFollow(cover, draft))).toEqual([false, false, false])
    expect(following([cover, ...drafts], change(cover, 'contacts', ['press']))).toEqual([])
  })

  it('is never a word, a masthead or the lead', () => {
    const cover = coverOf(['one'])
    for (const field of ['title', 'masthead', 'lead', 'items'])
      expect(following([cover, text('one', {})], change(cover, field, 'x'))).toEqual([])
  })

  it('is what the media update says again, when somebody wants that', () => {
    const cover = coverOf(['one'], { embargo: EMBARGO })
    const entry = asCover(cover, text('one', { embargo: LATER }), 'embargo')
    expect(isAsCover(cover, entry, 'embargo')).toBe(true)
    expect(following([cover, entry], change(cover, 'embargo', LATER))).toHaveLength(1)
  })
})
