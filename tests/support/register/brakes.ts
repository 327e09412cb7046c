import { decide } from '../../../src/domain/clearance/decide.ts'
import { canTakePart } from '../../../src/domain/organisations.ts'
import { Broken } from './broken.ts'
import type { EntryName } from './cast.ts'
import { raw } from './oracle/book.ts'
import { type Consent, consentsIn, hushesOf, isCovered, signersOf, submitData } from './oracle/consents.ts'
import { scan } from './oracle/round.ts'
import { suspendersOf } from './oracle/standing.ts'
import { readFacts } from './read.ts'
import type { World } from './world.ts'
import { sayInEnglish } from '../../../src/domain/sayIn.ts'

type Place = { world: World; entry: EntryName; node: number; now: Date }

const reviewerOf = (world: World, organisation: string): string | undefined =>
  canTakePart(world.organisations[organisation] ?? {})
    ? Object.keys(world.staff).find((id) =>
        world
          .actor(id)
          .memberships.some((one) => one.organisation === organisation && one.roles.includes('reviewer')),
      )
    : undefined

const bookOf = ({ logs, acts }: World) => ({ logs, acts })

/** Whoever consented to what is live, and can act at all, can take it off; then no server shows it. */
export const lookAtBrakes = ({ world, entry, node, now }: Place, releaseSeq: number): void => {
  const release = world.logs[entry][releaseSeq - 1]
  if (!release) return
  const facts = readFacts(world, { entry, now })
  const consents = (raw(release).consents ?? []) as Consent[]
  for (const organisation of new Set(consents.map((consent) => consent.organisation))) {
    const person = reviewerOf(world, organisation)
    if (!person) continue
    const verdict = decide(facts, 'suspend', { note: 'Stop.', organisation }, world.actor(person), now)
    if (!verdict.ok)
      throw new Broken(
        'what is live can be suspended',
        `${entry} on server ${node} by ${organisation}: ${sayInEnglish(verdict.sentence)}`,
      )
  }
  if (suspendersOf(bookOf(world), release, world.logs[entry].length).length > 0)
    throw new Broken('what is suspended is not live', entry)
}

/** No party keeps a text waiting after its deadline, unless the round waits for everybody. */
export const lookAtDeadline = ({ world, entry, node, now }: Place): void => {
  const book = bookOf(world)
  const { submit } = scan(book, entry)
  const { silence } = submit ? submitData(submit) : {}
  const lead = reviewerOf(world, world.clearance(entry, now).lead)
  if (!submit || !lead || !silence || silence.onDeadline === 'block') return
  const question = { book, submit, upto: world.logs[entry].length, now: now.getTime() }
  const given = consentsIn(question)
  const late = hushesOf(question).filter(({ from }) => Date.parse(from) <= now.getTime())
  for (const organisation of signersOf(submit)) {
    const isLate = late.some((hush) => hush.organisation === organisation)
    if (!isLate || isCovered(submit, given, organisation)) continue
    const facts = readFacts(world, { entry, now })
    const body = { digest: facts.clearance.digest, organisation, note: 'Gone.' }
    const verdict = decide(facts, 'drop', body, world.actor(lead), now)
    world.reach('a party that lets a text wait can be dropped')
    if (!verdict.ok)
      throw new Broken(
        'who lets a text wait can be dropped',
        `${organisation} of ${entry} on server ${node}: ${sayInEnglish(verdict.sentence)}`,
      )
  }
}
