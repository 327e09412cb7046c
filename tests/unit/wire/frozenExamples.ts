import type { CanonicalText, ContactCard, Core } from '../../../src/domain/canonical.ts'
import { digestOf, manifestOf } from '../../../src/domain/canonical.ts'
import { saltedHash } from '../../../src/domain/digests.ts'
import type { FrozenPart } from '../../../src/wire/publish/toPublication.ts'
import { toPublication } from '../../../src/wire/publish/toPublication.ts'
import type { Publication } from '../../../src/wire/rows.ts'

export const AT = '2024-07-30T05:00:00.000Z'
export const STATEMENT = '3f0c1a7e-0000-4000-8000-000000000001'
export const EVENT = '3f0c1a7e-0000-4000-8000-000000000002'
export const BUNDLE = '3f0c1a7e-0000-4000-8000-000000000003'

const card: ContactCard = {
  name: 'Press office',
  title: 'Press officer',
  organisation: 'unodc',
  languages: ['en', 'ur'],
  hours: '9 to 17',
  zone: 'Asia/Karachi',
  emails: [
    { address: 'press.office@unodc.example', visibility: 'public' },
    { address: 'duty@unodc.example', visibility: 'press' },
  ],
  phones: [{ number: '+92 51 000', visibility: 'press' }],
}
const salted = { salt: 'a1', value: card }

const organisation = (slug: string) => ({
  slug,
  name: slug === 'un' ? 'United Nations' : `The ${slug.toUpperCase()}`,
  acronym: slug.toUpperCase(),
  kind: null,
  logo: slug === 'unodc' ? { sha256: 'c'.repeat(64), ext: 'png', alt: 'Logo', credit: '' } : null,
  boilerplate: '',
})

export const coreOf = (core: Partial<Core>): Core => ({
  entry: STATEMENT,
  type: 'statement',
  slug: 'message-0a1b2c3d',
  lead: 'unodc',
  issuer: 'un',
  reproduced: null,
  parties: [{ organisation: 'iom', role: 'supporter' }],
  organisations: Object.fromEntries(['unodc', 'un', 'iom'].map((slug) => [slug, organisation(slug)])),
  masthead: [{ wording: 'in collaboration with', organisations: ['iom'], logos: true }],
  facts: {
    kind: 'message',
    dateline: { place: 'New York', date: '30 July 2024' },
    event: null,
    theme: null,
    observance: null,
  },
  speaker: { name: null, honorific: '', office: 'Secretary-General', organisation: 'un' },
  files: [],
  contacts: [{ public: saltedHash(salted) }],
  embargo: { until: AT, zone: 'Asia/Karachi', wallTime: '2024-07-30T10:00' },
  items: [],
  mandate: null,
  namedOnly: [],
  authoritative: 'en',
  official: ['ur'],
  ...core,
})

export const leaf = (title: string) => ({
  title,
  summary: `${title} in short`,
  body: null,
  html: `<p>${title}, whole</p>`,
  text: `${title}, whole`,
})

export const frozenOf = (text: Partial<CanonicalText> & { core: Core }): FrozenPart => {
  const whole = {
    languages: { en: leaf('No child left behind'), ur: leaf('کوئی بچہ پیچھے نہ رہے') },
    ...text,
  }
  const manifest = manifestOf(whole)
  return {
    ...whole,
    manifest,
    digest: digestOf(manifest),
    aside: { [saltedHash(salted)]: salted },
  }
}

type Changes = Partial<Omit<Parameters<typeof toPublication>[1], 'edition'>> & { number?: number }

export const rowOf = (frozen: FrozenPart, { number = 1, ...onLog }: Changes = {}): Publication =>
  toPublication(frozen, {
    edition: {
      edition: number,
      editionType: 'original',
      digest: frozen.digest,
      availableAt: AT,
      withdrawnAt: null,
      withdrawSeq: null,
      ...{ minor: 0, changedAt: null, changed: [] },
    },
    standing: 'live',
    ...{ cautions: [], dissociations: [], remarks: { count: 0, at: null } },
    ...{ gate: '', opens: '', sweeping: false, reached: [] },
    firstAvailableAt: AT,
    nextAvailableAt: null,
    effective: true,
    replaced: false,
    note: null,
    headSeq: 9,
    ...onLog,
  })
