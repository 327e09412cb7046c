import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type CanonicalText, digestOf, leafDigests, type Manifest } from '../canonical.ts'
import { hashOf } from '../digests.ts'
import { LOCALES } from '../locales.ts'
import type { NewsroomId } from '../passkeys/challenge.ts'
import { type KeyStatement, faultOfKeys, isSignatureOf, keyId, publicKeyOf, signatureOf } from './keys.ts'
import { coreShape, keyShape } from './shapes.ts'

/** What the register says of an edition that is out. */
export type ReleaseSaid = {
  digest: string
  edition: number
  /** How often facts of the edition were changed under its mandate; left out while they are as they were released. */
  minor?: number
  /** ISO 8601, UTC, milliseconds. */
  availableAt: string
  /** Slugs: the lead first, and then the other organisations that sign, in the order of the text. */
  organisations: string[]
}

/** Signed over the JCS form of the rest. It says who stands behind the edition, and of nobody how or by whom. */
export type ReleaseStatement = ReleaseSaid & {
  format: 1
  newsroom: NewsroomId
  /** Fingerprint of the key. */
  key: string
  signature: string
}

export type SignedRelease = { statement: ReleaseStatement; keys: KeyStatement[] }

/** What an available edition can be checked with, anywhere: its words as they were signed, and the register’s statement. */
export type PublicProof = SignedRelease & { format: 1; canonical: CanonicalText & { manifest: Manifest } }

type Signing = { said: ReleaseSaid; origin: string; keys: readonly KeyStatement[]; privateKey: KeyObject }

/** The same bytes for the same edition and key. */
export const signRelease = ({ said, origin, keys, privateKey }: Signing): ReleaseStatement => {
  const whole = {
    format: 1 as const,
    newsroom: { key: keys[0]?.key ?? '', origin },
    ...said,
    key: keyId(publicKeyOf(privateKey)),
  }
  return { ...whole, signature: signatureOf(whole, privateKey) }
}

type Signers = { lead: string; parties: readonly { organisation: string; role: string }[] }

/** The organisations without whose signature the text would not be out. Supporters are named, and sign nothing. */
export const signersOf = ({ lead, parties }: Signers): string[] => [
  lead,
  ...parties.filter(({ role }) => role !== 'supporter').map(({ organisation }) => organisation),
]

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const leaf = z.record(z.string(), z.unknown())

const statementShape = z.strictObject({
  format: z.literal(1),
  newsroom: z.strictObject({ key: hex, origin: z.string() }),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  edition: z.int().min(1),
  minor: z.int().min(1).optional(),
  availableAt: z.iso.datetime(),
  organisations: z.array(z.string()).min(1),
  key: hex,
  signature: z.string().regex(/^[0-9a-f]{128}$/),
})

const proofShape = z.strictObject({
  format: z.literal(1),
  statement: statementShape,
  keys: z.array(keyShape).min(1),
  canonical: z.strictObject({
    manifest: z.strictObject({
      format: z.literal(1),
      core: hex,
      languages: z.partialRecord(z.enum(LOCALES), hex),
      notice: hex.optional(),
    }),
    core: coreShape,
    languages: z.partialRecord(z.enum(LOCALES), leaf),
    notice: leaf.optional(),
  }),
})

export type ReadProof = z.output<typeof proofShape>

/** Null for what is no public proof. */
export const readProof = (value: unknown): ReadProof | null => proofShape.safeParse(value).data ?? null

type ProofFault = { where: string; sentence: string }

const faultOfWords = ({ statement, canonical: { manifest, ...leaves } }: ReadProof): ProofFault | null => {
  const { core, languages, notice } = leaves
  const named: Record<string, unknown> = { core, ...languages, ...(notice ? { notice } : {}) }
  const hashes: Record<string, string | undefined> = leafDigests(manifest)
  const names = [...new Set([...Object.keys(named), ...Object.keys(hashes)])]
  const changed = names.find((name) => named[name] === undefined || hashOf(named[name]) !== hashes[name])
  if (changed !== undefined)
    return {
      where: `the part “${changed}”`,
      sentence: `The part “${changed}” is not the one that was signed.`,
    }
  if (digestOf(manifest) !== statement.digest)
    return { where: 'the statement', sentence: 'The register’s statement is about another text.' }
  if (signersOf(core).join() !== statement.organisations.join())
    return { where: 'the statement', sentence: 'The statement names other organisations than the text.' }
  return null
}

const faultOfStatement = ({ statement, keys }: ReadProof): ProofFault | null => {
  const misled = faultOfKeys(keys)
  if (misled) return { where: 'the keys', sentence: misled }
  const { signature, ...said } = statement
  const key = keys.find((each) => each.key === said.key)
  if (said.newsroom.key !== keys[0]?.key || !key)
    return {
      where: 'the keys',
      sentence: 'The statement is signed with a key that does not belong to its newsroom.',
    }
  return isSignatureOf(said, signature, key.publicKey)
    ? null
    : { where: 'the statement', sentence: 'The statement is not signed by the key that it names.' }
}

/** The first thing that is wrong with a proof; null for one that is as the newsroom gave it out. */
export const faultOfProof = (proof: ReadProof): ProofFault | null =>
  faultOfStatement(proof) ?? faultOfWords(proof)
