import { type ReleaseSaid, type SignedRelease, signRelease } from '../../domain/evidence/publicProof.ts'
import { readKeys } from './keys.ts'

/** Says of an edition that it is out, by the register’s key; null where the newsroom has none. */
export type SignOfRelease = (said: ReleaseSaid, publicUrl: string) => SignedRelease | null

/** The key is read at each use, so that a running server signs with a rotated one at once. */
export const createReleaseSigner =
  (keyFile: string | undefined): SignOfRelease =>
  (said, publicUrl) => {
    if (!keyFile) return null
    const { privateKey, keys } = readKeys(keyFile)
    return { statement: signRelease({ said, origin: new URL(publicUrl).origin, keys, privateKey }), keys }
  }
