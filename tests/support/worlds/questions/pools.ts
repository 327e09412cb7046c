import type { Base } from '../base.ts'
import { NAMES, type Secrets } from '../secrets.ts'
import { type World, WORLDS } from '../tokens.ts'
import type { Made } from './memory.ts'

/** What questions are made of: names that the askers know, and names of secrets that they have guessed. */
export type Pools = {
  /** By collection: first those that somebody may read, then secret ones of both worlds, then such as never were. */
  ids: Record<string, string[]>
  versions: string[]
  filenames: string[]
  wireFiles: string[]
  slugs: string[]
  wireSlugs: string[]
  words: string[]
  digests: string[]
  /** Parts of what stands in those documents of UNODC that others see only a reference to. */
  hunches: string[]
  emails: string[]
  /** Of passkeys, and of such as wait to be let in. */
  credentials: string[]
  passkeyRequests: string[]
  organisations: { ids: string[]; slugs: string[] }
  /** FIA’s own entries that are in work. */
  own: Base['shared']['own']
  /** FIA’s own texts that refer to what it reads no more. */
  stale: Made[]
}

const NEVER = '0b6f2f0e-3c3c-4d0e-8f43-6e2f2a9d1c55'
const NO_FILE = `${'0'.repeat(64)}.png`
/** Names that requests use for texts of their own; a secret of the second world has them too. */
export const COMMON_SLUGS = ['press-briefing', 'draft', 'joint-statement', 'a-text']

export const gatherPools = (base: Base, secrets: Record<World, Secrets>, seen: Seen): Pools => {
  const { shared, histories, organisations, users } = base
  const { gone, frozen, granted, included } = histories
  const stale = [
    ...gone.flatMap(({ linking, carrying }) => [linking, carrying]),
    ...[...frozen, granted.update, included.update],
  ]
  const theirs = [
    ...gone.flatMap(({ statement, event }) => [statement, event]),
    ...histories.theirs,
    granted.statement,
    included.statement,
  ]
  const all = <T>(pick: (secrets: Secrets) => T[]) => WORLDS.flatMap((world) => pick(secrets[world]))
  const entriesOf = (collection: string) =>
    [
      ...[shared.live, shared.jointEvent, shared.update, shared.draft, shared.joint, ...shared.own],
      ...stale,
      ...theirs,
      ...all(({ entries }) => entries),
    ].flatMap((entry) => (entry.collection === collection ? [entry.id] : []))
  const withNever = (ids: string[]) => [...ids, NEVER]
  const emails = all(({ people }) => [...people.keys()])

  return {
    ids: {
      statements: withNever(entriesOf('statements')),
      events: withNever(entriesOf('events')),
      'media-updates': withNever(entriesOf('media-updates')),
      'media-contacts': withNever([shared.ownContact, shared.contact, ...all(({ contacts }) => contacts)]),
      media: withNever([
        shared.ownPicture,
        shared.picture,
        ...all(({ pictures }) => pictures.map(({ id }) => id)),
      ]),
      users: withNever(Object.values(users)),
      consumers: withNever(all(({ consumers }) => consumers)),
      invitations: withNever(all(({ invitations }) => invitations)),
      'partner-organisations': withNever(Object.values(organisations)),
    },
    versions: withNever([...seen.versions, ...all(({ versions }) => versions)]),
    filenames: [
      ...seen.filenames,
      ...all(({ pictures }) => pictures.map(({ filename }) => filename)),
      'no.png',
    ],
    wireFiles: [...seen.wireFiles, ...all(({ files }) => files), NO_FILE],
    slugs: [...COMMON_SLUGS, ...all(({ slugs }) => slugs)],
    wireSlugs: [...seen.wireSlugs, ...all(({ wireSlugs }) => wireSlugs), 'nothing-00000000'],
    words: ['text', 'FIA', 'hall', 'Press briefing', ...all(({ words }) => words)],
    digests: [...seen.digests, ...all(({ digests }) => digests)],
    emails: [...Object.keys(users), ...emails, 'nobody@unodc.example'],
    credentials: withNever(all(({ ledger }) => ledger.credentials)),
    passkeyRequests: withNever(all(({ ledger }) => ledger.requests)),
    hunches: [...Object.values(NAMES), '+43', '+49', 'M'],
    organisations: { ids: Object.values(organisations), slugs: Object.keys(organisations) },
    own: shared.own,
    stale: seen.stale,
  }
}

/** Names that the newsroom itself has given to what the askers may see. */
export type Seen = Pick<Pools, 'versions' | 'filenames' | 'wireFiles' | 'wireSlugs' | 'digests' | 'stale'>
