import { z } from 'zod'
import type { LedgerPlace } from '../passkeys/proof.ts'
import { checkLedger } from '../passkeys/checkLedger.ts'
import type { LedgerEntry } from '../passkeys/ledger.ts'
import { AT_LAST, replayLedger, rootsOf } from '../passkeys/ledgerState.ts'
import type { Fault } from './evidence.ts'
import type { Head } from './heads.ts'

/** The ledgers of passkeys in a file, by organisation, each of which holds by itself. */
export type CheckedLedgers = ReadonlyMap<string, { entries: LedgerEntry[] }>

type Checked = { fault: Fault } | { fault: null; ledgers: CheckedLedgers }

const where = (organisation: string): string => `the ledger of ${organisation}`

/** @param newsroom fingerprint of its first key. */
export const checkLedgers = (given: Record<string, readonly unknown[]>, newsroom: string): Checked => {
  const ledgers = new Map<string, { entries: LedgerEntry[] }>()
  for (const [organisation, entries] of Object.entries(given)) {
    const checked = checkLedger(entries, { organisation, newsroom })
    if (checked.fault !== null) {
      const { seq, fault } = checked
      const sentence = `The ledger of “${organisation}” does not hold from entry ${seq} on: ${fault.replace(/\.$/, '')}.`
      return { fault: { where: where(organisation), sentence } }
    }
    ledgers.set(organisation, { entries: checked.entries })
  }
  return { fault: null, ledgers }
}

const hex = z.string().regex(/^[0-9a-f]{64}$/)

const kept = z.strictObject({
  format: z.literal(1),
  organisation: z.string().min(1),
  /** The last entry that was seen. */
  head: z.strictObject({ seq: z.int().positive(), hash: hex }).optional(),
  /** Fingerprints of keys that the organisation knows as its own: the root at least. */
  keys: z.array(hex).min(1),
})

/** What an organisation has kept of its ledger, outside the newsroom. */
export type KeptLedger = z.output<typeof kept>

/** @returns null for what nobody can have kept of a ledger. */
export const readKeptLedger = (given: unknown): KeptLedger | null => kept.safeParse(given).data ?? null

const placeIn = (entries: readonly LedgerEntry[], { seq, hash }: LedgerPlace): string | null => {
  const entry = entries[seq - 1]
  if (!entry) return `it had ${seq} entries, and the file has ${entries.length}: the end was cut off`
  return entry.hash === hash ? null : `its entry ${seq} was another one`
}

/** Heads cover the ledger of their own organisation. */
export const faultOfHeadsLedger = (heads: readonly Head[], ledgers: CheckedLedgers): Fault | null => {
  for (const { organisation, number, ledger } of heads) {
    const entries = ledgers.get(organisation)?.entries
    const words = ledger && entries ? placeIn(entries, ledger) : null
    if (words)
      return {
        where: where(organisation),
        sentence: `The ledger of “${organisation}” is not the one that head ${number} saw: ${words}.`,
      }
  }
  return null
}

/** Whether the ledger in the file is the one whose fingerprints were kept; `isNeeded`: something in the log rests on it. */
export const faultOfKept = (
  { organisation, head, keys }: KeptLedger,
  { ledgers, isNeeded }: { ledgers: CheckedLedgers; isNeeded: boolean },
): Fault | null => {
  const fault = (words: string): Fault => ({
    where: where(organisation),
    sentence: `The ledger of “${organisation}” is not the one that you keep: ${words}.`,
  })
  const entries = ledgers.get(organisation)?.entries
  if (!entries) return isNeeded ? fault('the file has none') : null
  const words = head ? placeIn(entries, head) : null
  if (words) return fault(words)
  const last = entries.at(-1)
  const unknown =
    last && rootsOf(replayLedger(entries, AT_LAST)).find(({ fingerprint }) => !keys.includes(fingerprint))
  if (!unknown) return null
  return fault(
    unknown.isRestart
      ? `it was restarted with a key that you do not know (${unknown.fingerprint})`
      : `it begins with a key that you do not know (${unknown.fingerprint})`,
  )
}
