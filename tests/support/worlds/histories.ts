import type { Ask, Desk, Entry } from './desk.ts'

/**
 * Texts of UNODC of which FIA was a party once, and texts of FIA that still carry them: in both worlds alike. What UNODC
 * writes into its own afterwards is a secret (secrets.ts).
 */
export type History = {
  /** How FIA went. */
  how: Going
  /** UNODC’s. */
  statement: Entry
  event: Entry
  /** FIA’s own: a statement that links the event, and a media update that carries the statement, both drafts. */
  linking: Entry
  carrying: Entry
}

/** A media update of FIA that waits, with a grant on it, and carries a text of UNODC that FIA has left. */
export type Granted = { statement: Entry; update: Entry }

/** A media update of FIA that carries a text of UNODC, which has included it without opening it to FIA. */
export type Included = { statement: Entry; update: Entry }

export type Histories = { gone: History[]; frozen: Entry[]; granted: Granted; included: Included }

const EA = 'editor@unodc.example'
const RA = 'reviewer@unodc.example'
const ED = 'editor@fia.example'
const RD = 'reviewer@fia.example'
const DAY_MS = 24 * 3_600_000

type Parts = { statement: Entry; event: Entry }
type Go = (desk: Desk, entry: Entry) => Promise<unknown>

const accept: Go = (desk, entry) => desk.act(RD, entry, 'accept')
const GOINGS = {
  uninvited: (desk, entry) => desk.act(EA, entry, 'uninvite', { organisation: 'fia' }),
  declined: (desk, entry) => desk.act(RD, entry, 'decline'),
  left: async (desk, entry) => {
    await accept(desk, entry)
    await desk.act(RD, entry, 'leave')
  },
  dropped: async (desk, entry) => {
    await accept(desk, entry)
    await desk.act(EA, entry, 'abandon')
  },
  'of an earlier edition': async (desk, entry) => {
    await accept(desk, entry)
    await desk.sendOut(EA, [RA, RD], entry)
    await desk.act(EA, entry, 'correct', { publicNote: 'A comma.' })
    await desk.act(RD, entry, 'leave')
  },
} satisfies Record<string, Go>
export type Going = keyof typeof GOINGS

const itemsOf = (...entries: Entry[]) =>
  entries.map(({ collection: relationTo, id: value }) => ({ heading: 'Texts', entry: { relationTo, value } }))

const writeTheirs = async (desk: Desk, how: string): Promise<Parts> => {
  const statement = await desk.write(EA, 'statements', { title: `Of UNODC, ${how}` })
  const event = await desk.write(EA, 'events', {
    ...{ title: `An event of UNODC, ${how}`, start: '2026-09-02T08:00:00.000Z', zone: 'Asia/Karachi' },
    venue: { name: 'A hall', city: 'Islamabad' },
  })
  for (const entry of [statement, event]) await desk.invite(EA, entry, 'fia')
  return { statement, event }
}

const writeHistory = async (desk: Desk, how: Going): Promise<History> => {
  const { statement, event } = await writeTheirs(desk, how)
  const linking = await desk.write(ED, 'statements', { title: `Links an event, ${how}`, event: event.id })
  const carrying = await desk.write(ED, 'media-updates', {
    title: `Carries a text, ${how}`,
    items: itemsOf(statement, event),
  })
  for (const entry of [statement, event]) await GOINGS[how](desk, entry)
  return { how, statement, event, linking, carrying }
}

/** FIA’s texts were frozen while it could read what they show; then it left. */
const writeFrozen = async (desk: Desk): Promise<{ own: Entry[]; theirs: Parts }> => {
  const theirs = await writeTheirs(desk, 'frozen')
  for (const entry of [theirs.statement, theirs.event]) {
    await accept(desk, entry)
    await desk.submit(EA, entry)
  }
  const linking = await desk.write(ED, 'statements', { title: 'Shows an event', event: theirs.event.id })
  const carrying = await desk.write(ED, 'media-updates', {
    title: 'Carries frozen texts',
    items: itemsOf(theirs.statement, theirs.event),
  })
  for (const entry of [linking, carrying]) await desk.submit(ED, entry)
  for (const entry of [theirs.statement, theirs.event]) await desk.act(RD, entry, 'leave')
  return { own: [linking, carrying], theirs }
}

const writeGranted = async (desk: Desk, ask: Ask, consumer: string): Promise<Granted> => {
  const [soon, later] = [30, 31].map((days) => new Date(Date.now() + days * DAY_MS).toISOString())
  const statement = await desk.write(EA, 'statements', { title: 'Waits for its instant' })
  await desk.invite(EA, statement, 'fia', RD)
  const update = await desk.write(ED, 'media-updates', {
    title: 'Carries what waits',
    items: itemsOf(statement),
  })
  await desk.submit(EA, statement)
  for (const reviewer of [RA, RD]) await desk.onDigest(reviewer, statement, 'sign')
  await desk.onDigest(RA, statement, 'release', { at: soon })
  await desk.sendOut(ED, [RD], update, later)
  await ask(RD, 'POST', `/api/media-updates/${update.id}/grants`, { consumer })
  return { statement, update }
}

const writeIncluded = async (desk: Desk): Promise<Included> => {
  const statement = await desk.write(EA, 'statements', { title: 'Included, and closed' })
  await desk.invite(EA, statement, 'fia')
  const event = await desk.write(ED, 'events', {
    ...{ title: 'An opening of FIA', start: '2026-09-02T05:00:00.000Z', zone: 'Asia/Karachi' },
    venue: { name: 'A hall', city: 'Islamabad' },
  })
  await desk.sendOut(ED, [RD], event)
  const update = await desk.write(ED, 'media-updates', {
    title: 'Carries what is closed',
    items: itemsOf(event, statement),
  })
  await GOINGS.uninvited(desk, statement)
  // Should FIA release the update with what it carries, this waits for its own instant.
  await desk.act(RA, statement, 'include', { bundle: update.id, notBefore: '2031-06-01T00:00:00.000Z' })
  return { statement, update }
}

/** @returns beside the histories the texts of UNODC that FIA has frozen references to. */
export const writeHistories = async (
  desk: Desk,
  ask: Ask,
  consumer: string,
): Promise<Histories & { theirs: Entry[] }> => {
  const gone: History[] = []
  for (const how of Object.keys(GOINGS) as Going[]) gone.push(await writeHistory(desk, how))
  const { own: frozen, theirs } = await writeFrozen(desk)
  const granted = await writeGranted(desk, ask, consumer)
  const included = await writeIncluded(desk)
  return { gone, frozen, granted, included, theirs: [theirs.statement, theirs.event] }
}
