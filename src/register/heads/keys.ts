import { randomBytes, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
  existsSync,
  readFileSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Payload } from 'payload'
import { faultOfKeys, introduce, type KeyStatement, keyId, publicKeyOf } from '../../domain/evidence/keys.ts'
import { keyShape } from '../../domain/evidence/shapes.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import type { Slugs } from '../../domain/slugs.ts'

const OWNER_ONLY = 0o600

/** Whole and on the disk, or not at all. @param mark ends the name of the temporary file. */
const write = (file: string, text: string, mark: string): string => {
  const unfinished = `${file}.${mark}`
  const descriptor = openSync(/* turbopackIgnore: true */ unfinished, 'wx', OWNER_ONLY)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  return unfinished
}

const syncFolder = (file: string): void => {
  const descriptor = openSync(path.dirname(file), 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Of two that make it at once, one is first and its file stays: a rename would write over it, a link does not. */
const writeNewFile = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = write(file, text, randomBytes(4).toString('hex'))
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  syncFolder(file)
}

/** Only one at a time: the temporary file keeps out a second one. @throws one sentence. */
const replaceFile = (file: string, text: string): void => {
  try {
    renameSync(write(file, text, 'new'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Error(
      `${file}.new is there: somebody rotates the key at this moment, or has been interrupted; remove it then.`,
      { cause: error },
    )
  }
  syncFolder(file)
}

/** The key that signs now, and how each of them was introduced, the present one last. */
type RegisterKeys = { privateKey: KeyObject; keys: KeyStatement[] }

const shape = z.strictObject({
  format: z.literal(1),
  /** PKCS 8, in PEM. */
  privateKey: z.string(),
  keys: z.array(keyShape).min(1),
})

const OTHERS = 0o077

/** How each key was introduced, which is no secret. @throws one sentence. */
export const readPublicKeys = (file: string): KeyStatement[] => {
  stat(file)
  return parsed(file).keys
}

/** What the file says. Read at each use, so that a running server signs with a rotated key at once. @throws one sentence. */
export const readKeys = (file: string): RegisterKeys => {
  const { mode } = stat(file)
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new Error(`Others can read the register's key: run \`chmod 600 ${file}\`, and then rotate it.`)
  return parsed(file)
}

const parsed = (file: string): RegisterKeys => {
  const found = parse(file)
  if (found) return found
  throw new Error(`${file} is not the register's key: put back the one that was kept.`)
}

const stat = (file: string) => {
  try {
    return statSync(file)
  } catch (error) {
    throw cannot('read', file, error)
  }
}

const cannot = (what: 'read' | 'made', file: string, cause: unknown): Error =>
  new Error(
    `The register's key ${file} cannot be ${what} (${(cause as NodeJS.ErrnoException).code}): check where it is to be (\`registerKeyFile\`, or REGISTER_KEY_FILE), and who may write there.`,
    { cause },
  )

const parse = (file: string): RegisterKeys | null => {
  try {
    const { keys, privateKey: pem } = shape.parse(JSON.parse(readFileSync(file, 'utf8')))
    const privateKey = createPrivateKey(pem)
    const isItsLast = keys.at(-1)?.key === keyId(publicKeyOf(privateKey))
    return isItsLast && faultOfKeys(keys) === null ? { privateKey, keys } : null
  } catch {
    return null
  }
}

/** Makes the key at the first start; one that is there is never written over. @throws one sentence. */
export const openKeys = (file: string, now: Date): RegisterKeys => {
  if (!existsSync(file)) make(file, now)
  return readKeys(file)
}

const make = (file: string, now: Date): void => {
  const key = generateKey()
  const keys = [introduce({ key, since: now.toISOString(), signer: key })]
  try {
    writeNewFile(file, toText(key, keys))
  } catch (error) {
    throw cannot('made', file, error)
  }
}

/** A new key, introduced by the one before it, which is not kept. @returns its fingerprint. @throws one sentence. */
export const rotateKeys = (file: string, now: Date): string => {
  const { privateKey: signer, keys } = readKeys(file)
  const key = generateKey()
  const statement = introduce({ key, since: now.toISOString(), signer })
  replaceFile(file, toText(key, [...keys, statement]))
  return statement.key
}

const generateKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

const toText = (privateKey: KeyObject, keys: KeyStatement[]): string =>
  JSON.stringify(
    { format: 1, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), keys },
    null,
    2,
  )

/** By which keys the latest heads of all organisations were signed: their fingerprints, each once. */
export const signersOfLatestHeads = async (
  { db }: Pick<Payload, 'db'>,
  slugs: Pick<Slugs, 'organisations' | 'registerHeads'>,
): Promise<string[]> => {
  const { docs: organisations } = await db.find<{ id: string; slug: string }>({
    collection: slugs.organisations,
    pagination: false,
    select: { slug: true },
  })
  const latest = await Promise.all(
    organisations.map(async ({ slug }) => {
      const { docs } = await db.find<{ id: string; head: Head }>({
        collection: slugs.registerHeads,
        where: { organisation: { equals: slug } },
        sort: '-number',
        limit: 1,
        pagination: false,
      })
      return docs.map(({ head }) => head.key)
    }),
  )
  return [...new Set(latest.flat())]
}
