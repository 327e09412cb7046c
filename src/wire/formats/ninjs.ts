import { z } from 'zod'
import type { Focus } from '../../domain/pictures/focus.ts'
import type { EntryType } from '../../domain/entries.ts'
import { instant, named, text, url } from '../openapi/schemas/parts.ts'
import { neutralise } from './xml.ts'
import type { FullItem, LinkRef, MediaRef, Tombstone } from '../render/items.ts'
import { TOMBSTONE_TITLE, categoryOf, previouslyOf, tombstoneText } from './feed.ts'
import { type Marks, linesOn, titleOf } from './notices.ts'
import { eventMembers, organisationsOf, peopleOf } from './ninjsParts.ts'

type Json = Record<string, unknown>

export const NINJS_VERSION = '3.1'

const STANDARD = {
  name: 'ninjs',
  version: NINJS_VERSION,
  schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${NINJS_VERSION}.json`,
}

const TYPES: Record<EntryType, string> = { statement: 'text', event: 'event', 'media-update': 'composite' }

const uriOf = (id: string): string => `urn:uuid:${id}`

const plain = (role: string, value: string): Json => ({ role, contentType: 'text/plain', value })

const wordsOf = ({ title, summary, body }: FullItem): Json => ({
  headlines: [plain('main', neutralise(title))],
  ...(summary ? { descriptions: [plain('summary', neutralise(summary))] } : {}),
  ...(body.html
    ? {
        bodies: [{ role: 'main', contentType: 'text/html', value: body.html }, plain('main', body.text)],
      }
    : {}),
})

/** For the people at the desk: what has happened to the text since. */
const noteOf = (item: FullItem): Json => {
  const lines = [...linesOn(item), ...previouslyOf(item)]
  return lines.length > 0 ? { edNote: lines.join('\n') } : {}
}

/** By the IPTC’s own codes. */
const subjectsOf = ({ subject }: FullItem): Json =>
  subject
    ? {
        subjects: subject.map(({ code, uri, name }) => ({
          name: neutralise(name),
          rel: 'about',
          uri,
          literal: code,
        })),
      }
    : {}

/** What the item is about, and where it comes from. */
const relationsOf = ({ event, dateline, reproduced }: FullItem): Json => ({
  ...(event
    ? { events: [{ id: event.id, name: neutralise(event.title), rel: 'about', uri: event.url }] }
    : {}),
  ...(dateline ? { located: neutralise(dateline.place) } : {}),
  ...(reproduced ? { infoSources: [{ name: neutralise(reproduced.source), role: 'source' }] } : {}),
})

/** A media update that carries the item. */
const toCarrier = ({ id, title, url }: LinkRef): Json => ({
  name: neutralise(title),
  rel: 'partOf',
  uri: uriOf(id),
  type: TYPES['media-update'],
  representationType: 'partial',
  altIds: [{ role: 'url', value: url }],
})

/** The point of interest, in pixels. */
const pointIn = ({ x, y }: Focus, { width, height }: { width: number; height: number }): Json => ({
  x: Math.round((x / 100) * width),
  y: Math.round((y / 100) * height),
})

/** A picture or a file beside the text, by its hash. */
const toFile = ({ url, mimeType, width, height, focus, ...file }: MediaRef): Json => ({
  name: file.filename,
  rel: mimeType.startsWith('image/') ? 'picture' : 'attachment',
  uri: url,
  type: mimeType.startsWith('image/') ? 'picture' : 'component',
  ...(file.alt ? { descriptions: [plain('alt', neutralise(file.alt))] } : {}),
  ...(file.credit ? { by: neutralise(file.credit) } : {}),
  renditions: [
    {
      ...{ name: 'original', href: url, contentType: mimeType },
      ...(width && height ? { width, height } : {}),
      ...(width && height && focus ? { poi: pointIn(focus, { width, height }) } : {}),
    },
    ...file.renditions.map((each) => ({
      ...{ name: each.url.split('/').at(-1) ?? '', href: each.url, contentType: each.mimeType },
      ...{ width: each.width, height: each.height },
      ...(focus ? { poi: pointIn(focus, each) } : {}),
    })),
  ],
})

/** An entry of a media update: in short, since it has a file of its own. */
const toEntry = ({ heading, item }: { heading: string; item: FullItem }): Json => ({
  name: neutralise(item.title),
  rel: 'item',
  uri: uriOf(item.id),
  type: TYPES[item.type],
  representationType: 'partial',
  title: titleOf(item),
  language: item.language,
  ...(heading ? { profile: neutralise(heading) } : {}),
  ...noteOf(item),
  headlines: [plain('main', neutralise(item.title))],
  by: neutralise(item.issuer.name),
  altIds: [{ role: 'url', value: item.url }],
})

const identity = (
  { id, type }: Pick<Tombstone, 'id' | 'type'>,
  { sequence, createdAt, modifiedAt }: Marks,
): Json => ({
  standard: STANDARD,
  uri: uriOf(id),
  type: TYPES[type],
  version: String(sequence),
  firstCreated: createdAt,
  versionCreated: modifiedAt,
})

/** News in JSON of the IPTC. What is out was not to be had before its first instant, so that instant is its embargo. */
export const toNinjs = (item: FullItem, marks: Marks): Json => {
  const { term, label } = categoryOf(item)
  const associations = [
    ...item.media.map(toFile),
    ...(item.items ?? []).map(toEntry),
    ...item.mediaUpdates.map(toCarrier),
  ]
  const people = peopleOf(item)
  return {
    ...identity(item, marks),
    representationType: 'full',
    embargoedUntil: marks.createdAt,
    pubStatus: 'usable',
    ...noteOf(item),
    title: titleOf(item),
    language: item.language,
    ...wordsOf(item),
    by: neutralise(item.issuer.name),
    copyrightHolder: neutralise(item.issuer.name),
    slugline: item.slug,
    genres: [{ name: label, literal: term }],
    ...subjectsOf(item),
    organisations: organisationsOf(item),
    ...(people.length > 0 ? { people } : {}),
    ...relationsOf(item),
    ...(item.type === 'event' ? eventMembers(item) : {}),
    ...(associations.length > 0 ? { associations } : {}),
    altIds: [
      { role: 'url', value: item.url },
      { role: 'edition', value: String(item.edition) },
      { role: 'digest', value: item.digest },
    ],
  }
}

/** A withdrawn item: that it is not to be used any more, and none of its words. */
export const toCanceledNinjs = (tombstone: Tombstone, marks: Marks): Json => ({
  ...identity(tombstone, marks),
  pubStatus: 'canceled',
  title: TOMBSTONE_TITLE,
  edNote: tombstoneText(tombstone),
  language: 'en',
})

/** One that nobody may use yet: what says of itself that it is withheld is taken over by no program. */
export const toWithheldNinjs = (item: FullItem, marks: Marks, notice: string): Json => {
  const { edNote, ...ninjs } = toNinjs(item, marks)
  const notes = [notice, ...(typeof edNote === 'string' ? [edNote] : [])]
  return { ...ninjs, pubStatus: 'withheld', edNote: notes.join('\n') }
}

const identityShape = {
  standard: z.strictObject({ name: z.literal(STANDARD.name), version: text, schema: url }),
  uri: text.describe('“urn:uuid:” and the entry’s id.'),
  type: z.enum(['text', 'event', 'composite']),
  version: text,
  firstCreated: instant,
  versionCreated: instant,
  title: text,
  language: text,
}

/** For the description. */
export const ninjsSchema = named(
  'Ninjs',
  z.looseObject({
    ...identityShape,
    pubStatus: z.literal('usable'),
    representationType: z.literal('full'),
    embargoedUntil: instant,
    by: text,
    slugline: text,
  }),
  'An item of ninjs 3.1: these members are always there, the others as the IPTC’s schema has them.',
)

export const canceledNinjsSchema = named(
  'CanceledNinjs',
  z.strictObject({ ...identityShape, pubStatus: z.literal('canceled'), edNote: text }),
  'An item of ninjs 3.1 that is not to be used any more.',
)
