import type { KeptLedger } from '../evidence/ledgers.ts'

type Named = { id: string; name: string }

/** The passkeys of one's own organisation, as its people see them. */
export type PasskeysView = {
  organisation: string
  /** The newsroom has an address to which passkeys can belong. */
  isOn: boolean
  /** The reader is one of its managers. */
  isManager: boolean
  /** Its people prove with passkeys what they do. */
  demand: boolean
  /** A manager asks to begin again without the keys there were. */
  claim: { by: Named; takesEffectAt: string } | null
  /** The reader could ask for that. */
  canClaim: boolean
  keys: {
    credential: string
    fingerprint: string
    since: string
    person: Named
    isManagers: boolean
    isOwn: boolean
  }[]
  /** Passkeys that their people have made and that no key has let in yet. */
  requests: { id: string; at: string; person: Named; isOwn: boolean }[]
  /** What the organisation keeps outside the newsroom, for `verify --ledger`. */
  kept: KeptLedger | null
}
