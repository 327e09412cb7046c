import { z } from 'zod'
import { ATTENDANCES, EDITION_TYPES, ENTRY_TYPES, EVENT_FORMATS } from '../../../domain/entries.ts'
import type { CanonicalText, Manifest } from '../../../domain/canonical.ts'
import type { SignedRelease } from '../../../domain/evidence/publicProof.ts'
import { ofEachInstant } from '../../../domain/eventInstants.ts'
import { LOCALES } from '../../../domain/locales.ts'
import { MANDATE_FACTS } from '../../../domain/mandate/mandateFacts.ts'
import { ORGANISATION_KINDS } from '../../../domain/organisations.ts'
import { PARTY_ROLES } from '../../../domain/parties.ts'
import { MOST_SUBJECTS } from '../../../domain/subjects/codes.ts'
import { kind } from './items.ts'
import {
  count,
  entryId,
  eventStatus,
  focus,
  instant,
  locale,
  named,
  sha256,
  slug,
  subjectCode,
  text,
  venue,
} from './parts.ts'

const byLocale = <T extends z.ZodType>(value: T) => z.partialRecord(z.enum(LOCALES), value)
const frozenLogo = z.strictObject({ sha256, ext: text, alt: text, credit: text })
const occasion = { theme: text.nullable(), observance: text.nullable() }

const snapshot = z.strictObject({
  slug,
  name: text,
  acronym: text,
  kind: z.enum(ORGANISATION_KINDS).nullable(),
  logo: frozenLogo.nullable(),
  boilerplate: text,
})

const file = z.strictObject({
  sha256,
  ext: text,
  mimeType: text,
  role: z.enum(['media', 'attachment', 'logo']),
  ...{ alt: text, credit: text, width: count.nullable(), height: count.nullable(), filename: text },
  focus: focus.optional(),
})

const eventFacts = z.strictObject({
  start: instant.nullable(),
  end: instant.nullable(),
  mediaCall: instant.nullable(),
  zone: text.nullable(),
  venue: venue.nullable(),
  format: z.enum(EVENT_FORMATS).nullable(),
  link: text.nullable(),
  status: eventStatus,
  previousStart: instant.nullable(),
  ...ofEachInstant(() => instant.optional()),
  organisers: z.array(z.strictObject({ organisation: slug.nullable(), name: text.nullable(), role: text })),
  guests: z.array(
    z.strictObject({ name: text, office: text, role: text, attendance: z.enum(ATTENDANCES).nullable() }),
  ),
  expected: z.strictObject({ qualifier: text, number: z.number().nullable() }).nullable(),
  ...occasion,
})

const linkedEvent = z.strictObject({ entry: entryId, slug, titles: byLocale(text), facts: eventFacts })

const statementFacts = z.strictObject({
  kind: kind.nullable(),
  dateline: z.strictObject({ place: text, date: text.nullable() }).nullable(),
  event: linkedEvent.nullable(),
  ...occasion,
})

const mediaUpdateFacts = z.strictObject({ number: text.nullable(), date: text.nullable(), ...occasion })

export const core = named(
  'CanonicalCore',
  z.strictObject({
    entry: entryId,
    type: z.enum(ENTRY_TYPES),
    slug,
    lead: slug,
    issuer: slug,
    reproduced: z.strictObject({ source: text, receivedAt: text.nullable() }).nullable(),
    parties: z.array(z.strictObject({ organisation: slug, role: z.enum(PARTY_ROLES) })),
    organisations: z.record(text, snapshot),
    masthead: z.array(z.strictObject({ wording: text, organisations: z.array(slug), logos: z.boolean() })),
    facts: z.union([statementFacts, eventFacts, mediaUpdateFacts]),
    speaker: z
      .strictObject({ name: text.nullable(), honorific: text, office: text, organisation: slug.nullable() })
      .nullable(),
    files: z.array(file),
    contacts: z.array(z.strictObject({ public: text.describe('A salted hash of the contact’s card.') })),
    embargo: z.strictObject({ until: instant, zone: text, wallTime: text }).nullable(),
    items: z.array(z.strictObject({ entry: entryId, type: z.enum(ENTRY_TYPES), heading: text })),
    subject: z
      .array(subjectCode)
      .min(1)
      .max(MOST_SUBJECTS)
      .optional()
      .describe('What it is about; left out where nothing was chosen.'),
    mandate: z
      .strictObject({
        facts: z.array(z.enum(MANDATE_FACTS)),
        confirm: z
          .literal('lead')
          .optional()
          .describe(
            'A second person of the lead may confirm, too, where every other organisation signed expressly and itself.',
          ),
        hosts: z.array(text).optional().describe('Hosts that a new link may lead to.'),
      })
      .nullable(),
    namedOnly: z.array(z.strictObject({ organisation: slug, reason: text.describe('A salted hash.') })),
    authoritative: locale,
    official: z.array(locale),
  }),
  'What is the same in all languages of a signed text.',
)

