import { generateKeyPairSync } from 'node:crypto'
import { checkAssertion, isCloned, readPublicKey } from '../../../../src/domain/passkeys/assertion.ts'
import { sha256 } from '../../../../src/domain/digests.ts'
import { Authenticator, type Lie, ORIGIN } from '../../../support/passkeys/authenticator.ts'

const CHALLENGE = sha256('what is signed')
const own = new Authenticator('own')
const expected = { ...own.passkey('r'), challenge: CHALLENGE }
const faultOf = (lie: Lie, challenge = CHALLENGE) => checkAssertion(own.sign(challenge, lie), expected).fault

describe('one signature of a passkey', () => {
  it('holds, and says how often its authenticator has signed', () => {
    own.count = 6
    expect(checkAssertion(own.sign(CHALLENGE), expected)).toEqual({ fault: null, count: 7 })
  })

  it.each<[string, Lie, RegExp]>([
    ['of an enrolment', { type: 'webauthn.create' }, /no signature of a passkey/],
    ['at another address', { origin: 'https://newsroom.example.evil.example' }, /another address/],
    ['at the same host without encryption', { origin: 'http://newsroom.example' }, /another address/],
    ['for another host', { rpId: 'evil.example' }, /another newsroom/],
    ['inside a frame', { crossOrigin: true }, /page of another site/],
    ['under another page', { topOrigin: 'https://evil.example' }, /page of another site/],
    ['of nobody', { flags: 0x04 }, /nobody was present/],
    ['of somebody who was not verified', { flags: 0x01 }, /who was there/],
    ['with members that stand twice', { clientData: '{"type":"a","type":"webauthn.get"}' }, /in one way/],
    ['of no JSON', { clientData: 'null' }, /in one way/],
    ['by another key', { key: new Authenticator('other').privateKey }, /not of the key/],
  ])('%s does not hold', (_, lie, fault) => expect(faultOf(lie)).toMatch(fault))

  it('of something else does not hold', () => expect(faultOf({}, sha256('other'))).toMatch(/something else/))

  it('does not hold where its bytes are changed, or written in another way', () => {
    const proof = own.sign(CHALLENGE)
    const flipped = Buffer.from(proof.signature, 'base64url')
    flipped[9]! ^= 1
    for (const change of [
      { signature: flipped.toString('base64url') },
      { signature: 'AA' },
      { authenticatorData: proof.authenticatorData.slice(0, 40) },
      { signature: `${proof.signature}=` },
    ])
      expect(checkAssertion({ ...proof, ...change }, expected).fault).not.toBeNull()
  })

  it('is of a key of the kind that its algorithm asks for', () => {
    const spki = (...made: [{ export: (how: { format: 'der'; type: 'spki' }) => Buffer }]) =>
      made[0].export({ format: 'der', type: 'spki' }).toString('base64url')
    const ed = spki(generateKeyPairSync('ed25519').publicKey)
    const p384 = spki(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)
    const weak = spki(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)
    expect(readPublicKey({ publicKey: ed, algorithm: -8 })).not.toBeNull()
    for (const [publicKey, algorithm] of [
      [ed, -7],
      [p384, -7],
      [weak, -257],
      ['AAAA', -7],
    ] as const)
      expect(readPublicKey({ publicKey, algorithm })).toBeNull()
  })

  it('shows a second device by a counter that goes back, where the authenticator counts', () => {
    expect([isCloned(0, 0), isCloned(1, 0), isCloned(2, 1), isCloned(1, 1), isCloned(0, 3)]).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(ORIGIN).toMatch(/^https/)
  })
})
