import { z } from 'zod'

/** Which database a backup is of. */
export const BACKUP_STORES = ['sqlite', 'mongodb', 'postgres'] as const
export type BackupStore = (typeof BACKUP_STORES)[number]

/** The last part of a backup: what is in front of it, by name, and what each must hash to. */
export const MANIFEST = 'manifest.json'
/** What the parts of the database begin with; all others are files of the newsroom, by their keys. */
export const DATABASE_PARTS = 'database/'
export const FILE_PARTS = 'files/'

const part = z.strictObject({
  name: z.string().regex(/^(database|files)\/[\w./-]+$/),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BackupPart = z.output<typeof part>

const shape = z.strictObject({
  format: z.literal(1),
  /** When the database was read, ISO 8601. */
  madeAt: z.iso.datetime(),
  /** Of the application that made it. */
  version: z.string(),
  store: z.enum(BACKUP_STORES),
  parts: z.array(part),
  /** Keys of pictures and PDFs that somebody deleted before they were copied; the database in the backup may still name them. */
  deletedMeanwhile: z.array(z.string()).optional(),
})
export type BackupManifest = z.output<typeof shape>

/** @returns null for what is no manifest, or one of a later form. */
export const readManifest = (given: unknown): BackupManifest | null => shape.safeParse(given).data ?? null

/** What is wrong with the parts that were found, a sentence each; none where all are there, to the byte. */
export const faultsOfParts = (
  manifest: Pick<BackupManifest, 'parts'>,
  found: readonly BackupPart[],
): string[] => {
  const byName = new Map(found.map((each) => [each.name, each]))
  const known = new Set(manifest.parts.map(({ name }) => name))
  return [
    ...manifest.parts.flatMap(({ name, bytes, sha256 }) => {
      const one = byName.get(name)
      if (!one) return [`${name} is missing in the backup.`]
      return one.bytes === bytes && one.sha256 === sha256 ? [] : [`${name} is damaged in the backup.`]
    }),
    ...found.flatMap(({ name }) => (known.has(name) ? [] : [`${name} is no part of the backup.`])),
  ]
}

/** `communique-20261130T181500Z.tar`, with `.age` behind it where it is encrypted. */
export const backupName = (madeAt: Date, isEncrypted: boolean): string =>
  `communique-${madeAt
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')}.tar${isEncrypted ? '.age' : ''}`
