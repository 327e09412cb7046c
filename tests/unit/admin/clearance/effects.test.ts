import { doneWords, effectOf, labelOf } from '../../../../src/desk/clearance/actionWords.ts'
import { offersOf } from '../../../../src/desk/clearance/signers.ts'
import { inOwnWords } from '../../../../src/domain/ownWords.ts'
import { clearance } from '../../../../src/locales/clearance.ts'
import type { ClearanceView, PartyView } from '../../../../src/domain/clearance/view.ts'
import { inClearance } from '../../../support/shownStage.ts'

const party = (organisation: string, more: Partial<PartyView> = {}): PartyView => ({
  organisation,
  role: 'co-signatory',
  standing: 'accepted',
  signature: null,
  ...more,
})

const view = (more: Partial<ClearanceView> = {}): ClearanceView => ({
  ...inClearance,
  entry: 'e',
  state: 'clearance',
  revision: 3,
  digest: `sha256:${'a'.repeat(64)}`,
  edition: null,
  frozen: { languages: ['en', 'fr', 'ar'], pictures: 2, files: 0 },
  mandate: null,
  wire: null,
  scheduled: null,
  embargo: { until: '2024-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T10:15' },
  silence: null,
  parties: [party('unodc', { role: 'lead' }), party('ilo'), party('ssdo')],
  since: null,
  acknowledged: null,
  actions: [],
  signsFor: [],
  log: [],
  inclusions: [],
  carried: [],
  hints: [],
  remarks: [],
  proposal: null,
  conditions: [],
  offer: null,
  ...more,
})

const proposal: ClearanceView['proposal'] = {
  ...{ digest: 'sha256:b', edition: 1, changed: ['start', 'room'], facts: [], zone: null },
  ...{ by: { id: 'p', name: 'A' }, at: '2024-07-29T05:15:00.000Z', isOwn: false },
  caution: null,
  confirmers: ['ilo'],
}

const sentence = (language: string, more: Partial<ClearanceView> = {}, action = 'sign') =>
  effectOf(action, {
    view: view(more),
    words: inOwnWords('clearance', clearance, language),
    language,
    signsFor: 'ILO',
  })
    // Which blank stands before “PM” is up to the machine's table of locales.
    .replace(/[\u00a0\u202f]/g, ' ')

describe('what the button of a release says', () => {
  const release = (embargo: ClearanceView['embargo'], at?: string) =>
    effectOf('release', {
      ...{
        view: view({ embargo }),
        words: inOwnWords('clearance', clearance, 'en'),
        language: 'en',
        signsFor: null,
      },
      ...(at ? { typed: { at, zone: 'Europe/Vienna' } } : {}),
    }).replace(/[\u00a0\u202f]/g, ' ')
  const embargo = { until: '2099-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2099-07-30T10:15' }
  const LATER = '2099-07-30T08:00:00.000Z'
  const EARLIER = '2099-07-30T04:00:00.000Z'
  const atOnce = 'Makes the text public at once.'
  const atTyped =
    'Makes the text public not before July 30, 2099 at 10:00 AM, Central European Summer Time (8:00 AM UTC).'
  const atEmbargo =
    'Makes the text public not before July 30, 2099 at 10:15 AM, Pakistan Standard Time (5:15 AM UTC).'

  it('is the latest of now, the embargo and the hour that is typed', () => {
    expect(release(null)).toBe(atOnce)
    expect(release(null, '2001-07-30T08:00:00.000Z')).toBe(atOnce)
    expect(release(null, LATER)).toBe(atTyped)
    expect(release(embargo, LATER)).toBe(atTyped)
    expect(release(embargo, EARLIER)).toBe(atEmbargo)
    expect(release(embargo)).toBe(atEmbargo)
  })
})

describe('what the button of a signature says', () => {
  it('names the organisation, the languages, the pictures and the embargo in its own zone and in UTC', () => {
    expect(sentence('en')).toBe(
      'Sign for ILO: this exact text, 3 languages (English, French, Arabic), 2 pictures, embargo July 30, 2024 at 10:15 AM, Pakistan Standard Time (5:15 AM UTC).',
    )
  })

  it('says UTC’s day, where it is another one', () => {
    const embargo = { until: '2024-07-29T21:00:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T02:00' }
    expect(sentence('en', { embargo })).toContain(
      'embargo July 30, 2024 at 2:00 AM, Pakistan Standard Time (July 29, 2024 at 9:00 PM UTC).',
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
      'Makes the text public not before July 30, 2024 at 10:15 AM, Pakistan Standard Time (5:15 AM UTC).',
    )
    expect(sentence('en', { embargo: null }, 'release')).toBe('Makes the text public at once.')
  })

  it('names the facts that are confirmed under a mandate', () => {
    expect(sentence('fr', { proposal }, 'confirm-facts')).toContain('(début, salle)')
  })

  it('says that what was proposed waits, and that what was confirmed is done', () => {
    const done = (action: string) =>
      doneWords(action, { words: inOwnWords('clearance', clearance, 'en'), signsFor: null })
    expect(done('propose-facts')).toContain('A second person must confirm it')
    expect(done('confirm-facts')).toBe('Confirm changed facts: done.')
  })

  it('shows an action that has no words by its name', () => {
    expect(labelOf('invented', { words: inOwnWords('clearance', clearance, 'en'), signsFor: null })).toBe(
      'invented',
    )
  })
})

describe('whose signature the button gives', () => {
  const organisations = ['unodc', 'ilo', 'ssdo'].map((slug) => ({
    id: `id-${slug}`,
    slug,
    name: slug,
    acronym: slug.toUpperCase(),
  }))

  it('is each of those that the person can sign for, by a button of its own', () => {
    const actions = [
      { action: 'sign', needsNote: false },
      { action: 'send-back', needsNote: true },
    ]
    const offers = offersOf({ view: view({ actions, signsFor: ['ilo', 'ssdo'] }), organisations })
    expect(offers.map(({ action, signer }) => [action, signer?.slug, signer?.name])).toEqual([
      ['sign', 'ilo', 'ILO'],
      ['sign', 'ssdo', 'SSDO'],
      ['send-back', undefined, undefined],
    ])
  })
})
