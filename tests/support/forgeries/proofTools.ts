import type { Evidence, EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import { keyId, publicKeyOf } from '../../../src/domain/evidence/keys.ts'
import type { KeptLedger } from '../../../src/domain/evidence/ledgers.ts'
import { sha256 } from '../../../src/domain/digests.ts'
import { challengeHash, challengeOf, challengeOfActs } from '../../../src/domain/passkeys/challenge.ts'
import {
  chainLedger,
  hashLedgerEntry,
  ledgerChallenge,
  type LedgerEntry,
  type NewLedgerEntry,
} from '../../../src/domain/passkeys/ledger.ts'
import { Authenticator, type Lie, ORIGIN } from '../passkeys/authenticator.ts'
import { NEWSROOM } from '../passkeys/ledgers.ts'
import { KEY, Story } from './honest.ts'
import { all, one, rechain } from './tools.ts'

export const OWN = NEWSROOM(keyId(publicKeyOf(KEY)))

/**
 * A statement of `c`, which demands proofs from the start; `a` has keys and begins to demand in the second round, as `b`
 * does, which has signed without; `d`, which has no keys, has given its signature to `a`. Cautioned and lifted twice, corrected once, a key revoked in that round.
 */
export const proved = (): Story => {
  const story = new Story().keys('c', 'demand').keys('a', 'renew').join('second', 'c', ['a', 'b', 'd'])
  story.do('second', 'd-one', 'delegate', { to: 'a', until: story.at(300) })
  story.do('second', 'c-one', 'include', { bundle: 'update', notBefore: story.at(1) })
  story.do('second', 'c-one', 'exclude', { bundle: 'update' })
  story
    .do('second', 'c-one', 'delegate', { to: 'a', until: story.at(300) })
    .do('second', 'c-two', 'undelegate')
  story.write('second', 'c-pen', { en: 1 }).submit('second', 'c-pen')
  story.on('second', 'c-one', 'sign', { note: 'Fine.' }).on('second', 'a-two', 'sign', { organisation: 'a' })
  story.on('second', 'd-two', 'send-back', { note: 'The year is wrong.' })
  story.write('second', 'c-pen', { en: 2 })
  story.submit('second', 'c-pen', { deadline: story.at(80), onDeadline: 'consent' })
  story.on('second', 'c-one', 'sign').on('second', 'a-two', 'sign', { organisation: 'a' })
  story.on('second', 'a-one', 'sign', { organisation: 'd' }).keys('a', 'demand')
  story.on('second', 'b-one', 'sign', { organisation: 'b' }).keys('b', 'demand')
  story.on('second', 'b-one', 'sign', { organisation: 'b' })
  story.on('second', 'c-one', 'release', { at: story.at(0.1) }).wait(1)
  for (const _ of [1, 2]) {
    story.do('second', 'a-two', 'caution', { publicNote: 'One figure is looked at again.' })
    story.do('second', 'a-two', 'lift')
  }
  story.do('second', 'c-pen', 'correct', { publicNote: 'One figure.', editionType: 'correction' })
  story.write('second', 'c-pen', { core: 2 }).submit('second', 'c-pen')
  story
    .on('second', 'c-two', 'sign')
    .keys('c', 'revoke', 1)
    .on('second', 'c-one', 'sign', { organisation: 'c' })
  for (const [person, slug] of [
    ['a-two', 'a'],
    ['b-one', 'b'],
    ['d-one', 'd'],
  ] as const)
    story.on('second', person, 'sign', { organisation: slug })
  return story.on('second', 'c-one', 'release').wait(1)
}

export const OPERATOR = new Authenticator('operator')

/** The authenticator of somebody in the story. */
export const deviceOf = (
  story: Story,
  file: Evidence,
  organisation: string,
  person: string,
): Authenticator => {
  const keys = (file.ledgers?.[organisation] ?? []).flatMap((entry) =>
    entry.type === 'enrol' && entry.data.person === person ? [entry.data.credential] : [],
  )
  const found = [...story.world.ledgers.authenticators.values()].findLast(({ credential }) =>
    keys.includes(credential),
  )
  if (!found) throw new Error(`${person} of ${organisation} has no key.`)
  return found
}

type Sign = {
  device: Authenticator
  newsroom?: typeof OWN
  lie?: Lie
  /** Of other acts beside this one; `others` alone: without it. */
  acts?: string[]
}

/** The event with a proof that is made for what it says now. */
export const sign = (event: EvidenceEvent, { device, newsroom = OWN, lie = {}, acts }: Sign): void => {
  if (!event.proved) throw new Error('Nothing was proved.')
  if (acts) event.proved.acts = acts
  const own = challengeHash(challengeOf(event, { newsroom, proved: event.proved, digestBefore: null }))
  event.proof = device.sign(acts ? challengeOfActs(acts) : own, { count: 900 + event.seq, ...lie })
}

export const ownAct = (event: EvidenceEvent): string =>
  challengeHash(challengeOf(event, { newsroom: OWN, proved: event.proved!, digestBefore: null }))

/** The last signature of an organisation. */
export const lastSign = (file: Evidence, organisation: string): EvidenceEvent => {
  const found = all(file, 'sign').findLast((event) => event.organisation === organisation)
  if (!found) throw new Error(`“${organisation}” has not signed.`)
  return found
}

export const withoutProof = (event: EvidenceEvent): void => {
  delete event.proof
  delete event.proved
}

/** Without the event, with whatever named it made to fit. */
export const without = (file: Evidence, event: EvidenceEvent): void => {
  file.log.splice(file.log.indexOf(event), 1)
}

/** The chain of a ledger made anew behind a change; the proofs in it stay what they are. */
export const reledger = (file: Evidence, organisation: string): void => {
  const entries = file.ledgers?.[organisation] ?? []
  const hashes = new Map<string, LedgerEntry>()
  entries.forEach((entry, index) => {
    hashes.set(entry.hash, entry)
    Object.assign(entry, { seq: index + 1, prevHash: entries[index - 1]?.hash ?? null })
    Object.assign(entry, { hash: hashLedgerEntry(entry) })
  })
  const rename = (place: { seq: number; hash: string }) => {
    const now = hashes.get(place.hash)
    if (now) Object.assign(place, { seq: now.seq, hash: now.hash })
  }
  for (const event of file.log) {
    if (event.proved?.ledger.organisation === organisation) rename(event.proved.ledger)
    // The data of a demand or a revocation, which the type of all events leaves open.
    if (event.organisation === organisation && event.data.ledger) rename(event.data.ledger as never)
  }
}

type Forged = {
  type: LedgerEntry['type']
  by: string
  data: object
  device?: Authenticator
  lie?: Lie
  newsroom?: typeof OWN
  age?: number
  at?: string
  signer?: string
}

/** Another entry at the end of a ledger. */
export const addEntry = (file: Evidence, organisation: string, given: Forged): LedgerEntry => {
  const { type, by, data, device, lie = {}, newsroom = OWN, age = 1_000, signer = by } = given
  const entries = file.ledgers?.[organisation] ?? []
  const head = entries.at(-1) ?? null
  const at = given.at ?? new Date(Date.parse(file.log.at(-1)?.at ?? '') + 3_600_000).toISOString()
  const issued = device ? new Date(Date.parse(at) - age).toISOString() : null
  const change = { organisation, type, by, data, head, signer, issued: issued ?? '' }
  const proof = device
    ? device.sign(challengeHash(ledgerChallenge(change, newsroom)), { count: 5_000 + entries.length, ...lie })
    : null
  const entry = { organisation, type, by, data, proof, issued } as NewLedgerEntry // forged on purpose
  const chained = chainLedger(entry, { head, at, nonce: sha256(`forged ${entries.length}`).slice(0, 32) })
  entries.push(chained)
  return chained
}

/** What an organisation has kept while its ledger was as the story left it. */
export const keptOf = (file: Evidence, organisation: string, roots: string[]): KeptLedger => {
  const last = file.ledgers?.[organisation]?.at(-1)
  return {
    ...{ format: 1, organisation, keys: roots },
    ...(last ? { head: { seq: last.seq, hash: last.hash } } : {}),
  }
}

export { all, one, ORIGIN, rechain }
