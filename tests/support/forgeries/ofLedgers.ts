import type { Evidence } from '../../../src/domain/evidence/evidence.ts'
import { sha256 } from '../../../src/domain/digests.ts'
import { Authenticator } from '../passkeys/authenticator.ts'
import { type Forging, keptBy, type ProofForgery, rootOf } from './proofKinds.ts'
import { addEntry, deviceOf, lastSign, OPERATOR, OWN, reledger, sign } from './proofTools.ts'

const HOUR = 3_600_000
const endOf = (file: Evidence): number => Date.parse(file.log.at(-1)?.at ?? '') + HOUR
const at = (file: Evidence, hours: number): string => new Date(endOf(file) + hours * HOUR).toISOString()

const operators = (person: string, manager = false) => OPERATOR.passkey(person, manager)
const of = ({ file, story }: Forging, person: string) => deviceOf(story, file, 'a', person)

/** A forged last entry of the ledger of `a`. */
const added = (
  name: string,
  found: RegExp,
  make: (forging: Forging) => Parameters<typeof addEntry>[2],
): ProofForgery => ({ name, found, forge: (forging) => void addEntry(forging.file, 'a', make(forging)) })

/** Ledgers that the operator, a manager or a colleague has made up. */
export const OF_LEDGERS: readonly ProofForgery[] = [
  added('The operator enrols a key without a proof', /proof-required/, () => ({
    ...{ type: 'enrol', by: 'o', data: operators('o') },
  })),
  added('The operator enrols a key by a proof of that key', /did not know then/, () => ({
    ...{ type: 'enrol', by: 'o', data: operators('o'), device: OPERATOR },
  })),
  added('A manager enrols a key for a colleague', /forbidden.*somebody else/, (forging) => ({
    ...{ type: 'enrol', by: 'a-one', data: operators('a-two'), device: of(forging, 'a-one') },
  })),
  added('A reviewer lets in the key of a colleague', /proof-refused/, (forging) => ({
    ...{ type: 'enrol', by: 'a-pen', data: operators('a-pen') },
    ...{ device: of(forging, 'a-two'), signer: 'a-two' },
  })),
  added('A reviewer makes a manager’s key of a further one', /proof-refused/, (forging) => ({
    ...{ type: 'enrol', by: 'a-two', data: operators('a-two', true), device: of(forging, 'a-two') },
  })),
  added('A key is enrolled that was revoked before', /wrong-state/, (forging) => ({
    ...{ type: 'enrol', by: 'a-two', data: of(forging, 'a-two').passkey('a-two') },
    ...{ device: of(forging, 'a-one'), signer: 'a-one' },
  })),
  added('A key is enrolled for another address', /another address/, (forging) => ({
    ...{ type: 'enrol', by: 'a-two', device: of(forging, 'a-two') },
    data: { ...operators('a-two'), rpId: 'evil.example' },
  })),
  added('A key of another address is enrolled', /wrong-state/, (forging) => ({
    ...{ type: 'enrol', by: 'a-two', device: of(forging, 'a-two') },
    data: { ...operators('a-two'), rpId: 'evil.example', origin: 'https://evil.example' },
  })),
  added('Something is enrolled that is no key', /its key is none/, (forging) => ({
    ...{ type: 'enrol', by: 'a-two', device: of(forging, 'a-two') },
    data: { ...operators('a-two'), publicKey: 'AAAA' },
  })),
  added('A key is revoked without a proof', /proof-required/, (forging) => ({
    ...{ type: 'revoke', by: 'a-one', data: { credential: of(forging, 'a-two').credential } },
  })),
  added('A key is revoked by a colleague’s', /proof-refused/, (forging) => ({
    ...{ type: 'revoke', by: 'a-two', data: { credential: of(forging, 'a-one').credential } },
    device: of(forging, 'a-two'),
  })),
  added('The demand is switched off without a proof', /proof-required/, () => ({
    ...{ type: 'demand', by: 'a-one', data: { on: false } },
  })),
  added('The demand is switched off by a reviewer’s key', /proof-refused/, (forging) => ({
    ...{ type: 'demand', by: 'a-two', data: { on: false }, device: of(forging, 'a-two') },
  })),
  added('The demand is switched on twice', /wrong-state/, (forging) => ({
    ...{ type: 'demand', by: 'a-one', data: { on: true }, device: of(forging, 'a-one') },
  })),
  added('A change whose proof is of another newsroom', /something else/, (forging) => ({
    ...{ type: 'demand', by: 'a-one', data: { on: false }, device: of(forging, 'a-one') },
    newsroom: { ...OWN, key: sha256('another newsroom') },
  })),
  added('A change whose proof is six minutes old', /too old/, (forging) => ({
    ...{ type: 'demand', by: 'a-one', data: { on: false }, device: of(forging, 'a-one'), age: 360_000 },
  })),
  added('A change by a copy of the key', /counter has gone back/, (forging) => ({
    ...{ type: 'demand', by: 'a-one', data: { on: false }, device: of(forging, 'a-one'), lie: { count: 1 } },
  })),
  added('A change without its person being verified', /who was there/, (forging) => ({
    ...{ type: 'demand', by: 'a-one', data: { on: false }, device: of(forging, 'a-one'), lie: { flags: 1 } },
  })),
  added('A change that is dated before the one before it', /older than the entry before it/, (forging) => ({
    ...{ type: 'demand', by: 'a-one', data: { on: false }, device: of(forging, 'a-one') },
    at: new Date(Date.parse(forging.file.ledgers!.a![0]!.at) - HOUR).toISOString(),
  })),
  added('A new ledger is claimed by a key that is no manager’s', /forbidden/, () => ({
    ...{ type: 'claim', by: 'o', data: operators('o') },
  })),
  {
    name: 'A key of a claimed ledger is used before the day has passed',
    found: /did not know then/,
    forge: ({ file }) => {
      addEntry(file, 'a', { type: 'claim', by: 'o', data: operators('o', true), at: at(file, 0) })
      const early = {
        type: 'demand',
        by: 'o',
        data: { on: false },
        device: OPERATOR,
        at: at(file, 23),
      } as const
      addEntry(file, 'a', early)
    },
  },
  {
    name: 'A claimed ledger begins although an old key has signed within the day',
    found: /did not know then/,
    forge: (forging) => {
      const { file } = forging
      const claim = addEntry(file, 'a', {
        type: 'claim',
        by: 'o',
        data: operators('o', true),
        at: at(file, 0),
      })
      const data = { claim: claim.seq, signed: null }
      addEntry(file, 'a', { type: 'stop', by: 'a-two', data, device: of(forging, 'a-two'), at: at(file, 2) })
      addEntry(file, 'a', {
        type: 'demand',
        by: 'o',
        data: { on: false },
        device: OPERATOR,
        at: at(file, 40),
      })
    },
  },
  {
    name: 'An old key signs in the ledger that was restarted',
    found: /did not know then/,
    forge: (forging) => {
      const { file } = forging
      addEntry(file, 'a', { type: 'claim', by: 'o', data: operators('o', true), at: at(file, 0) })
      const late = { type: 'demand', by: 'a-one', data: { on: false }, device: of(forging, 'a-one') } as const
      addEntry(file, 'a', { ...late, at: at(file, 40) })
    },
  },
  {
    name: 'The operator claims a new ledger, and somebody who kept the fingerprints checks',
    found: /restarted with a key that you do not know/,
    kept: keptBy('a'),
    forge: ({ file }) =>
      void addEntry(file, 'a', { type: 'claim', by: 'o', data: operators('o', true), at: at(file, 0) }),
  },
  {
    name: 'The whole ledger is written again from a root of the operator’s',
    found: /begins with a key that you do not know/,
    kept: (forging) => ({ format: 1, organisation: 'd', keys: [rootOf(forging, 'a')] }),
    forge: ({ file }) => {
      Object.assign(file.ledgers!, { d: [] })
      addEntry(file, 'd', { type: 'enrol', by: 'd-one', data: operators('d-one', true) })
    },
  },
  {
    name: 'The end of a ledger is cut off, and somebody who kept its head checks',
    found: /the end was cut off/,
    kept: (forging) => {
      const { b = [] } = structuredClone(forging.file.ledgers!)
      const later = { ...forging.file, ledgers: { b } }
      addEntry(later, 'b', { type: 'claim', by: 'b-one', data: operators('b-one', true) })
      return keptBy('b')({ ...forging, file: later })
    },
    forge: () => undefined,
  },
  {
    name: 'The ledger that was kept is left out',
    found: /the file has none|which its proof names, is missing|does not say it/,
    kept: keptBy('a'),
    forge: ({ file }) => void delete file.ledgers!.a,
  },
  {
    name: 'A ledger with the entry left out that switches the demand on',
    found: /entry \d+ should stand here|does not say it|something else|did not know/,
    forge: ({ file }) => {
      const { b = [] } = file.ledgers!
      b.splice(
        b.findIndex(({ type }) => type === 'demand'),
        1,
      )
      reledger(file, 'b')
    },
  },
  {
    name: 'A ledger whose chain does not hold',
    found: /its hash is not that of what it says/,
    forge: ({ file }) => (file.ledgers!.a![1]!.at = at(file, -900)),
  },
  {
    name: 'A ledger of another organisation',
    found: /it belongs to “b”/,
    forge: ({ file }) => (file.ledgers!.a = structuredClone(file.ledgers!.b!)),
  },
  {
    name: 'A key that was let in after what it signs',
    found: /older head|did not know|enrolled after|should stand here/,
    forge: (forging) => {
      const { file } = forging
      const late = new Authenticator('late')
      const data = late.passkey('a-two')
      const enrol = { type: 'enrol', by: 'a-two', data, device: of(forging, 'a-two') } as const
      const entry = addEntry(file, 'a', { ...enrol, at: at(file, 1) })
      const event = lastSign(file, 'a')
      event.proved!.ledger = { organisation: 'a', seq: entry.seq, hash: entry.hash }
      sign(event, { device: late })
    },
  },
]
