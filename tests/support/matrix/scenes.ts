import { TEXT_STATES, type TextState } from '../../../src/domain/entries.ts'
import { DEFAULT_SLUGS, type EntryKey } from '../../../src/domain/slugs.ts'
import { toLexical } from '../../../src/server/story/desk.ts'
import type { Ask, Asked } from './ask.ts'
import { type EntryName, LONE_SIGNER, STANDS } from './people.ts'

/** The states of a text, the last of them twice: with its edition out, and with one that waits for its instant. */
export const SCENES = [...TEXT_STATES, 'waiting'] as const
export type Scene = (typeof SCENES)[number]

export const stateOf = (scene: Scene): TextState => (scene === 'waiting' ? 'released' : scene)

/** Where the server of the scenes says what it has placed. */
export const ENTRY_FILE = 'placed.json'
export const CANARY = 'canary-7d0c'
/** A member that is no party yet, and could be invited. */
export const OUTSIDE = 'outside'

export type Placed = {
  collection: string
  id: string
  scene: Scene
  name: EntryName
  title: string
  digest: string
  revision: number
}

const FACTS: Record<EntryKey, (item: string) => Record<string, unknown>> = {
  statements: () => ({ kind: 'statement' }),
  events: () => ({
    start: '2031-07-30T05:15:00.000Z',
    zone: 'Asia/Karachi',
    venue: { name: 'Marriott Hotel', city: 'Islamabad', country: 'Pakistan' },
  }),
  mediaUpdates: (item) => ({
    items: [{ heading: 'Messages', entry: { relationTo: DEFAULT_SLUGS.statements, value: item } }],
  }),
}

const LEAD = STANDS.lead.organisation
export const FAR = '2031-01-01T00:00:00.000Z'

/** Who is invited onto the entry, as what, and what they answer. */
const PARTIES: Record<EntryName, { organisation: string; role: string; answer: 'accept' | 'decline' }[]> = {
  joint: (['co-author', 'co-signatory', 'supporter', 'observer'] as const).map((role) => ({
    organisation: STANDS[role].organisation,
    role,
    answer: 'accept',
  })),
  lone: [
    { organisation: LONE_SIGNER, role: 'co-signatory', answer: 'accept' },
    { organisation: STANDS.former.organisation, role: 'observer', answer: 'decline' },
  ],
}
const SIGNERS: Record<EntryName | 'item', string[]> = {
  joint: [STANDS['co-author'].organisation, STANDS['co-signatory'].organisation],
  lone: [LONE_SIGNER],
  item: [],
}

export type Place = { key: EntryKey; scene: Scene; name: EntryName; item: string }

/** @throws when the newsroom does not do what the scene needs. */
export const must = async (answer: Promise<Asked>): Promise<Record<string, unknown>> => {
  const { status, body } = await answer
  if (status < 300) return body
  throw new Error(`The scene cannot be set: ${status} ${JSON.stringify(body)}`)
}

/** Writes an entry and brings it where the scene wants it, by the doors that people use. */
export const place = async (ask: Ask, { key, scene, name, item }: Place): Promise<Placed> => {
  const collection = DEFAULT_SLUGS[key]
  const title = `${CANARY} ${collection} ${scene} ${name}`
  const editor = `editor@${LEAD}`
  const text = { title, internalNotes: `notes of ${title}`, body: toLexical(`${CANARY} says so.`) }
  const embargo = scene === 'waiting' ? { embargo: { until: FAR } } : {}
  const written = await must(
    ask(editor, 'POST', `/api/${collection}`, { ...text, ...embargo, ...FACTS[key](item) }),
  )
  const { id } = written.doc as { id: string }
  const act = (who: string, action: string, body: Record<string, unknown> = {}) =>
    must(ask(who, 'POST', `/api/${collection}/${id}/clearance/${action}`, body))
  for (const { organisation, role, answer } of PARTIES[name]) {
    await act(editor, 'invite', { organisation, role })
    await act(`reviewer@${organisation}`, answer)
  }
  // So that the history has a version of when the parties were there.
  await must(ask(editor, 'PATCH', `/api/${collection}/${id}`, { summary: 'A word more.', revision: 1 }))
  const entry: Placed = { collection, id, scene, name, title, digest: '-', revision: 2 }
  return scene === 'drafting' ? entry : { ...entry, digest: await advance(act, entry) }
}

type Act = (who: string, action: string, body?: Record<string, unknown>) => Promise<Record<string, unknown>>

type Advance = Pick<Placed, 'scene' | 'revision'> & { name: EntryName | 'item' }

/** @returns the digest of the frozen text. */
const advance = async (act: Act, { scene, name, revision }: Advance): Promise<string> => {
  const { digest } = (await act(`editor@${LEAD}`, 'submit', { revision })) as { digest: string }
  if (scene === 'review') return digest
  await act(`reviewer@${LEAD}`, 'sign', { digest })
  if (scene === 'clearance') return digest
  for (const signer of SIGNERS[name]) await act(`reviewer@${signer}`, 'sign', { digest })
  if (scene !== 'cleared') await act(`reviewer@${LEAD}`, 'release', { digest })
  return digest
}

/** What a media update carries: an update goes out only when its items are. */
export const publishItem = async (ask: Ask): Promise<string> => {
  const editor = `editor@${LEAD}`
  const text = { title: 'An item', body: toLexical('It is carried.') }
  const { doc } = await must(ask(editor, 'POST', '/api/statements', text))
  const { id } = doc as { id: string }
  const act: Act = (who, action, body) =>
    must(ask(who, 'POST', `/api/statements/${id}/clearance/${action}`, body))
  await advance(act, { scene: 'released', name: 'item', revision: 1 })
  return id
}
