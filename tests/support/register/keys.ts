import { signerOf } from '../../../src/domain/clearance/checks/proofs.ts'
import type { NewEvent } from '../../../src/domain/clearance/events.ts'
import type { ActionRequest, Facts } from '../../../src/domain/clearance/facts.ts'
import type { Step as JointStep } from '../../../src/domain/clearance/joint/plan.ts'
import { ledgerWords } from '../../../src/domain/clearance/ledgerWords.ts'
import { type Action, TABLE } from '../../../src/domain/clearance/table.ts'
import { editionInForce } from '../../../src/domain/clearance/editions.ts'
import { factsHash } from '../../../src/domain/evidence/decided/changedFacts.ts'
import type { Actor } from '../../../src/domain/organisations.ts'
import { challengeHash, challengeOf, challengeOfActs } from '../../../src/domain/passkeys/challenge.ts'
import { isActive } from '../../../src/domain/passkeys/ledgerState.ts'
import type { Proved } from '../../../src/domain/passkeys/proof.ts'
import { saltedHash } from '../../../src/domain/digests.ts'
import type { Authenticator, Lie } from '../passkeys/authenticator.ts'
import { ENTRY_NAMES, type EntryName, PEOPLE } from './cast.ts'
import { readFacts } from './read.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

type Passkeys = Extract<Step, { do: 'passkeys' }>
type Key = { organisation: string; authenticator: Authenticator; credential: string }

const peopleOf = (world: World, slug: string, role?: string): string[] =>
  PEOPLE.filter((id) =>
    (world.staff[id] ?? []).some(
      ({ organisation, roles }) => organisation === slug && (!role || roles.some((each) => each === role)),
    ),
  )

/** As the newsroom has its people now; the first reviewer of each is a manager. */
const employ = (world: World, slug: string): void => {
  const members = peopleOf(world, slug)
  const managers = [`${slug}-one`]
  world.ledgers.people[slug] = {
    managers,
    members: [...members, ...managers],
    reviewers: peopleOf(world, slug, 'reviewer'),
  }
}

const instant = (world: World): string => new Date(world.time).toISOString()

/** The key that somebody would touch for this organisation now. */
const keyOf = (world: World, organisation: string, person: string): Key | null => {
  const state = world.ledgers.state(organisation, instant(world))
  const key = state.keys.findLast((each) => each.person === person && isActive(each))
  const authenticator = [...world.ledgers.authenticators.values()].find(
    ({ credential }) => credential === key?.credential,
  )
  return key && authenticator ? { organisation, authenticator, credential: key.credential } : null
}

/** New keys for whoever has none, let in by the manager's. */
export const enrolAll = (world: World, slug: string): void => {
  const { ledgers } = world
  employ(world, slug)
  const root = `${slug}-one`
  const at = instant(world)
  if (!ledgers.entries[slug]) ledgers.begin(slug, { at, manager: root, people: [] })
  for (const person of peopleOf(world, slug)) {
    if (keyOf(world, slug, person)) continue
    const name = `${person} of ${slug} ${ledgers.authenticators.size}`
    const data = ledgers.authenticator(name).passkey(person)
    ledgers.change(slug, { at, by: person, type: 'enrol', data, with: ledgers.authenticator(root) })
  }
}

/** What happens to the passkeys of an organisation. */
export const tendKeys = (world: World, { slug, to, pick, isSaid, node }: Passkeys): void => {
  const { ledgers } = world
  employ(world, slug)
  const at = instant(world)
  if (to === 'demand' || to === 'renew') enrolAll(world, slug)
  if (to === 'demand' || to === 'off') ledgers.demand(slug, at, to === 'demand')
  if (to === 'revoke' && ledgers.entries[slug]) {
    const others = peopleOf(world, slug).filter((each) => each !== `${slug}-one` && keyOf(world, slug, each))
    const credential = keyOf(world, slug, others[pick % (others.length || 1)] ?? '')?.credential
    const root = ledgers.authenticator(`${slug}-one`)
    if (credential)
      ledgers.change(slug, { at, by: `${slug}-one`, type: 'revoke', data: { credential }, with: root })
  }
  if (ledgers.entries[slug]) world.change(slug, { ledger: ledgers.word(slug, at) })
  if (isSaid) for (const entry of ENTRY_NAMES) sayLedgers(world, entry, node)
}

