import type { EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import { saltedHash, sha256 } from '../../../src/domain/digests.ts'
import type { Lie } from '../passkeys/authenticator.ts'
import { changed, device, type Forging, of, OTHER, type ProofForgery } from './proofKinds.ts'
import { all, deviceOf, one, OPERATOR, OWN, ownAct, sign } from './proofTools.ts'

/** The signature of `a` in the last round, signed anew by its own key with something told wrongly. */
const lying = (name: string, lie: Lie, found: RegExp): ProofForgery => ({
  name,
  found,
  forge: (forging) => {
    const event = of(forging.file, 'a')
    sign(event, { device: device(forging, event), lie })
  },
})

/** What is wrong with one proof. */
export const OF_PROOFS: readonly ProofForgery[] = [
  {
    name: 'A proof of another round',
    found: /another round|used before|something else/,
    forge: ({ file }) => {
      const [first, second] = all(file, 'sign').filter(({ organisation }) => organisation === 'a')
      Object.assign(second!, { proof: first!.proof, proved: first!.proved })
    },
  },
  {
    name: 'A proof of another round that says it is of this one',
    found: OTHER,
    forge: ({ file }) => {
      const [first, second] = all(file, 'sign').filter(({ organisation }) => organisation === 'a')
      second!.proof = first!.proof!
    },
  },
  {
    name: 'A proof of another text',
    found: OTHER,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      const { digest } = event
      event.digest = `sha256:${sha256('another')}`
      sign(event, { device: device(forging, event) })
      event.digest = digest
    },
  },
  {
    name: 'A proof for another organisation',
    found: OTHER,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      event.organisation = 'b'
      sign(event, { device: device(forging, event) })
      event.organisation = 'a'
    },
  },
  {
    name: 'A proof of another newsroom',
    found: OTHER,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      const newsroom = { ...OWN, key: sha256('another newsroom') }
      sign(event, { device: device(forging, event), newsroom })
    },
  },
  {
    name: 'A proof of another act',
    found: OTHER,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      event.type = 'release'
      sign(event, { device: device(forging, event) })
      event.type = 'sign'
    },
  },
  {
    name: 'A proof of another entry',
    found: OTHER,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      const { entry } = event
      event.entry = 'first'
      sign(event, { device: device(forging, event) })
      event.entry = entry
    },
  },
  lying(
    'A proof made at another address',
    { origin: 'https://newsroom.example.evil.example' },
    /another address/,
  ),
  lying('A proof made for another host', { rpId: 'evil.example' }, /another newsroom/),
  lying('A proof without the person being verified', { flags: 0x01 }, /who was there/),
  lying('A proof without anybody being present', { flags: 0x04 }, /nobody was present/),
  lying('A proof that is an enrolment', { type: 'webauthn.create' }, /no signature of a passkey/),
  lying('A proof made in the frame of another site', { crossOrigin: true }, /page of another site/),
  lying(
    'A proof made under the page of another site',
    { topOrigin: 'https://evil.example' },
    /page of another/,
  ),
  lying('A proof by a copy of the key, whose counter lags behind', { count: 1 }, /counter has gone back/),
  lying('A proof by a copy of the key, which does not count', { count: 0 }, /counter has gone back/),
  lying(
    'A proof by the operator’s key under the person’s credential',
    { key: OPERATOR.privateKey },
    /not of the key/,
  ),
  {
    name: 'A proof whose signature was changed',
    found: /not of the key/,
    forge: ({ file }) => {
      const { proof } = of(file, 'a')
      const bytes = Buffer.from(proof!.signature, 'base64url')
      bytes[12]! ^= 1
      proof!.signature = bytes.toString('base64url')
    },
  },
  {
    name: 'A proof whose bytes are written in another way',
    found: /the one way/,
    forge: ({ file }) => {
      const { proof } = of(file, 'a')
      const { authenticatorData } = proof!
      const last = authenticatorData.at(-1)!
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
      proof!.authenticatorData = `${authenticatorData.slice(0, -1)}${alphabet[alphabet.indexOf(last) + 1]}`
    },
  },
  {
    name: 'A proof by a key that no ledger knows',
    found: /did not know its passkey/,
    forge: ({ file }) => sign(of(file, 'a'), { device: OPERATOR }),
  },
  {
    name: 'A proof by a colleague’s key',
    found: /another person’s/,
    forge: ({ file, story }) => sign(of(file, 'a'), { device: deviceOf(story, file, 'a', 'a-one') }),
  },
  {
    name: 'A proof by a key of another organisation',
    found: /did not know its passkey/,
    forge: ({ file, story }) => sign(of(file, 'a'), { device: deviceOf(story, file, 'c', 'c-one') }),
  },
  {
    name: 'A proof that names the ledger of another organisation',
    found: /ledger of another organisation|not one of the organisation/,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      const own = device(forging, event)
      event.proved!.ledger = { ...of(forging.file, 'c').proved!.ledger }
      sign(event, { device: own })
    },
  },
  changed('A proof that was issued six minutes before', /too long before/, ({ proved, at }) => {
    proved!.issued = new Date(Date.parse(at) - 360_000).toISOString()
  }),
  changed('A proof that was issued after its act', /or after it/, ({ proved, at }) => {
    proved!.issued = new Date(Date.parse(at) + 60_000).toISOString()
  }),
  changed('A proof that was issued at another instant than its key has signed', OTHER, ({ proved, at }) => {
    proved!.issued = new Date(Date.parse(at) - 2_000).toISOString()
  }),
  {
    name: 'A proof that is used twice',
    found: /used before|something else|counter/,
    forge: ({ file }) => {
      const [first, second] = all(file, 'lift')
      second!.at = new Date(Date.parse(first!.at) + 1_000).toISOString()
      one(file, 'caution', 1).at = first!.at
      Object.assign(second!, { proof: first!.proof, proved: first!.proved })
    },
  },
  changed(
    'A signature that covers less than its key has signed',
    /something else|would not have/,
    (event) => {
      event.data.covers = (event.data.covers as string[]).slice(0, 1)
    },
  ),
  changed(
    'A signature with another note than its key has signed',
    OTHER,
    (event) => {
      event.note = { salt: 'other', value: 'Not at all fine.' }
      event.noteHash = '0'.repeat(64)
      event.noteHash = noteHashOf(event)
    },
    (file) => one(file, 'sign'),
  ),
  changed(
    'A release for another instant than its key has signed',
    /something else|embargo|would not have/,
    ({ proved, at }) => {
      proved!.at = new Date(Date.parse(at) + 1_000).toISOString()
    },
    (file) => one(file, 'release'),
  ),
  changed('A round that its key has not signed', /another round/, ({ proved }) => {
    proved!.round = 3
  }),
  {
    name: 'A proof over other acts',
    found: /other acts/,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      sign(event, { device: device(forging, event), acts: [sha256('one'), sha256('other')] })
    },
  },
  {
    name: 'A proof over several acts, one of which was put in afterwards',
    found: OTHER,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      sign(event, { device: device(forging, event), acts: [sha256('one'), sha256('other')] })
      event.proved!.acts = [sha256('one'), ownAct(event)]
    },
  },
  changed('A proof without what it was made over', /members of its form/, (event) => delete event.proved),
  changed('Something proved without a proof', /members of its form/, (event) => delete event.proof),
  changed('A proof of another scheme', /form of an event/, ({ proof }) =>
    Object.assign(proof!, { scheme: 'x' }),
  ),
  {
    name: 'A brake that is proved',
    found: /rules refuse it \(invalid\)|nobody proves such an act/,
    forge: (forging) => {
      const { file, story } = forging
      const event = one(file, 'caution')
      event.proved = structuredClone(one(file, 'lift').proved!)
      sign(event, { device: deviceOf(story, file, 'a', 'a-two') })
    },
  },
  {
    name: 'A proof that names a head which its ledger has not',
    found: /a head that the ledger of “a” has not/,
    forge: (forging) => {
      const event = of(forging.file, 'a')
      event.proved!.ledger.hash = sha256('another')
      sign(event, { device: device(forging, event) })
    },
  },
  {
    name: 'A proof that names an older head of its ledger',
    found: /older head of the ledger of “c”/,
    forge: (forging) => {
      const event = of(forging.file, 'c')
      const [root] = forging.file.ledgers!.c!
      event.proved!.ledger = { organisation: 'c', seq: 1, hash: root!.hash }
      sign(event, { device: device(forging, event) })
    },
  },
  {
    name: 'A proof by a key that was revoked, at the head before',
    found: /older head of the ledger of “c”/,
    forge: (forging) => revoked(forging, -1),
  },
  {
    name: 'A proof by a key that was revoked',
    found: /did not know its passkey/,
    forge: (forging) => revoked(forging, 0),
  },
]

/** The last signature of `c` is by the person whose key was revoked. */
const revoked = ({ file, story }: Forging, from: number): void => {
  const entries = file.ledgers!.c!
  const event = of(file, 'c')
  const head = entries[entries.length - 1 + from]!
  const gone = entries.findLast(({ type }) => type === 'revoke')!
  const { credential } = gone.data as { credential: string }
  const enrolled = entries.find((entry) => entry.type === 'enrol' && entry.data.credential === credential)!
  event.by = enrolled.by
  event.basis!.roles = [{ organisation: 'c', roles: ['reviewer'] }]
  event.proved!.ledger = { organisation: 'c', seq: head.seq, hash: head.hash }
  sign(event, { device: deviceOf(story, file, 'c', enrolled.by) })
}

const noteHashOf = ({ note }: EvidenceEvent): string => (note ? saltedHash(note) : '')
