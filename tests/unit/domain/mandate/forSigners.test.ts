import { strFromU8, unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import { effectOf } from '../../../../src/desk/clearance/actionWords.ts'
import { carriedLines } from '../../../../src/desk/clearance/clearanceText.ts'
import { inOwnWords } from '../../../../src/domain/ownWords.ts'
import { clearance } from '../../../../src/locales/clearance.ts'
import type { ClearanceView } from '../../../../src/domain/clearance/view.ts'
import { DESK_LANGUAGES, type DeskLanguage, LOCALES, type Locale } from '../../../../src/domain/locales.ts'
import {
  mandateSentences,
  type Confirming,
  type MandateTerms,
  termsOf,
} from '../../../../src/domain/mandate/terms.ts'
import { MANDATE_FACTS } from '../../../../src/domain/mandate/mandateFacts.ts'
import { signPage } from '../../../../src/hosts/sign/signPage.ts'
import { signLanguageOf } from '../../../../src/hosts/sign/frame.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { toEml } from '../../../../src/wire/copies/makeFile.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { type Release, toCopy } from '../../../../src/wire/copies/toCopy.ts'
import { coreOf } from '../../wire/frozenExamples.ts'
import { BUNDLE, bundleRow, EVENT, eventRow, liveOf, STATEMENT } from '../../wire/formats/examples.ts'
import { OUT, WAITING } from '../../wire/copies/examples.ts'
import { inClearance } from '../../../support/shownStage.ts'

/** Every way in which a mandate can be confirmed, over every fact and over one, with hosts and without. */
const TERMS: MandateTerms[] = (['party', 'lead', 'alone', 'nobody'] as Confirming[]).flatMap((confirming) => [
  { facts: [...MANDATE_FACTS], lead: 'UNODC', confirming, hosts: ['meet.example', 'live.example'] },
  { facts: ['link'], lead: 'UNODC', confirming, hosts: [] },
  { facts: ['room'], lead: 'UNODC', confirming, hosts: [] },
])

/** As a reader sees it, whatever the markup and the ends of lines. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/[\s\u200F\u2066-\u2069]+/g, '')

const copyOf = (terms: MandateTerms, locale: Locale, release: Release, carrying: boolean): Copy => {
  const event = eventRow({}, { title: 'Joint event', locale })
  const { item } = carrying ? liveOf(bundleRow(), [{ ...event, entry: STATEMENT }]) : liveOf(event)
  const id = carrying ? STATEMENT : EVENT
  return toCopy(item, new Map(), release, new Map([[id, terms]]))
}

const FORMS: Record<string, (copy: Copy) => string | Promise<string>> = {
  html: (copy) => toMailHtml(copy, () => null),
  text: toPlainMail,
  eml: async (copy) => {
    const mail = await simpleParser(await toEml(copy, new Map(), 'news.example'))
    return String(mail.html)
  },
  docx: (copy) => strFromU8(unzipSync(toDocx(copy, new Map()))['word/document.xml'] ?? new Uint8Array()),
  pdf: (copy) => toPdfJob(copy, new Map()).copy.replaceAll('\\"', '"'),
}

const viewOf = (mandate: MandateTerms | null): ClearanceView => ({
  ...inClearance,
  ...{ entry: EVENT, state: 'clearance', revision: 3, digest: 'sha256:aa', edition: null, mandate },
  ...{ frozen: { languages: ['en'], pictures: 0, files: 0 }, wire: null, scheduled: null, embargo: null },
  ...{ silence: null, parties: [], since: null, log: [], inclusions: [], hints: [], remarks: [] },
  ...{
    proposal: null,
    conditions: [],
    offer: null,
    acknowledged: null,
    carried: [],
    actions: [{ action: 'sign', needsNote: false }],
    signsFor: ['ilo'],
  },
})

const pageFor = (view: ClearanceView, language: DeskLanguage): string =>
  signPage({
    ...signLanguageOf(language),
    ...{ nonce: '', endpoint: '/door', deskUrl: '/desk', view, organisations: [], hasPaper: true },
    ...{ user: { id: 'p', memberships: [] }, changes: [], comments: null },
    shown: { locale: 'en', html: '', isMarked: false },
  })

describe('a mandate', () => {
  it('is said whole: each fact, until when, who confirms, and where a link may lead', () => {
    const [terms] = TERMS
    const { sentences } = mandateSentences(terms!, 'en')
    expect(sentences.join(' ')).toBe(
      'Whoever signs this text also allows UNODC to change these facts of the event after its release, without new signatures: status, start, end, media call, room, link, attendance of the guests, and press contact. A new link must be an https address on one of these hosts: meet.example · live.example. This ends when the next edition is published, or when this one is withdrawn. A change takes effect when a person of another organisation that signed this text confirms it.',
    )
  })

  it('is confirmed by nobody where nobody else signs, unless the lead may itself', () => {
    const own = { mandate: { facts: ['room' as const] }, parties: [] }
    expect(termsOf(coreOf(own))?.confirming).toBe('nobody')
    const lead = { ...own, mandate: { ...own.mandate, confirm: 'lead' as const } }
    expect(termsOf(coreOf(lead))?.confirming).toBe('alone')
    const parties = [{ organisation: 'iom', role: 'co-signatory' as const }]
    expect(termsOf(coreOf({ ...own, parties }))?.confirming).toBe('party')
    expect(termsOf(coreOf({ ...lead, parties }))?.confirming).toBe('lead')
    expect(termsOf(coreOf({}))).toBeNull()
  })

  describe.each(LOCALES)('in a copy for signers (%s)', (locale) => {
    it.each(Object.keys(FORMS))(
      'stands whole in each, of the text and of what it carries (%s)',
      async (form) => {
        for (const terms of TERMS) {
          const { heading, sentences } = mandateSentences(terms, locale)
          for (const carrying of [false, true]) {
            // An entry is said in its own language, like all of it.
            const shown = plain(await FORMS[form]!(copyOf(terms, locale, WAITING, carrying)))
            for (const said of [heading, ...sentences]) expect(shown).toContain(plain(said))
          }
        }
      },
    )

    it.each(Object.keys(FORMS))('is in nothing that is out (%s)', async (form) => {
      for (const carrying of [false, true]) {
        const shown = plain(await FORMS[form]!(copyOf(TERMS[0]!, locale, OUT, carrying)))
        expect(shown).not.toContain(plain(mandateSentences(TERMS[0]!, locale).heading))
      }
    })
  })

  it.each(DESK_LANGUAGES)(
    'stands in the sentence of the button and on the page for phones (%s)',
    (language) => {
      for (const terms of TERMS) {
        const whole = mandateSentences(terms, language).sentences.join(' ')
        const speaking = { words: inOwnWords('clearance', clearance, language), language, signsFor: 'ILO' }
        expect(effectOf('sign', { view: viewOf(terms), ...speaking })).toContain(whole)
        expect(plain(pageFor(viewOf(terms), language))).toContain(plain(whole))
        const carried: ClearanceView['carried'] = [
          ...[{ entry: BUNDLE, type: 'event' as const, heading: '', sight: 'frozen' as const }],
        ].map((one) => ({ ...one, title: 'Joint event', digest: 'sha256:bb', mandate: terms }))
        expect(
          carriedLines({ carried }, inOwnWords('clearance', clearance, language), language)[0]?.mandate,
        ).toBe(whole)
        expect(plain(pageFor({ ...viewOf(null), carried }, language))).toContain(plain(whole))
      }
    },
  )
})