/** Writes what ledgers say and the log does not say yet. @returns whether it got its places. */
export const sayLedgers = (world: World, entry: EntryName, node: number): boolean => {
  for (;;) {
    const now = world.now(node)
    const facts = readFacts(world, { entry, now })
    const [word] = ledgerWords({ facts, now })
    if (!word) return true
    const by = world.witness(node, now)
    const act = { ...by, act: -world.logs[entry].length - 1 }
    const { before, event } = word
    if (before) {
      const bundle = before.entry as EntryName
      const head = facts.bundles[bundle]?.at(-1) ?? null
      if (!world.append(bundle, head, before.event, act)) return false
    }
    if (!world.append(entry, world.logs[entry].at(-1) ?? null, event, before ? act : by)) return false
  }
}

type Asked = { action: string; actor: Actor; organisation: string; facts: Facts }

/** The key with which somebody proves what they do; null where it takes none, or they have none. */
export const keyFor = (world: World, { action, actor, organisation, facts }: Asked): Key | null => {
  if (!TABLE[action as Action].waitsForKey) return null
  const signer = signerOf({ facts, action, actor, organisation } as ActionRequest)
  return keyOf(world, signer, actor.id)
}

type Event = { entry: EntryName; event: NewEvent; seq: number; facts: Facts }
type Touch = { key: Key; now: Date; body: Record<string, unknown>; events: Event[]; lie?: Lie }

const digestBefore = ({ clearance }: Facts): string | null =>
  clearance.editions.find(({ edition }) => edition === editionInForce(clearance))?.digest ?? null

const factsOf = (world: World, { entry, event, facts }: Event): { facts?: string } => {
  if (event.type !== 'propose-facts') return {}
  const [before, after] = [digestBefore(facts), event.digest].map(
    (digest) => world.texts[entry].get(digest ?? '') ?? null,
  )
  const { changed } = event.data as { changed: Parameters<typeof factsHash>[0]['changed'] }
  return { facts: factsHash({ changed, before: before ?? null, after: after ?? null }) }
}

/** One touch for all of these events, the last one of which is the commit. @returns each with its proof. */
export const touch = (world: World, { key, now, body, events, lie }: Touch): NewEvent[] => {
  // Each challenge is another one, and used once.
  world.touches += 1
  const issued = new Date(now.getTime() - 1_000 - (world.touches % 200_000)).toISOString()
  const { head } = world.ledgers.state(key.organisation, instant(world))
  const { newsroom } = world.ledgers
  const provedOf = (each: Event): Proved => ({
    issued,
    round: each.facts.clearance.round?.seq ?? null,
    ledger: { organisation: key.organisation, seq: head?.seq ?? 1, hash: head?.hash ?? '' },
    ...(each.event.type === 'release' && body.at ? { at: body.at as string } : {}),
    ...factsOf(world, each),
  })
  const hashes = events.map((each) => {
    const note = each.event.note
    const noteHash = note === null ? null : saltedHash({ salt: `s${each.seq - 1}`, value: note })
    const event = { ...each.event, entry: each.entry, noteHash }
    return challengeHash(
      challengeOf(event, { newsroom, proved: provedOf(each), digestBefore: digestBefore(each.facts) }),
    )
  })
  const isAlone = hashes.length === 1
  const proof = key.authenticator.sign(isAlone ? (hashes[0] ?? '') : challengeOfActs(hashes), lie)
  return events.map((each) => ({
    ...each.event,
    proof,
    proved: { ...provedOf(each), ...(isAlone ? {} : { acts: hashes }) },
  }))
}

/** The steps of a joint act with the proof that its commit has, too. */
export const touchTogether = (
  world: World,
  { key, now, body }: Omit<Touch, 'events'>,
  { steps, commit, readings }: { steps: JointStep[]; commit: Event; readings: (entry: string) => Facts },
): { steps: JointStep[]; event: NewEvent } => {
  const own = steps.flatMap((step): Event[] => {
    const event = step.events.at(-1)
    return event
      ? [{ entry: step.entry as EntryName, event, seq: step.seq, facts: readings(step.entry) }]
      : []
  })
  const touched = touch(world, { key, now, body, events: [...own, commit] })
  const proved = new Map(own.map(({ entry }, index) => [entry, touched[index]]))
  return {
    event: touched.at(-1) ?? commit.event,
    steps: steps.map((step) => {
      const last = proved.get(step.entry as EntryName)
      return last ? { ...step, events: [...step.events.slice(0, -1), last] } : step
    }),
  }
}
