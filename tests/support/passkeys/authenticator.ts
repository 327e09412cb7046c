import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { sha256 } from '../../../src/domain/digests.ts'
import type { Passkey } from '../../../src/domain/passkeys/ledger.ts'
import type { Proof } from '../../../src/domain/passkeys/proof.ts'

export const ORIGIN = 'https://newsroom.example'

/** What an authenticator or a browser says otherwise than it should. */
export type Lie = Partial<{
  type: string
  origin: string
  rpId: string
  flags: number
  count: number
  crossOrigin: boolean
  topOrigin: string
  clientData: string
  /** Signs with this key instead of its own. */
  key: KeyObject
}>

const PRESENT_AND_VERIFIED = 0x05

/** An authenticator in software: a P-256 key that builds what a browser and a security key say together. */
export class Authenticator {
  readonly credential: string
  readonly publicKey: string
  readonly privateKey: KeyObject
  count = 0

  constructor(
    name: string,
    private readonly options: { counts?: boolean; origin?: string } = {},
  ) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.credential = Buffer.from(sha256(`credential of ${name}`), 'hex').toString('base64url')
    this.publicKey = publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')
    this.privateKey = privateKey
  }

  /** What its person brings to the ledger. */
  passkey(person: string, manager = false): Passkey {
    const { credential, publicKey } = this
    const origin = this.options.origin ?? ORIGIN
    return {
      ...{ person, credential, publicKey, algorithm: -7, manager, count: this.count },
      ...{ rpId: new URL(origin).hostname, origin },
    }
  }

  /** What a browser answers when it has made the key. @param challenge as the newsroom gave it. */
  register(challenge: string, lie: Lie = {}): object {
    const { origin = this.options.origin ?? ORIGIN, rpId = new URL(origin).hostname, flags = 0x45 } = lie
    const said = { type: lie.type ?? 'webauthn.create', challenge, origin, crossOrigin: false }
    const id = Buffer.from(this.credential, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const authData = Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([flags]),
      Buffer.alloc(4),
      Buffer.alloc(16),
      ...[length, id, this.cose()],
    ])
    // {fmt: "none", attStmt: {}, authData}
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      Buffer.from([authData.length >> 8, authData.length & 0xff]),
      authData,
    ])
    return {
      ...{ id: this.credential, rawId: this.credential, type: 'public-key', clientExtensionResults: {} },
      response: {
        clientDataJSON: Buffer.from(JSON.stringify(said)).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** The key as COSE has it: ES256. */
  private cose(): Buffer {
    const { x = '', y = '' } = createPublicKey(this.privateKey).export({ format: 'jwk' })
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ])
  }

  /** One touch. @param challenge 32 bytes in lower hex. */
  sign(challenge: string, lie: Lie = {}): Proof {
    if (this.options.counts !== false) this.count += 1
    const origin = lie.origin ?? this.options.origin ?? ORIGIN
    const said = {
      type: lie.type ?? 'webauthn.get',
      challenge: Buffer.from(challenge, 'hex').toString('base64url'),
      origin,
      crossOrigin: lie.crossOrigin ?? false,
      ...(lie.topOrigin === undefined ? {} : { topOrigin: lie.topOrigin }),
    }
    const clientData = Buffer.from(lie.clientData ?? JSON.stringify(said))
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lie.count ?? (this.options.counts === false ? 0 : this.count))
    const rpId = lie.rpId ?? new URL(this.options.origin ?? ORIGIN).hostname
    const data = Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([lie.flags ?? PRESENT_AND_VERIFIED]),
      count,
    ])
    const signed = Buffer.concat([data, createHash('sha256').update(clientData).digest()])
    return {
      scheme: 'webauthn',
      credential: this.credential,
      authenticatorData: data.toString('base64url'),
      clientData: clientData.toString('base64url'),
      signature: sign('sha256', signed, lie.key ?? this.privateKey).toString('base64url'),
    }
  }
}
