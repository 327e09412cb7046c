import type { EntryType } from '../../domain/entries.ts'
import { itemFormats } from '../formats/itemFormats.ts'
import { SEGMENTS, type Route } from '../http/routes.ts'
import {
  changesQuery,
  editionQuery,
  listQuery,
  localeQuery,
  oneQuery,
  organisationsQuery,
} from '../http/query.ts'
import { A_SLUG, type RouteDescription, JSON_TYPE, ref, slugName } from './routeDescription.ts'

type Names = { one: string; many: string; schema: string; client: string }
export const WORDS: Record<EntryType, Names> = {
  statement: { one: 'statement', many: 'statements', schema: 'Statement', client: 'statements' },
  event: { one: 'event', many: 'events', schema: 'Event', client: 'events' },
  'media-update': {
    one: 'media update',
    many: 'media updates',
    schema: 'MediaUpdate',
    client: 'mediaUpdates',
  },
}

export const TYPES = Object.keys(SEGMENTS) as EntryType[] // the keys of SEGMENTS are the types
export const theSlug = slugName('The slug on the wire, as it stands in the item.', A_SLUG)
export const TOMBSTONE = { type: JSON_TYPE, schema: ref('Tombstone') }

const list = (type: EntryType): RouteDescription => {
  const { many, schema, client } = WORDS[type]
  const order = type === 'event' ? ' With “from”, the earliest first, by their start.' : ''
  return {
    path: `/v1/${SEGMENTS[type]}`,
    id: `list-${SEGMENTS[type]}`,
    tag: 'texts',
    summary: `The newest ${many}`,
    text: `Everything that is out, newest first.${order} A cursor stays right while texts come out and are withdrawn; a new edition of a text stands at the beginning. Who keeps a copy of all does it by \`/v1/changes\`.`,
    query: listQuery,
    answer: { type: JSON_TYPE, schema: ref(`${schema}Page`), sentence: 'A page.' },
    speaks: true,
    client: `for await (const item of client.${client}.all({ organisation: 'unodc' })) show(item)`,
  }
}

const one = (type: EntryType): RouteDescription => {
  const { one, schema, client } = WORDS[type]
  return {
    path: `/v1/${SEGMENTS[type]}/{slug}`,
    id: `get-${type}`,
    tag: 'texts',
    summary: `One ${one}, whole`,
    text: 'The edition that is out now. A text before its instant, and one that is suspended, is a 404 like any other.',
    names: theSlug,
    query: oneQuery,
    answer: { type: JSON_TYPE, schema: ref(schema), sentence: 'The text.' },
    gone: TOMBSTONE,
    isOne: true,
    speaks: true,
    client: `const text = await client.${client}.get('${A_SLUG}')`,
  }
}

const canonical = (type: EntryType): RouteDescription => {
  const { one, client } = WORDS[type]
  return {
    path: `/v1/${SEGMENTS[type]}/{slug}/canonical`,
    id: `get-canonical-${type}`,
    tag: 'texts',
    summary: `What was signed of one ${one}`,
    text: [
      'To check a text yourself: what hashes to its digest, in all languages. With “edition” one before the present edition.',
      ...(type === 'statement' ? ['Answers 404 until what it shows of its event has been published.'] : []),
    ].join(' '),
    names: theSlug,
    query: editionQuery,
    answer: { type: JSON_TYPE, schema: ref('Canonical'), sentence: 'The canonical text.' },
    gone: TOMBSTONE,
    isOne: true,
    client: `const signed = await client.${client}.canonical('${A_SLUG}')`,
  }
}

const proof = (type: EntryType): RouteDescription => {
  const { one, client } = WORDS[type]
  return {
    path: `/v1/${SEGMENTS[type]}/{slug}/proof`,
    id: `get-proof-${type}`,
    tag: 'texts',
    summary: `Proof that one ${one} was released`,
    text: 'The signed text, and the statement of the register’s key that this edition is out. Offline it proves what was released; what came since it does not know. With “edition” one before the present edition.',
    names: theSlug,
    query: editionQuery,
    answer: { type: JSON_TYPE, schema: ref('PublicProof'), sentence: 'The proof.' },
    gone: TOMBSTONE,
    isOne: true,
    isOptional: true,
    client: `const proof = await client.${client}.proof('${A_SLUG}')`,
  }
}

export const TEXT_ROUTES = {
  list: TYPES.map(list),
  one: TYPES.map(one),
  canonical: TYPES.map(canonical),
  proof: TYPES.map(proof),
  changes: [
    {
      path: '/v1/changes',
      id: 'list-changes',
      tag: 'changes',
      summary: 'What has changed, in order',
      text: 'To keep a copy: begin without “after”, apply each page, and go on from “next”. Nothing is missed. Each change shows the publication as it is now, and behind it stand as “updated” those that show something of it, unless a later change brings them. A page that ends where it began is the last one.',
      query: changesQuery,
      answer: { type: JSON_TYPE, schema: ref('ChangesPage'), sentence: 'Changes.' },
      speaks: true,
      client: 'const { cursor } = await client.sync({ cursor: before, store })',
    },
  ],
  organisations: [
    {
      path: '/v1/organisations',
      id: 'list-organisations',
      tag: 'organisations',
      summary: 'Organisations that stand on something that is out',
      query: organisationsQuery,
      answer: { type: JSON_TYPE, schema: ref('OrganisationPage'), sentence: 'A page, by slug.' },
      client: 'const { items } = await client.organisations.list()',
    },
  ],
  organisation: [
    {
      path: '/v1/organisations/{slug}',
      id: 'get-organisation',
      tag: 'organisations',
      summary: 'One organisation',
      names: slugName('The organisation’s slug.', 'unodc'),
      query: oneQuery,
      answer: { type: JSON_TYPE, schema: ref('Organisation'), sentence: 'The organisation.' },
      isOne: true,
      client: "const organisation = await client.organisations.get('unodc')",
    },
  ],
} satisfies Partial<Record<Route['kind'], RouteDescription[]>>

export const FORMAT_ROUTES = itemFormats.flatMap(({ form, ending, name, about, mediaType, answer, gone }) =>
  TYPES.map((type): RouteDescription => ({
    path: `/v1/${SEGMENTS[type]}/{slug}.${ending}`,
    id: `get-${form}-${type}`,
    tag: 'formats',
    summary: `One ${WORDS[type].one} as ${name}`,
    text: about,
    names: theSlug,
    query: localeQuery,
    answer: { type: mediaType, ...answer },
    gone: gone ? { type: JSON_TYPE, schema: gone } : TOMBSTONE,
    isOne: true,
    speaks: true,
  })),
)
