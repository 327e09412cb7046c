import { editionInForce } from '../../../src/domain/clearance/editions.ts'
import type { Facts, Link, Mandated } from '../../../src/domain/clearance/facts.ts'
import type { Clearance } from '../../../src/domain/clearance/state.ts'
import type { EventFacts } from '../../../src/domain/canonical.ts'
import { DEFAULT_SILENCE } from '../../../src/domain/silence.ts'
import { ENTRIES, type EntryName } from './cast.ts'
import { type Frozen, freezeWords, type Kept } from './texts.ts'
import type { World } from './world.ts'
import { say, type Sentence } from '../../../src/domain/sentences.ts'

type At = { entry: EntryName; now: Date }

/** As src/register/text/references.ts has it, for a lead that reads everything. */
const availableAtOf = ({ wire, scheduled, editions }: Clearance): string | null => {
  if (wire && wire.standing !== 'withdrawn') return wire.availableAt
  return scheduled && !editions.at(-1)?.pending ? scheduled.availableAt : null
}

const isFrozen = ({ deleted, state, editions }: Clearance): boolean =>
  !deleted && (state !== 'drafting' || editions.length > 0)

const readLink = (world: World, { entry, now }: At): Link => {
  const clearance = world.clearance(entry, now)
  return { entry, title: entry, availableAt: isFrozen(clearance) ? availableAtOf(clearance) : null }
}

/** The text of the edition that is out, or else of the one that waits. */
export const keptInForce = (world: World, { entry, now }: At): Kept | null => {
  const clearance = world.clearance(entry, now)
  const edition = clearance.editions.find((each) => each.edition === editionInForce(clearance))
  return (edition && world.texts[entry].get(edition.digest)) ?? null
}

const mandatedIn = (world: World, at: At): Mandated | null => {
  const kept = at.entry === 'event' ? keptInForce(world, at) : null
  return kept ? { mandate: kept.core.mandate, facts: kept.core.facts as EventFacts, frozen: null } : null
}

/** What the working text would be frozen to now; the text is kept beside, as the register stores it. */
export const freezeDesk = (world: World, { entry, now }: At): Frozen | null => {
  const clearance = world.clearance(entry, now)
  const { correctSeq } = clearance.work
  const last = clearance.editions.at(-1)
  const frozen = freezeWords({
    ...{ entry: ENTRIES[entry], words: world.desks[entry].words, clearance },
    note: (correctSeq === null ? undefined : world.notes[entry].get(correctSeq)) ?? null,
    last: (last && world.texts[entry].get(last.digest)) ?? null,
  })
  if (frozen) world.texts[entry].set(frozen.text.digest, frozen.text)
  return frozen
}

/**
 * The digest that the text in clearance would have with other words in English, as somebody might suggest them: those that the next
 * edit of it writes.
 */
export const conditionedDigest = (world: World, { entry, now }: At): string | null => {
  const clearance = world.clearance(entry, now)
  const kept = world.texts[entry].get(clearance.digest ?? '')
  if (!kept) return null
  const { correctSeq } = clearance.work
  const last = clearance.editions.at(-1)
  const frozen = freezeWords({
    ...{ entry: ENTRIES[entry], words: { ...kept.words, en: world.desks[entry].revision + 1 }, clearance },
    note: (correctSeq === null ? undefined : world.notes[entry].get(correctSeq)) ?? null,
    last: (last && world.texts[entry].get(last.digest)) ?? null,
  })
  return frozen?.text.digest ?? null
}

const missingIn = (world: World, { entry, now }: At, clearance: Clearance): Sentence[] => {
  const { event } = ENTRIES[entry]
  return [
    ...clearance.parties
      .filter(({ standing }) => standing === 'invited')
      .map(({ organisation }) => say('missing.answer', { organisation })),
    ...(event && !isFrozen(world.clearance(event, now)) ? [say('missing.eventDraft', { title: event })] : []),
  ]
}

/** Everything that a decision on this server depends on. */
export const readFacts = (world: World, at: At): Facts => {
  const { entry, now } = at
  const { type, event, items } = ENTRIES[entry]
  const clearance = world.clearance(entry, now)
  const { lead } = clearance
  const { revision, editors, since } = world.desks[entry]
  const kept = clearance.digest ? world.texts[entry].get(clearance.digest) : null
  return {
    ...{ entry, type, lead, revision, clearance, reproduced: false, silence: DEFAULT_SILENCE },
    kind: type === 'statement' ? 'message' : type,
    organisations: world.organisations,
    draft: {
      missing: clearance.state === 'drafting' ? missingIn(world, at, clearance) : [],
      editors: since === (clearance.edition ?? 0) ? [...editors] : [],
      frozen: null,
    },
    ties: {
      embargo: kept?.core.embargo?.until ?? null,
      event: event && clearance.digest ? readLink(world, { entry: event, now }) : null,
      items: clearance.digest ? items.map((item) => readLink(world, { entry: item, now })) : [],
    },
    bundles: world.bundlesOf(world.logs[entry]),
    mandated: mandatedIn(world, at),
  }
}
