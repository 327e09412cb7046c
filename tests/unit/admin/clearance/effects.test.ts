import { doneWords, effectOf, labelOf } from '../../../../src/admin/clearance/effects.ts'
import { signsFor } from '../../../../src/admin/clearance/signsFor.ts'
import { clearanceWords } from '../../../../src/admin/clearance/words.ts'
import type { ClearanceView, PartyView } from '../../../../src/domain/clearance/types.ts'

const party = (organisation: string, more: Partial<PartyView> = {}): PartyView => ({
  organisation,
  role: 'co-signatory',
  standing: 'accepted',
  signature: null,
  ...more,
})

const view = (more: Partial<ClearanceView> = {}): ClearanceView => ({
  entry: 'e',
  state: 'clearance',
  revision: 3,
  digest: `sha256:${'a'.repeat(64)}`,
  edition: null,
  frozen: { languages: ['en', 'fr', 'ar'], pictures: 2, files: 0 },
  wire: null,
  scheduled: null,
  embargo: { until: '2024-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T10:15' },
  silence: null,
  parties: [party('unodc', { role: 'lead' }), party('ilo'), party('ssdo')],
  actions: [],
  log: [],
  hints: [],
  remarks: [],
  proposal: null,
  ...more,
})

const proposal: ClearanceView['proposal'] = {
  ...{ digest: 'sha256:b', edition: 1, changed: ['start', 'room'], facts: [], zone: null },
  ...{ by: { id: 'p', name: 'A' }, at: '2024-07-29T05:15:00.000Z', isOwn: false },
}

const sentence = (language: string, more: Partial<ClearanceView> = {}, action = 'sign') =>
  effectOf(action, { view: view(more), words: clearanceWords(language), language, signsFor: 'ILO' })
    // Which blank stands before “PM” is up to the machine's table of locales.
    .replace(/[\u00a0\u202f]/g, ' ')

describe('what the button of a signature says', () => {
  it('names the organisation, the languages, the pictures and the embargo in its own zone and in UTC', () => {
    expect(sentence('en')).toBe(
      'Sign for ILO: this exact text, 3 languages (English, French, Arabic), 2 pictures, embargo July 30, 2024 at 10:15 AM, Pakistan Standard Time (5:15 AM UTC).',
    )
  })

  it('counts as the language counts', () => {
    const frozen = { languages: ['ar' as const, 'ur' as const], pictures: 1, files: 5 }
    expect(sentence('ru', { frozen, embargo: null })).toBe(
      'Подписать от имени ILO: именно этот текст, 2 языка (арабский, урду), 1 изображение, ещё 5 файлов, без эмбарго.',
    )
    expect(sentence('ar', { frozen, embargo: null })).toContain('لغتان (العربية، ')
  })

  it('says of a release when the world reads it', () => {
    expect(sentence('en', {}, 'release')).toBe(
      'Makes the text available to the world not before July 30, 2024 at 10:15 AM, Pakistan Standard Time (5:15 AM UTC).',
    )
    expect(sentence('en', { embargo: null }, 'release')).toBe(
      'Makes the text available to the world at once.',
    )
  })

  it('names the facts that are confirmed under a mandate', () => {
    expect(sentence('fr', { proposal }, 'change-facts')).toContain('(début, salle)')
  })

  it('says to who has proposed that they would propose again, and not confirm', () => {
    const own = { proposal: { ...proposal, isOwn: true } }
    expect(sentence('en', own, 'change-facts')).toBe(sentence('en', {}, 'change-facts'))
  })

  it('says that what was proposed waits, and that what was confirmed is done', () => {
    const done = (more: Partial<ClearanceView>) =>
      doneWords('change-facts', { view: view(more), words: clearanceWords('en'), signsFor: null })
    expect(done({})).toContain('waits for a second person')
    expect(done({ proposal: { ...proposal, isOwn: true } })).toContain('waits for a second person')
    expect(done({ proposal })).toBe('Change facts under the mandate: done.')
  })

  it('shows an action that has no words by its name', () => {
    expect(labelOf('invented', { words: clearanceWords('en'), signsFor: null })).toBe('invented')
  })
})

describe('whose signature the button gives', () => {
  const organisations = ['unodc', 'ilo', 'ssdo'].map((slug) => ({
    id: `id-${slug}`,
    slug,
    name: slug,
    acronym: slug.toUpperCase(),
  }))
  const reviewerOf = (...slugs: string[]) => ({
    id: 'p',
    memberships: slugs.map((slug) => ({ organisation: `id-${slug}`, roles: ['reviewer' as const] })),
  })
  const given = (more: Partial<ClearanceView>, ...slugs: string[]) =>
    signsFor({ view: view(more), organisations, user: reviewerOf(...slugs) })

  it('is that of the one organisation that the person reviews for', () => {
    expect(given({}, 'ilo')).toBe('ILO')
    expect(given({}, 'icmpd')).toBeNull()
  })

  it('is not said where there could be two', () => {
    expect(given({}, 'ilo', 'ssdo')).toBeNull()
  })

  it('is that of the other one, when the own has been given', () => {
    const signature = { by: null, at: '', digest: '', covers: [], mode: 'express' as const }
    const parties = [party('unodc', { role: 'lead' }), party('ilo', { signature }), party('ssdo')]
    expect(given({ parties }, 'ilo', 'ssdo')).toBe('SSDO')
    const delegated = { to: 'ilo', until: '2030-01-01T00:00:00.000Z' }
    const withDelegate = [parties[0]!, parties[1]!, party('ssdo', { delegated })]
    expect(given({ parties: withDelegate }, 'ilo')).toBe('SSDO')
  })

  it('is none of an editor', () => {
    const user = { id: 'p', memberships: [{ organisation: 'id-ilo', roles: ['editor' as const] }] }
    expect(signsFor({ view: view(), organisations, user })).toBeNull()
  })
})
