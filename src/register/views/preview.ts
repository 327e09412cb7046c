import type { Blobs } from '../../blobs/blobs.ts'
import type { CanonicalText, Manifest } from '../../domain/canonical.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { type Languages, languagesOf } from '../../domain/languages.ts'
import { DEFAULT_LOCALE, LOCALES } from '../../domain/locales.ts'
import type { Actor } from '../../domain/organisations.ts'
import { NO_DIGEST } from '../../domain/copies.ts'
import { notFound } from '../../errors.ts'
import { hasBlocks, words } from '../text/languageText.ts'
import type { ReadyDraft } from '../text/workingText.ts'
import { compose } from '../text/freeze.ts'
import { fileKey, type SaltedValue } from '../frozen.ts'
import { canRead, loadEntry } from '../loadEntry.ts'
import { isWithoutRelation } from '../entryRows.ts'
import type { DeskDocument, Ref, RegisterDeps } from '../types.ts'

export type PreviewAsked = {
  ref: Ref
  actor: Actor
  /** Those of these documents that the actor may read: a text names more than what its readers see of it at the desk. */
  readable: (collection: string, ids: string[]) => Promise<ReadonlySet<string>>
}

/** A working text as it would be frozen, beside the log that it would go on from. */
export type Preview = {
  text: CanonicalText & { digest: typeof NO_DIGEST; manifest: Manifest; aside: Record<string, SaltedValue> }
  events: readonly LogEvent[]
  clearance: Clearance
  /** The bytes of its files, from where the desk keeps them. */
  readFile: (sha256: string) => Promise<Buffer | null>
}

/**
 * The text in hand as its freeze would make it, as far as it goes, for whoever reads the working text. Nothing is stored:
 * no text, no file, no salt.
 */
export const readPreview = async (
  deps: RegisterDeps,
  { ref, actor, readable }: PreviewAsked,
): Promise<Preview> => {
  if (await isWithoutRelation(deps, ref, actor)) throw notFound()
  const reading = await loadEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const { text, ready } = reading
  const { blobs, readFile } = withoutWriting(deps.blobs)
  const desk = await onlyReadable(deps, ready.desk, readable)
  const languages = ready.languages ?? languagesSoFar(text.document)
  const { canonical, manifest, aside } = await compose({ ...deps, blobs }, text, {
    ...ready,
    desk,
    languages,
  })
  const { events, clearance } = text
  return {
    text: { ...canonical, digest: NO_DIGEST, manifest, aside: aside.values() },
    ...{ events, clearance, readFile },
  }
}

/** A draft without a title, or with two authoritative languages, is shown by the rule of one that says nothing of them. */
const languagesSoFar = ({ title, body }: DeskDocument): Languages => {
  const written = LOCALES.filter((locale) => words(title?.[locale]) !== '' || hasBlocks(body?.[locale]))
  const none = { authoritative: DEFAULT_LOCALE, official: [], courtesy: [] }
  return languagesOf({ rows: [], written, before: null }) ?? none
}

const onlyReadable = async (
  { slugs }: RegisterDeps,
  desk: ReadyDraft['desk'],
  readable: PreviewAsked['readable'],
): Promise<ReadyDraft['desk']> => {
  const only = async (collection: string, ids: string[]): Promise<string[]> => {
    if (ids.length === 0) return []
    const seen = await readable(collection, ids)
    return ids.filter((id) => seen.has(id))
  }
  const [event = null] = await only(slugs.events, desk.event ? [desk.event] : [])
  return {
    ...desk,
    event,
    media: await only(slugs.media, desk.media),
    attachments: await only(slugs.media, desk.attachments),
    contacts: await only(slugs.mediaContacts, desk.contacts),
  }
}

/** What would be copied into the register is remembered by where it came from, and read there when it is shown. */
export const withoutWriting = (blobs: Blobs): { blobs: Blobs } & Pick<Preview, 'readFile'> => {
  const cameFrom = new WeakMap<Buffer, string>()
  const places = new Map<string, string>()
  return {
    blobs: {
      get: async (key) => {
        const bytes = await blobs.get(key)
        if (bytes) cameFrom.set(bytes, key)
        return bytes
      },
      put: async (key, bytes) => {
        const place = cameFrom.get(bytes)
        if (place) places.set(key, place)
      },
      delete: async () => undefined,
    },
    readFile: async (sha256) => {
      const place = places.get(fileKey(sha256))
      return place ? blobs.get(place) : null
    },
  }
}
