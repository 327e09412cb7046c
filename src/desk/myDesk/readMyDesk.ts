import type { PayloadRequest, Endpoint } from 'payload'
import { findPerson, requireActor, termsOf } from '../../access/actor.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import {
  byUrgency,
  DESK_SECTIONS,
  type DeskSection,
  type MyDesk,
  type ReadItem,
  type SentBackItem,
  type WaitingItem,
} from './myDesk.ts'
import { hasEnded, isFuture } from '../../domain/memberships.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { PendingEntry } from '../../register/views/pending.ts'
import { deskServicesOf } from '../../services.ts'
import { readDrafts, readItems, type Names, readNames } from '../entries/items.ts'
import { readStages } from '../stages/readStages.ts'
import { LOOKED_AT, readWaiting } from './readWaiting.ts'
import { readFirstSteps } from './readFirstSteps.ts'
import { withRefusals, privateAnswer } from '../endpoints.ts'

/** So many are shown of what waits, and of each other section. */
const MOST_WAITING = 50
const MOST = 15

/**
 * What waits for the person who asks, and what their organisations do. Each entry is read as that person, so that nothing
 * is shown that its list would not show. @throws Refusal `unauthenticated`
 */
export const readMyDesk = async (req: PayloadRequest, slugs: Slugs): Promise<MyDesk> => {
  const actor = await requireActor(req, slugs)
  const { register, clock } = deskServicesOf(req.payload)
  // What has come to its instant is out, although nobody has looked since.
  await register.settle()
  const now = clock.now().toISOString()
  const names = await readNames(req, slugs)
  const reading = { slugs, names }
  const few = { actor, limit: MOST + 1 }
  const show = async (concerned: Promise<PendingEntry[]>): Promise<Shown[]> => {
    const found = await concerned
    const refs = found.map(({ ref }) => ref)
    const items = await readItems(req, refs, reading)
    return found.flatMap((concern) => {
      const item = items.get(concern.ref.id)
      return item ? [{ concern, item: { ...item, at: concern.at } }] : []
    })
  }
  const [waits, sentBack, next, released, drafts, firstSteps] = await Promise.all([
    show(readWaiting(req, actor)),
    show(register.concerned({ actor, kinds: ['mend'], limit: LOOKED_AT, sort: '-pendingAt' })),
    show(register.concerned({ ...few, kinds: ['next'], sort: 'dueAt', after: now })),
    show(register.concerned({ ...few, kinds: ['out'], sort: '-outAt' })),
    readDrafts(req, { ...reading, ...few }),
    readFirstSteps(req, { actor, slugs }),
  ])
  const desk = cut({
    now,
    organisations: actor.memberships.map(({ organisation, roles }) => ({
      slug: organisation,
      name: names.ofSlug(organisation),
      roles,
    })),
    toCome: await readToCome(req, { slugs, names, now: clock.now() }),
    firstSteps,
    waiting: waits.map((shown) => toWaiting(shown, names)).sort(byUrgency),
    sentBack: onceEach(sentBack.map((shown) => toSentBack(shown, names))),
    drafts: drafts.filter(({ id }) => !sentBack.some(({ item }) => item.id === id)),
    next: onceEach(next.map(({ item }) => item)),
    released: onceEach(released.map(({ item }) => item)),
  })
  return withStages(req, desk, { actor, names })
}

type Beginning = { slugs: Slugs; names: Names; now: Date }

/** The earliest first. */
const readToCome = async (
  req: PayloadRequest,
  { slugs, names, now }: Beginning,
): Promise<MyDesk['toCome']> => {
  const person = await findPerson(req, slugs)
  return (person ? termsOf(person) : [])
    .filter((term) => isFuture(term, now) && !hasEnded(term, now))
    .map(({ organisation, roles, from }) => ({
      slug: names.slugOf(organisation),
      name: names.ofId(organisation),
      roles: roles ?? [],
      from: new Date(from ?? now).toISOString(),
    }))
    .sort((one, other) => one.from.localeCompare(other.from))
}

type Shown = { concern: PendingEntry; item: ReadItem }

const toWaiting = ({ concern, item }: Shown, names: Names): Unstaged<WaitingItem> => ({
  ...item,
  kind: concern.kind as WaitingItem['kind'], // as readWaiting asks
  organisation: names.ofSlug(concern.organisation),
  inPlaceOf: concern.inPlaceOf ? names.ofSlug(concern.inPlaceOf) : null,
  hindrance: concern.hindrance,
  deadline: concern.deadline,
})

const toSentBack = ({ concern, item }: Shown, names: Names): Unstaged<SentBackItem> => {
  const { organisation, note = null } = concern.sentBack ?? {}
  return { ...item, by: organisation ? names.ofSlug(organisation) : null, note, hindrance: concern.hindrance }
}

/** Whoever belongs to two of its organisations sees an entry once. */
const onceEach = <T extends ReadItem>(items: readonly T[]): T[] =>
  [...new Map([...items].reverse().map((item) => [item.id, item])).values()].reverse()

type Unstaged<Item> = Omit<Item, 'stage'>
type Sections = {
  [Section in DeskSection]: Unstaged<MyDesk[Section][number]>[]
}
type Unstated = Omit<MyDesk, DeskSection> & Sections

const cut = (desk: Omit<Unstated, 'more'>): Unstated => {
  const most = (section: DeskSection) => (section === 'waiting' ? MOST_WAITING : MOST)
  return {
    ...desk,
    ...Object.fromEntries(DESK_SECTIONS.map((section) => [section, desk[section].slice(0, most(section))])),
    more: DESK_SECTIONS.filter((section) => desk[section].length > most(section)),
  }
}

/** Of what is shown alone: the logs of the rest need not be read for it. */
const withStages = async (
  req: PayloadRequest,
  desk: Unstated,
  reader: { actor: StaffActor; names: Names },
): Promise<MyDesk> => {
  const shown = DESK_SECTIONS.flatMap((section) => desk[section].map(({ id, type }) => ({ id, type })))
  const stageFor = await readStages(req, shown, reader)
  const staged = <Item extends { id: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, stage: stageFor(item.id) }))
  return {
    ...desk,
    waiting: staged(desk.waiting),
    sentBack: staged(desk.sentBack),
    drafts: staged(desk.drafts),
    next: staged(desk.next),
    released: staged(desk.released),
  }
}

/** `GET /api/desk`: My desk as data, for whoever asks. */
export const deskEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/desk',
  method: 'get',
  handler: withRefusals(async (req) => privateAnswer(await readMyDesk(req, slugs))),
})
