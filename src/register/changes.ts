import type { LeafDifference, Text } from '../domain/differences/differences.ts'
import { signedTexts } from '../domain/differences/lastSigned.ts'
import type { Actor } from '../domain/organisations.ts'
import { belongsTo } from '../domain/organisations.ts'
import { isReader, isSigningRole } from '../domain/parties.ts'
import { notFound, Refusal } from '../errors.ts'
import { getFrozen } from './frozen.ts'
import { canRead, readEntry, type Reading } from './reading.ts'
import { isStranger } from './strangers.ts'
import { mayRead } from './text.ts'
import type { Ref, RegisterDeps } from './types.ts'
import { forPrograms } from '../domain/sentences.ts'

export type Changes = {
  entry: string
  organisation: string
  /** Its last consent; null where it has given none. */
  signed: { digest: string; at: string; mode: 'express' | 'tacit' } | null
  /** The text that the difference leads to: the one in clearance, or else the last that was; null before the first freeze. */
  digest: string | null
  title: string
  /** What the organisation is called, for people. */
  name: string
  leaves: LeafDifference[]
}

type Request = { ref: Ref; organisation: string | null; actor: Actor }

const signersOf = ({ facts }: Reading): string[] => [
  facts.lead,
  ...facts.clearance.parties
    .filter((party) => isReader(party) && isSigningRole(party.role))
    .map(({ organisation }) => organisation),
]

/** @throws Refusal `invalid` for who does not sign this text, or where it is left open of which organisation is asked. */
const organisationOf = (reading: Reading, { organisation, actor }: Request): string => {
  const signers = signersOf(reading)
  const own = signers.filter((slug) => belongsTo(actor, slug))
  const asked = organisation ?? (own.length === 1 ? own[0] : undefined)
  if (asked !== undefined && signers.includes(asked)) return asked
  const names = signers.map((slug) => reading.facts.organisations[slug]?.name ?? slug).join(', ')
  throw new Refusal('invalid', forPrograms(`Name in "organisation" one that signs this text: ${names}.`))
}

/** The difference between what an organisation last signed and the frozen text in front of it, for all who read the entry. */
export const readChanges = async (deps: RegisterDeps, request: Request): Promise<Changes> => {
  const { ref, actor } = request
  if (await isStranger(deps, ref, actor)) throw notFound()
  const reading = await readEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const organisation = organisationOf(reading, request)
  const { events } = reading.text
  const last = events.findLast(
    ({ type, digest: submitted }) => type === 'submit' && submitted && mayRead(reading, actor, submitted),
  )
  const digest = reading.facts.clearance.digest ?? last?.digest ?? null
  const signed = signedTexts(events, { organisation, bundles: reading.facts.bundles }).filter((each) =>
    mayRead(reading, actor, each.digest),
  )
  const newest = signed[0]
  const head = {
    ...{ entry: ref.id, organisation, digest },
    name: reading.facts.organisations[organisation]?.name ?? organisation,
    signed: newest ? { digest: newest.digest, at: newest.at, mode: newest.mode } : null,
  }
  if (!digest) return { ...head, title: '', leaves: [] }
  const named = new Set([digest, ...signed.map((each) => each.digest)])
  const texts = new Map(
    await Promise.all(
      [...named].map(
        async (each) => [each, await getFrozen(deps.payload, ref.id, each, deps.slugs)] as const,
      ),
    ),
  )
  const present = texts.get(digest) as Text // read right above
  const title = present.languages[present.core.authoritative]?.title ?? ''
  return { ...head, title, leaves: await deps.textWork.run('differences', { present, signed, texts }) }
}
