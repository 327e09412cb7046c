import { randomBytes } from 'node:crypto'
import { chainLedger } from '../../domain/passkeys/ledger.ts'
import { type LedgerKey, replayLedger } from '../../domain/passkeys/ledgerState.ts'
import type { Proof } from '../../domain/passkeys/proof.ts'
import type { RegisterDeps } from '../types.ts'
import { readLedger, storeLedgerEntry } from './rows.ts'

type Stopping = {
  signer: { organisation: string }
  key: LedgerKey
  proof: Proof
  issued: string
  /** What the key has signed, in lower hex. */
  signed: string
}

/** Whatever an old key proves while a new ledger is claimed stops the claim, and the ledger says so. */
export const stopClaim = async (
  deps: RegisterDeps,
  { signer: { organisation }, key, proof, issued, signed }: Stopping,
): Promise<void> => {
  for (;;) {
    const entries = await readLedger(deps, organisation)
    const now = deps.clock.now()
    const { claim, head } = replayLedger(entries, now)
    if (!claim) return
    const data = { claim: claim.seq, signed }
    const entry = { organisation, type: 'stop' as const, by: key.person, data, proof, issued }
    const place = { head, at: now.toISOString(), nonce: randomBytes(16).toString('hex') }
    if (await storeLedgerEntry(deps, chainLedger(entry, place))) return
  }
}
