import { EMBARGO_TERMS } from '../../../src/domain/earlyAccess.ts'
import type { Base } from './base.ts'
import { deskOf, type Entry, type Json } from './desk.ts'
import { keepLedger, type LedgerNames } from './ledgers.ts'
import { rewriteHistories } from './rewrite.ts'
import { CONSUMERS_KEY } from './people.ts'
import type { Person } from './world.ts'
import { canary, type World } from './tokens.ts'

/** What UNODC keeps to itself in one world: the names by which somebody might ask for it. */
export type Secrets = {
  entries: Entry[]
  /** Ids of their versions. */
  versions: string[]
  contacts: string[]
  pictures: { id: string; filename: string }[]
  /** What stands on the desk, and what an edition that waits will have on the wire. */
  slugs: string[]
  wireSlugs: string[]
  /** Names at `/v1/files`. */
  files: string[]
  digests: string[]
  words: string[]
  /** Addresses, and the token in the name of their owner, whose own mails may greet them. */
  people: Map<string, string>
  /** The tokens in the names of those who act for UNODC, which parties of its entries read. */
  colleagues: string[]
  invitations: string[]
  consumers: string[]
  ledger: LedgerNames
}

const EA = 'editor@unodc.example'
const RA = 'reviewer@unodc.example'
const MA = 'manager@unodc.example'
const EMBARGO_MS = 30 * 24 * 3_600_000

type Making = { world: World; base: Base; inCommon: Person; alone: Person; start: number }

/** How the person is called whom UNODC’s contact names, with whom the texts of several are furnished. */
export const NAMES: Record<World, string> = { 1: 'Anna', 2: 'Zoe' }
const CODES: Record<World, string> = { 1: '+43', 2: '+49' }
const subjectsOf = (world: World): string[] => (world === 1 ? ['medtop:20000093'] : ['medtop:20000097'])

/** The same acts at the same instants in both worlds, in other words: what is seen of these entries stays the same. */
const touchShared = async ({ world, base, inCommon }: Making): Promise<void> => {
  const desk = deskOf(inCommon.ask)
  const { draft, contact, picture } = base.shared
  await inCommon.ask(CONSUMERS_KEY, 'POST', '/v1/embargoed/terms', { version: EMBARGO_TERMS.version })
  await desk.edit(EA, draft, { internalNotes: `${NAMES[world]} says: ${canary(world, 0)}` })
  await desk.change(EA, 'media-contacts', contact, {
    name: `${NAMES[world]} ${canary(world, 1)}`,
    phones: [{ number: `${CODES[world]} ${canary(world, 2)}`, visibility: 'staff' }],
  })
  await desk.change(EA, 'media', picture, { alt: `${NAMES[world]} in the hall ${canary(world, 3)}` })
}

/**
 * UNODC’s people at work. The second world has more of everything, in another order, in other states, and slugs that
 * others use too.
 */
