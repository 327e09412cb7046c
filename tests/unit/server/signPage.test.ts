import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import { inOwnWords } from '../../../src/domain/ownWords.ts'
import { clearance } from '../../../src/locales/clearance.ts'
import { people } from '../../../src/locales/people.ts'
import { signPage, type SignModel } from '../../../src/hosts/sign/signPage.ts'
import { inClearance } from '../../support/shownStage.ts'
import { signWords } from '../../../src/hosts/sign/frame.ts'

const view: ClearanceView = {
  ...inClearance,
  ...{ entry: 'e', state: 'clearance', revision: 3, digest: `sha256:${'a'.repeat(64)}`, edition: null },
  ...{
    wire: null,
    scheduled: null,
    embargo: null,
    silence: null,
    since: null,
    proposal: null,
    conditions: [],
    offer: null,
  },
  mandate: null,
  ...{ log: [], inclusions: [], carried: [], hints: [], remarks: [] },
  frozen: { languages: ['en', 'fr'], pictures: 0, files: 0 },
  parties: [{ organisation: 'unodc', role: 'lead', standing: 'accepted', signature: null }],
  actions: [{ action: 'sign', needsNote: false }],
  signsFor: ['unodc'],
  acknowledged: {
    ...{ organisation: 'unodc', by: { id: 'p', name: 'Ana <b>' }, at: '2024-07-29T05:15:00.000Z' },
    note: 'French follows with <edition> 2.',
    sentences: ['The French translation lacks parts of the authoritative text: paragraph 2.'],
  },
}

const page = (more: Partial<ClearanceView> = {}, reader: Partial<SignModel> = {}) => {
  const model: SignModel = {
    ...{ language: 'en', dir: 'ltr', own: signWords('en'), words: inOwnWords('clearance', clearance, 'en') },
    entrance: inOwnWords('people', people, 'en').entrance,
    ...{ nonce: 'n', endpoint: '/d', deskUrl: '/desk', organisations: [], changes: [], hasPaper: true },
    comments: null,
    user: { id: 'u', memberships: [] },
    shown: { locale: 'en', html: '<p>Words</p>', isMarked: false },
    view: { ...view, ...more },
    ...reader,
  }
  return signPage(model)
}

describe('the small page to sign from', () => {
  it('offers paper where there is any', () => {
    expect(page()).toContain('/copy?form=pdf')
    expect(page({}, { hasPaper: false })).not.toContain('form=pdf')
  })

  it('says above the button what was acknowledged, why, and by whom', () => {
    const html = page()
    const [section, button] = [html.indexOf('id="acknowledged"'), html.indexOf('data-action="sign"')]
    expect([section > 0, section < button]).toEqual([true, true])
    expect(html).toContain('lacks parts of the authoritative text: paragraph 2.')
    expect(html).toContain('French follows with &lt;edition&gt; 2.')
    expect(html).toContain('Ana &lt;b&gt; (unodc) gave this reason:')
  })

  it('sends the organisation that each button names, and not the one that fits by then', () => {
    const organisations = ['unodc', 'ilo'].map((slug) => ({
      id: slug,
      slug,
      name: slug,
      acronym: slug.toUpperCase(),
    }))
    const forms = page({ signsFor: ['unodc', 'ilo'] }, { organisations })
      .split('<form')
      .slice(1)
    // And it sends who opened the page.
    for (const form of forms) expect(form).toContain(' data-opener="u"')
    expect(
      forms.map((form) => [
        /name="organisation" value="(\w+)"/.exec(form)?.[1],
        />([^<]+)<\/button>/.exec(form)?.[1],
      ]),
    ).toEqual([
      ['unodc', 'Sign for UNODC'],
      ['ilo', 'Sign for ILO'],
    ])
  })

  it('names what the reader’s organisation suggests beside the return, and nothing of others', () => {
    const thread = (organisation: string, more: object = {}) => ({
      ...{ kind: 'suggestion', organisation, visibility: 'all', quote: 'five <days>', locale: 'en' },
      ...{ standing: { is: 'found' }, suggestion: { words: 'six <days>', state: 'open' }, ...more },
    })
    const threads = [thread('unodc'), thread('ilo'), thread('unodc', { visibility: 'own' })]
    const organisations = [{ id: 'o', slug: 'unodc', name: 'unodc', acronym: 'UNODC' }]
    const reader = {
      ...{ organisations, comments: { threads } as unknown as SignModel['comments'] },
      user: { id: 'u', memberships: [{ organisation: 'o', roles: ['reviewer'] }] } as SignModel['user'],
    }
    const actions = [{ action: 'send-back', needsNote: true }]
    const html = page({ actions }, reader)
    expect(html).toContain('This suggestion goes with it:')
    expect(html).toContain('<del dir="ltr">five</del><ins dir="ltr">six</ins> &lt;days&gt;')
    expect(html.match(/<li><span class="words"/g)).toHaveLength(1)
  })

  it('leads to the desk to suggest and comment, whatever else can be done', () => {
    const html = page({ actions: [], signsFor: [] })
    expect(html).toContain('data-speak href="/desk?locale=en">Suggest or comment</a>')
    expect(html).toContain('Nothing here is awaiting your action.')
    expect(html).not.toContain('data-action')
  })

  it('signs with its entries where it has any', () => {
    const entry = { entry: 'x', type: 'statement' as const, heading: '', sight: 'open', title: 'One' }
    const carried = [{ ...entry, digest: null, mandate: null }] as unknown as ClearanceView['carried']
    expect(page({ carried })).toContain('name="items"')
    expect(page({ carried })).toContain('<a href="#entry-x">')
    expect(page()).not.toContain('name="items"')
  })

  it('offers a note with the signature, and shows those with which others signed', () => {
    const signed = {
      ...{
        seq: 4,
        type: 'sign',
        organisation: 'ilo',
        by: { id: 'q', name: 'Bo' },
        at: '2024-07-29T06:00:00.000Z',
      },
      ...{ digest: null, data: {}, note: 'Mind <paragraph> 4.', noteHash: 'h', prevHash: null, hash: 'h' },
    }
    expect(page().match(/name="note"/g)).toHaveLength(1)
    expect(page()).toContain('A note is no condition.')
    const html = page({ log: [signed] })
    expect(html).toContain('Bo (ilo) signed with this note:')
    expect(html).toContain('Mind &lt;paragraph&gt; 4.')
  })

  it('says nothing of it where nothing was', () => {
    expect(page({ acknowledged: null })).not.toContain('acknowledged')
  })
})
