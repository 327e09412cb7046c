import type { Actor } from '../../domain/organisations.ts'
import type { LedgerEntry, Passkey } from '../../domain/passkeys/ledger.ts'
import type { PasskeysView } from '../../domain/passkeys/passkeysView.ts'
import type { RegisterDeps } from '../types.ts'
import { askLedger, changeLedger, type LedgerChange } from './changeLedger.ts'
import { hasAddress } from './checkProof.ts'
import type { ActProof, Asking } from './proveAct.ts'
import { askLogin, type Claimed, proveLogin } from './proveLogin.ts'
import { beginPasskey, type Beginning, keepPasskey, readPasskeys, requireRequest } from './readPasskeys.ts'
import { readLedgers, storeLedgerEntry } from './rows.ts'
import { sayLedgers } from './sayLedgers.ts'

type Of = { actor: Actor; organisation: string }
type Made = Pick<Passkey, 'credential' | 'publicKey' | 'algorithm' | 'count'>
/** Told once of each entry of a ledger. */
export type LedgerListener = (entry: LedgerEntry) => Promise<void>

/** The passkeys of organisations. Each asks and changes for its own people alone; whatever else is as if it did not exist. */
export type Passkeys = {
  read(of: Of): Promise<PasskeysView>
  begin(of: Of): Promise<Beginning>
  /** What was begun, to be compared with what a browser answers. */
  begun(of: Of & { request: string }): Promise<Beginning>
  /** Keeps what a browser has made until a key lets it in; the first key of an organisation needs none. */
  keep(of: Of & { request: string; made: Made }): Promise<void>
  ask(of: Of & { change: LedgerChange }): Promise<Asking>
  change(of: Of & { change: LedgerChange; proof: ActProof | null }): Promise<LedgerEntry>
  /** Whether there can be any here: they belong to an address that has a name. */
  isOn(): boolean
  /** What a passkey signs at a login: made alike for every address and link, whosever it is. */
  askLogin(claimed: Claimed): Asking
  /** Whether the account's own passkey has answered that. */
  proveLogin(asked: { claimed: Claimed; person: string; given: ActProof }): Promise<boolean>
  /** Of all ledgers, each in its order. */
  entries(): Promise<LedgerEntry[]>
  /** Entries that a restore has lost, each behind the last of its ledger; one whose place is taken is left out. */
  bringBack(entries: readonly LedgerEntry[]): Promise<void>
  onChange(listener: LedgerListener): void
  /** Says in open rounds what ledgers said before a crash. */
  recover(): Promise<void>
}

type Parts = Parameters<typeof sayLedgers>[1]

export const createPasskeys = (deps: RegisterDeps, parts: Parts): Passkeys => {
  const listeners: LedgerListener[] = []
  return {
    read: (of) => readPasskeys(deps, of),
    begin: (of) => beginPasskey(deps, of),
    begun: (of) => requireRequest(deps, of),
    keep: (of) => keepPasskey(deps, of),
    ask: (of) => askLedger(deps, of),
    isOn: () => hasAddress(deps),
    askLogin: (claimed) => askLogin(deps, claimed),
    proveLogin: (asked) => proveLogin(deps, asked),
    change: async ({ proof, ...of }) => {
      const entry = await changeLedger(deps, of, proof)
      if (entry.type === 'demand' || entry.type === 'revoke') await sayLedgers(deps, parts, of.organisation)
      for (const listener of listeners) await listener(entry)
      return entry
    },
    entries: async () => [...(await readLedgers(deps)).values()].flat(),
    bringBack: async (entries) => {
      for (const entry of entries) await storeLedgerEntry(deps, entry)
    },
    onChange: (listener) => void listeners.push(listener),
    recover: async () => {
      for (const organisation of (await readLedgers(deps)).keys()) await sayLedgers(deps, parts, organisation)
    },
  }
}