const lexical = z.strictObject({ root: z.looseObject({ type: text, children: z.array(z.unknown()) }) })

export const leaf = named(
  'CanonicalLanguage',
  z.strictObject({
    title: text,
    summary: text,
    body: lexical.nullable().describe('The text as the desk’s editor writes it (Lexical).'),
    html: text,
    text,
    standing: z.literal('courtesy').optional(),
    alternatives: z
      .record(sha256, text)
      .optional()
      .describe('What its files show, in this language, by their SHA-256.'),
    headings: z
      .record(text, text)
      .optional()
      .describe('Headings of a media update’s entries, in this language, by those of the core.'),
  }),
  'One language of a signed text.',
)

const notice = z.strictObject({
  editionType: z.enum(EDITION_TYPES),
  publicNote: text.describe('A salted hash of the note.'),
})

const manifest = z.strictObject({
  format: z.literal(1),
  core: sha256,
  languages: byLocale(sha256),
  notice: sha256.optional(),
})

export const canonical = named(
  'Canonical',
  z.strictObject({ manifest, core, languages: byLocale(leaf), notice: notice.optional() }),
  'The signed text. Each leaf of the manifest is the SHA-256 of the RFC 8785 form of that part; the digest is “sha256:” and the SHA-256 of the manifest’s RFC 8785 form.',
)

const signature = z.string().regex(/^[0-9a-f]{128}$/)

const statement = named(
  'ReleaseStatement',
  z.strictObject({
    format: z.literal(1),
    newsroom: z.strictObject({
      key: sha256.describe('Fingerprint of its first key, which no rotation changes.'),
      origin: text,
    }),
    digest: text,
    edition: count,
    minor: count.optional().describe('How often facts were changed under the mandate that was signed.'),
    availableAt: instant,
    organisations: z.array(slug).describe('Who signed it, the lead first.'),
    key: sha256.describe('Fingerprint of the key that signs.'),
    signature: signature.describe('Ed25519 over the RFC 8785 form of the rest.'),
  }),
  'What the register’s key says of an edition that is out.',
)

const registerKey = named(
  'RegisterKey',
  z.strictObject({
    format: z.literal(1),
    key: sha256,
    publicKey: sha256,
    since: instant,
    by: sha256,
    signature,
  }),
  'A key of the register, introduced by the one before it; the first one by itself.',
)

export const publicProof = named(
  'PublicProof',
  z.strictObject({ format: z.literal(1), statement, keys: z.array(registerKey), canonical }),
  'A signed text with the register’s statement of its release.',
)

type Answered = CanonicalText & { manifest: Manifest }
type Described = z.infer<typeof canonical>
/** Each is assignable to the other, and neither has a member more: what is not the same does not compile. */
type Same<A, B> = [A, B, keyof A, keyof B] extends [B, A, keyof B, keyof A] ? true : never
export const DESCRIBES_WHAT_IS_SIGNED: Same<Answered, Described> = true
export const DESCRIBES_THE_PROOF: Same<
  SignedRelease,
  Pick<z.infer<typeof publicProof>, 'statement' | 'keys'>
> = true
