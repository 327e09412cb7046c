import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { readHeadsFile } from '../../domain/evidence/verifyEvidence.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import { StartFailure } from '../startFailure.ts'

const BACKUP_USAGE = 'Use: npm run backup -- FOLDER [--recipient age1…]'
const RESTORE_USAGE =
  'Use: npm run restore -- BACKUP [--check] [--identity FILE] [--head FILE] [--kept-acts FILE]'

/** Asked of every command that opens the newsroom (refuseOtherKeys.ts). */
const ACCEPTED = { 'accept-new-secret': { type: 'boolean' }, 'accept-new-key': { type: 'boolean' } } as const

/** @throws StartFailure with one sentence. */
export const readBackupArguments = (args: string[]): { to: string; recipients: string[] } => {
  const { values, positionals } = parse(BACKUP_USAGE, {
    ...{ args, allowPositionals: true },
    options: { recipient: { type: 'string', multiple: true } },
  })
  return {
    to: onlyOne(positionals, BACKUP_USAGE),
    recipients: (values.recipient as string[] | undefined) ?? [],
  }
}

/** @throws StartFailure with one sentence. */
export const readRestoreArguments = (
  args: string[],
): { from: string; identities: string[]; kept: Head[]; keptActs: string[]; isCheck: boolean } => {
  const { values, positionals } = parse(RESTORE_USAGE, {
    ...{ args, allowPositionals: true },
    options: {
      check: { type: 'boolean' },
      identity: { type: 'string' },
      head: { type: 'string', multiple: true },
      'kept-acts': { type: 'string', multiple: true },
      ...ACCEPTED,
    },
  })
  const { identity, head = [], check } = values as { identity?: string; head?: string[]; check?: boolean }
  return {
    from: onlyOne(positionals, RESTORE_USAGE),
    identities: identity ? readIdentities(identity) : [],
    kept: head.flatMap(readHeads),
    keptActs: (values['kept-acts'] as string[] | undefined) ?? [],
    isCheck: check === true,
  }
}

const parse = (usage: string, config: ParseArgsConfig) => {
  try {
    return parseArgs(config)
  } catch (cause) {
    throw new StartFailure(`${(cause as Error).message}. ${usage}`, { cause })
  }
}

const onlyOne = ([one, ...more]: readonly string[], usage: string): string => {
  if (one === undefined || more.length > 0) throw new StartFailure(usage)
  return one
}

/** One a line, as `age-keygen` writes them; lines that begin with # are remarks. */
const readIdentities = (file: string): string[] =>
  readText(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const readHeads = (file: string): Head[] => {
  const heads = readHeadsFile(parseJson(file))
  if (!heads) throw new StartFailure(`${file} holds no signed heads: give what an organisation has kept.`)
  return heads.heads
}

const parseJson = (file: string): unknown => {
  const text = readText(file)
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new StartFailure(`${file} cannot be read as JSON (${(cause as Error).message}).`, { cause })
  }
}

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new StartFailure(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause })
  }
}