export const keepSecrets = async (making: Making): Promise<Secrets> => {
  await touchShared(making)
  const { world, base, start, alone: person } = making
  const desk = deskOf(person.ask)
  const { word, title, secrets } = notebook(world)
  const soon = new Date(start + EMBARGO_MS).toISOString()

  const furniture = async (n: number) => {
    const contact = await desk.keep(EA, 'media-contacts', {
      name: title(n),
      emails: [{ address: `${canary(world, n)}@unodc.example`, visibility: 'press' }],
    })
    const picture = await person.upload(EA, `${canary(world, n)}.png`, 10 * world + n, {
      alt: title(n),
      credit: word(n),
    })
    secrets.contacts.push(contact)
    secrets.pictures.push(picture)
    return { contacts: [contact], media: [picture.id] }
  }
  const write = async (collection: Entry['collection'], n: number, facts: Json = {}) => {
    const entry = await desk.write(EA, collection, { title: title(n), summary: title(n), ...facts })
    secrets.entries.push(entry)
    secrets.slugs.push(typeof facts.slug === 'string' ? facts.slug : word(n))
    return entry
  }
  const wait = async (entry: Entry, reviewers = [RA]) => desk.sendOut(EA, reviewers, entry, soon)

  const first = async () => {
    const scheduled = await write('statements', 10, {
      slug: word(10),
      kind: 'message',
      subject: subjectsOf(world),
      ...(await furniture(10)),
    })
    await wait(scheduled)
    const shared = await write('statements', 11, { slug: word(11) })
    await desk.invite(EA, shared, 'icmpd', 'reviewer@icmpd.example')
    await desk.submit(EA, shared)
    await write('events', 12, { slug: word(12), zone: 'Europe/Vienna', start: soon })
    await person.hire(MA, { email: `${word(13)}@unodc.example`, name: title(13) }, { accepts: false })
    await desk.act(EA, base.shared.live, 'correct', { publicNote: `A comma ${canary(world, 14)}` })
    await suggest()
  }

  const second = async () => {
    await person.hire(MA, { email: `${word(13)}@unodc.example`, name: title(13) }, { accepts: true })
    secrets.colleagues.push(canary(world, 13))
    await person.hire(MA, { email: `${word(14)}@unodc.example`, name: title(14) }, { accepts: false })
    const event = await write('events', 15, {
      ...{ slug: word(15), zone: 'Europe/Vienna', start: soon, venue: { name: title(15), city: 'Vienna' } },
    })
    await desk.invite(EA, event, 'icmpd', 'reviewer@icmpd.example')
    await wait(event, [RA, 'reviewer@icmpd.example'])
    const speech = await write('statements', 16, {
      slug: word(16),
      event: event.id,
      subject: subjectsOf(world),
      ...(await furniture(16)),
    })
    await wait(speech)
    const entry = { relationTo: 'statements', value: speech.id }
    await wait(await write('media-updates', 17, { slug: word(17), items: [{ heading: title(17), entry }] }))
    await write('statements', 18, { slug: 'press-briefing', ...(await furniture(18)) })
    await write('statements', 19, { slug: 'draft', kind: 'remarks' })
    const sentBack = await write('events', 20, { slug: 'joint-statement' })
    await desk.edit(EA, sentBack, { summary: canary(world, 21), venue: { name: title(21) } })
    await write('media-updates', 22, { slug: word(22) })
    await desk.act(EA, base.shared.live, 'correct', { publicNote: `Another word ${canary(world, 23)}` })
    await desk.edit(EA, base.shared.live, { title: title(23), subject: subjectsOf(world) })
    await suggest()
    await wait(base.shared.live)
  }

  /** Early sight of each text that waits, to somebody outside of whom the askers know nothing. */
  const grant = async () => {
    for (const [index, { collection, id }] of secrets.entries.entries()) {
      const journalist = {
        name: title(40 + index),
        organisation: word(40),
        email: `${word(41)}@agency.example`,
      }
      await person.ask(RA, 'POST', `/api/${collection}/${id}/grants`, { journalist })
    }
  }

  /** What UNODC says to itself: of its secrets, and of a text that the askers read. */
  const comment = async () => {
    for (const [index, { collection, id }] of [...secrets.entries, base.shared.live].entries()) {
      const said = { text: title(60 + index), visibility: 'own' }
      await person.ask(EA, 'POST', `/api/${collection}/${id}/comments`, said)
    }
  }

  /** And which other words it would have in a text that the askers read. */
  const suggest = async () => {
    const { collection, id } = base.shared.live
    const { title: words } = await person.ask(EA, 'GET', `/api/${collection}/${id}?locale=en&depth=0`)
    await person.ask(EA, 'POST', `/api/${collection}/${id}/comments/suggestions`, {
      ...{ field: 'title', locale: 'en', visibility: 'own', words: title(80), text: title(81) },
      passage: { quote: String(words), before: '', after: '', line: 0, from: 0 },
    })
  }

  await (world === 1 ? first() : second())
  await rewriteHistories({ world, base, person, start })
  for (let n = 0; n < world; n += 1) await person.ask(MA, 'POST', '/api/consumers', { name: title(30 + n) })
  await grant()
  await comment()
  secrets.ledger = await keepLedger(world, person)
  await gather(making, secrets)
  return secrets
}

const NOUNS = ['quayside', 'lantern', 'meadow', 'turbine', 'orchard', 'harbour', 'gallery', 'compass']

/** The words of a world: for each number one that requests may use, and a title with it and its token. */
const notebook = (world: World) => {
  const secrets: Secrets = {
    ...{ entries: [], versions: [], contacts: [], pictures: [], slugs: [], wireSlugs: [] },
    ...{ files: [], digests: [], words: [], people: new Map(), colleagues: [] },
    ...{ invitations: [], consumers: [], ledger: { credentials: [], requests: [] } },
  }
  const word = (n: number) => `${NOUNS[n % NOUNS.length]}-${world}${n}`
  const title = (n: number) => {
    if (!secrets.words.includes(word(n))) secrets.words.push(word(n))
    return `${word(n)} ${canary(world, n)}`
  }
  for (const n of [13, 14]) secrets.people.set(`${word(n)}@unodc.example`, canary(world, n))
  return { word, title, secrets }
}

/** The names that only the newsroom itself gives. */
const gather = async ({ alone: person, base }: Making, secrets: Secrets): Promise<void> => {
  const desk = deskOf(person.ask)
  for (const { collection, id } of [...secrets.entries, base.shared.live]) {
    const where = `where[parent][equals]=${id}&depth=0`
    const { docs } = await person.ask(EA, 'GET', `/api/${collection}/versions?${where}`)
    secrets.versions.push(...(docs as { id: string }[]).map((version) => version.id))
    const { digest } = await desk.clearance(EA, { collection, id })
    if (!digest) continue
    const { core } = await person.ask(EA, 'GET', `/api/${collection}/${id}/clearance/text`)
    const { slug, files } = core as { slug: string; files?: { sha256: string; ext: string }[] }
    secrets.digests.push(digest)
    if (id !== base.shared.live.id) {
      secrets.wireSlugs.push(slug)
      secrets.files.push(...(files ?? []).map(({ sha256, ext }) => `${sha256}.${ext}`))
    }
  }
  const { docs: consumers } = await person.ask(MA, 'GET', '/api/consumers?depth=0')
  secrets.consumers.push(...(consumers as { id: string }[]).map(({ id }) => id))
  const { docs } = await person.ask(MA, 'GET', '/api/invitations?depth=0')
  secrets.invitations.push(...(docs as { id: string }[]).map(({ id }) => id))
}
