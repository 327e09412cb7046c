import type { Role } from '../../../src/domain/organisations.ts'
import { hasSigned, signingParties } from '../../../src/domain/clearance/signatures.ts'
import { isOwnText, refuseSecondOrganisation } from '../../../src/domain/clearance/checks/signing.ts'
import type { ActionRequest } from '../../../src/domain/clearance/facts.ts'
import { after, type Asked, bodyFor, clearanceOf, covers, deadline } from './bodies.ts'
import { ENTRIES, type EntryName } from './cast.ts'
import { isActive } from '../../../src/domain/passkeys/ledgerState.ts'
import { readFacts } from './read.ts'
import type { World } from './world.ts'

export type Next = { entry: EntryName; action: string; body: Record<string, unknown>; person: string }

/** People who hold the role now; for a signature those first who did not write the text, nor sign it for others. */
const peopleOf = ({ world }: Asked, organisation: string, role: Role): string[] =>
  Object.keys(world.staff).filter((id) =>
    world.actor(id).memberships.some((one) => one.organisation === organisation && one.roles.includes(role)),
  )

const someone = (asked: Asked, organisation: string, role: Role): string => {
  const people = peopleOf(asked, organisation, role)
  const facts = readFacts(asked.world, asked)
  const others = people.filter((id) => {
    const actor = asked.world.actor(id)
    const situation = { facts, actor, organisation } as ActionRequest
    return !isOwnText(situation) && refuseSecondOrganisation(situation) === null
  })
  const able = withKeys(asked.world, organisation, others.length > 0 ? others : people)
  return able[asked.pick % (able.length || 1)] ?? `${organisation}-one`
}

/** Where proofs are demanded, those first who can give one. */
const withKeys = (world: World, organisation: string, people: readonly string[]): readonly string[] => {
  const { keys } = world.ledgers.state(organisation, new Date(world.time))
  const holders = people.filter((id) => keys.some((key) => key.person === id && isActive(key)))
  return holders.length > 0 ? holders : people
}

type Step = (asked: Asked) => Next | null

const drafting: Step = (asked) => {
  const { world, entry, now, pick } = asked
  const { event } = ENTRIES[entry]
  const { lead, parties } = clearanceOf(asked)
  const invited = parties.find(({ standing }) => standing === 'invited')
  if (invited) {
    const { organisation } = invited
    const person = someone(asked, organisation, 'reviewer')
    return { entry, action: pick % 9 === 4 ? 'decline' : 'accept', body: { organisation }, person }
  }
  const link = event ? world.clearance(event, now) : null
  if (event && link?.state === 'drafting' && link.editions.length === 0)
    return forward({ ...asked, entry: event })
  const body = { revision: world.desks[entry].revision, organisation: lead, ...deadline(asked) }
  return { entry, action: 'submit', body, person: someone(asked, lead, 'editor') }
}

const signing: Step = (asked) => {
  const { entry, now } = asked
  const { lead, round, digest } = clearanceOf(asked)
  const missing = round ? signingParties(round, lead).filter((slug) => !hasSigned(round, slug, lead)) : []
  const silent = missing.filter((slug) =>
    round?.silence?.parties.some(
      ({ organisation, counts, from }) => organisation === slug && counts && Date.parse(from) > now.getTime(),
    ),
  )
  const organisation = missing.find((slug) => !silent.includes(slug)) ?? missing[0]
  // Whose silence will count may keep silent.
  if (!organisation || (silent.includes(organisation) && asked.pick % 3 > 0)) return null
  const body = {
    digest: digest ?? 'none',
    organisation,
    ...covers(asked),
    ...(entry === 'update' ? { items: true } : {}),
  }
  return { entry, action: 'sign', body, person: someone(asked, organisation, 'reviewer') }
}

const releasing: Step = (asked) => {
  const { world, entry, now, pick } = asked
  const { items } = ENTRIES[entry]
  const { lead, inclusions } = clearanceOf(asked)
  const person = someone(asked, lead, 'reviewer')
  const behind = items.find((item) => {
    const { state, scheduled, wire } = world.clearance(item, now)
    return state !== 'cleared' && !scheduled && !(wire && wire.standing !== 'withdrawn')
  })
  if (behind) return forward({ ...asked, entry: behind, pick: pick - (pick % 3) + 1 })
  const unnamed = items.find((item) => {
    const { state, inclusions: given } = world.clearance(item, now)
    return state === 'cleared' && !given.update
  })
  if (unnamed) return include({ ...asked, entry: unnamed })
  if (items.length === 0 && pick % 3 === 1)
    return inclusions.update ? forward({ ...asked, entry: 'update' }) : include(asked)
  const body = bodyFor('release', asked)
  return {
    entry,
    action: 'release',
    body: { organisation: lead, ...body, ...(items.length > 0 ? { at: after(now, 3_600_000) } : {}) },
    person,
  }
}

const include: Step = (asked) => ({
  ...{ entry: asked.entry, action: 'include', body: bodyFor('include', asked) },
  person: someone(asked, clearanceOf(asked).lead, 'reviewer'),
})

const released: Step = (asked) => {
  const { entry, pick } = asked
  const { lead, scheduled, wire } = clearanceOf(asked)
  const action = scheduled ? (pick % 4 === 1 ? 'hold' : null) : wire ? 'correct' : null
  if (!action) return null
  const person = someone(asked, lead, action === 'hold' ? 'reviewer' : 'editor')
  return { entry, action, body: { organisation: lead, ...bodyFor(action, asked) }, person }
}

/** What somebody who wants the text to get out would do next; null when there is nothing but to wait. */
export const forward: Step = (asked) => {
  const { state, deleted } = clearanceOf(asked)
  if (deleted) return null
  if (state === 'drafting') return drafting(asked)
  if (state === 'cleared') return releasing(asked)
  return state === 'released' ? released(asked) : signing(asked)
}
