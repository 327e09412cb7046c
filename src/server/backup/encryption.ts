import { Readable, type Transform } from 'node:stream'
import { StartFailure } from '../startFailure.ts'

type Bytes = ReadableStream<Uint8Array>
type Step = (source: Readable) => AsyncIterable<Uint8Array>

/** Loaded by who encrypts: who keeps backups on a disk of their own need not. */
const loadAge = () => import('age-encryption')

const through = (change: (bytes: Bytes) => Promise<Bytes>): Step =>
  async function* (source) {
    const bytes = Readable.toWeb(source) as Bytes
    yield* (await change(bytes)) as unknown as AsyncIterable<Uint8Array> // Node's streams are
  }

/** To each of these recipients of age (`age1…`); nothing where there is none. @throws StartFailure for what is none. */
export const encrypting = async (recipients: readonly string[]): Promise<Transform[]> => {
  if (recipients.length === 0) return []
  const { Encrypter } = await loadAge()
  const encrypter = new Encrypter()
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient)
    } catch (cause) {
      throw new StartFailure(
        `${recipient} is no recipient of age: give what \`age-keygen\` prints as the public key.`,
        {
          cause,
        },
      )
    }
  }
  return [through((bytes) => encrypter.encrypt(bytes))] as unknown as Transform[] // a pipeline takes functions, too
}

/** By one of these identities of age (`AGE-SECRET-KEY-…`); nothing where there is none. */
export const decrypting = async (identities: readonly string[]): Promise<Transform[]> => {
  if (identities.length === 0) return []
  const { Decrypter } = await loadAge()
  const decrypter = new Decrypter()
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity)
    } catch (cause) {
      throw new StartFailure('The file of --identity holds no identity of age (AGE-SECRET-KEY-…).', { cause })
    }
  }
  return [through((bytes) => decrypter.decrypt(bytes))] as unknown as Transform[]
}
