import type { Evidence, EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import { sha256 } from '../../../src/domain/digests.ts'
import { changed, of, OTHER, type ProofForgery } from './proofKinds.ts'
import { all, one, without, withoutProof } from './proofTools.ts'

/** The organisation whose event is left without a proof. */
const unproved = (
  name: string,
  pick: (file: Evidence) => EvidenceEvent,
  found = /proof-required/,
): ProofForgery => ({
  ...{ name, found },
  forge: ({ file }) => withoutProof(pick(file)),
})

const say = (file: Evidence, slug: string, said: Record<string, unknown>): void => {
  for (const { basis } of file.log)
    for (const organisation of basis?.organisations ?? [])
      if (organisation.organisation === slug) Object.assign(organisation, said)
}

/** What an organisation demands, and what became of it in the log. */
export const OF_DEMANDS: readonly ProofForgery[] = [
  unproved('A signature without a proof where proofs are demanded', (file) => of(file, 'c')),
  unproved('A release without a proof where proofs are demanded', (file) => one(file, 'release')),
  unproved('A caution that is lifted without a proof where proofs are demanded', (file) => one(file, 'lift')),
  unproved('An inclusion without a proof where proofs are demanded', (file) => one(file, 'include')),
  unproved('A delegation without a proof where proofs are demanded', (file) =>
    all(file, 'delegate').find(({ organisation }) => organisation === 'c')!,
  ),
  changed(
    'A delegation to another than its key has signed',
    OTHER,
    (event) => (event.data.to = 'b'),
    (file) => all(file, 'delegate').find(({ organisation }) => organisation === 'c')!,
  ),
  changed(
    'A delegation for longer than its key has signed',
    OTHER,
    (event) => (event.data.until = '2030-01-01T00:00:00.000Z'),
    (file) => all(file, 'delegate').find(({ organisation }) => organisation === 'c')!,
  ),
  changed(
    'An inclusion earlier than its key has signed',
    OTHER,
    (event) => (event.data.notBefore = null),
    (file) => one(file, 'include'),
  ),
  changed(
    'An inclusion by another media update than its key has signed',
    OTHER,
    (event) => (event.data.bundle = 'another'),
    (file) => one(file, 'include'),
  ),
  {
    name: 'A signature without a proof, and no event says that proofs are demanded',
    found: /the ledger of “c” demanded a proof/,
    forge: ({ file }) => {
      say(file, 'c', { demand: undefined })
      for (const { data } of all(file, 'submit')) {
        const left = (data.demanding as string[]).filter((each) => each !== 'c')
        if (left.length > 0) data.demanding = left
        else delete data.demanding
      }
      withoutProof(of(file, 'c'))
    },
  },
  {
    name: 'A submit that does not write the demand into the round',
    found: /would not have written its “demanding” so/,
    forge: ({ file }) => delete one(file, 'submit').data.demanding,
  },
  {
    name: 'A submit that demands proofs of somebody who does not',
    found: /would not have written its “demanding” so/,
    forge: ({ file }) => (one(file, 'submit').data.demanding = ['c', 'd']),
  },
  {
    name: 'A demand that was switched on in the round is left out, and the signature without a proof stays',
    found: /“b” demanded proofs, and its consent has none/,
    forge: ({ file }) => {
      const demand = all(file, 'demand').find(({ organisation }) => organisation === 'b')!
      const again = all(file, 'sign').filter(({ organisation }) => organisation === 'b')[1]!
      const [first] = all(file, 'sign').filter(({ organisation }) => organisation === 'b')
      without(file, demand)
      without(file, again)
      for (const consent of one(file, 'release').data.consents as Record<string, unknown>[])
        if (consent.organisation === 'b') {
          Object.assign(consent, { by: first!.by, at: first!.at })
          delete consent.credential
        }
      say(file, 'b', { demand: undefined })
    },
  },
  {
    name: 'A demand that no ledger says',
    found: /the ledger of “a” says something else|does not say it/,
    forge: ({ file }) => {
      const demand = one(file, 'demand')
      const [root] = file.ledgers!.a!
      demand.data.ledger = { seq: 1, hash: root!.hash }
      demand.by = root!.by
    },
  },
  {
    name: 'A demand at a place that the ledger has not',
    found: /does not say it/,
    forge: ({ file }) => (one(file, 'demand').data.ledger = { seq: 40, hash: sha256('another') }),
  },
  {
    name: 'A demand of somebody else than the ledger says',
    found: /does not say it/,
    forge: ({ file }) => (one(file, 'demand').by = 'a-two'),
  },
  {
    name: 'A demand that gives less time than the consortium does',
    found: /would not have written its “from” so|says nothing|demand/,
    forge: ({ file }) => {
      const demand = all(file, 'demand').find(({ organisation }) => organisation === 'b')!
      demand.data.from = new Date(Date.parse(demand.at) + 60_000).toISOString()
    },
  },
  {
    name: 'A revocation that no ledger says',
    found: /says something else|does not say it/,
    forge: ({ file }) => {
      const revoke = one(file, 'revoke-key')
      const demand = file.ledgers!.c!.find(({ type }) => type === 'demand')!
      Object.assign(revoke, { by: demand.by })
      revoke.data.ledger = { seq: demand.seq, hash: demand.hash }
    },
  },
  {
    name: 'A revocation of a key that has signed nothing in the round',
    found: /says nothing that the round did not say before|something else/,
    forge: ({ file }) => (one(file, 'revoke-key').data.credential = 'AAAA'),
  },
  {
    name: 'A revocation is left out, and the signature of its key stays',
    found: /passkey of the consent of “c” had been revoked|already-signed|revoked/,
    forge: ({ file }) => {
      without(file, one(file, 'revoke-key'))
      without(file, of(file, 'c'))
      const release = one(file, 'release', 1)
      for (const consent of release.data.consents as Record<string, unknown>[])
        if (consent.organisation === 'c') Object.assign(consent, consentOf(file, 'c-two'))
    },
  },
  {
    name: 'A release that names a consent as proved which nobody proved',
    found: /is not in the log/,
    forge: ({ file }) => {
      const [consent] = (one(file, 'release').data.consents as Record<string, unknown>[]).filter(
        ({ credential }) => credential === undefined,
      )
      const consents = one(file, 'release').data.consents as Record<string, unknown>[]
      Object.assign(consent ?? consents[0]!, { credential: 'AAAA' })
    },
  },
  {
    name: 'A release that leaves out by which key a consent was proved',
    found: /is not in the log/,
    forge: ({ file }) => {
      for (const consent of one(file, 'release').data.consents as Record<string, unknown>[])
        delete consent.credential
    },
  },
  {
    name: 'Silence counts of somebody who demands proofs',
    found: /would not have written its “(silence|mute)” so/,
    forge: ({ file }) => {
      const submit = one(file, 'submit', 2)
      const mute = (submit.data.mute ?? []) as string[]
      submit.data.mute = mute.filter((each) => each !== 'a')
    },
  },
]

const consentOf = (file: Evidence, by: string): Record<string, unknown> => {
  const event = all(file, 'sign').findLast((each) => each.by === by)
  return event ? { by, at: event.at, covers: event.data.covers, credential: event.proof?.credential } : {}
}
