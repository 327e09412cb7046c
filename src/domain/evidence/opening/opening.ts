import type { Manifest } from '../../canonical.ts'
import type { LogEvent } from '../../clearance/events.ts'
import type { Delegation, Edition, Proposal } from '../../clearance/types.ts'
import type { EditionType } from '../../entries.ts'
import type { Locale } from '../../locales.ts'
import type { PartyRole } from '../../parties.ts'

/** The edition that had taken effect, as far as it decides what comes next. */
export type OpeningEdition = Pick<
  Edition,
  'edition' | 'editionType' | 'digest' | 'availableAt' | 'minor' | 'changed' | 'consents' | 'suspendedBy'
> & {
  manifest: Manifest
  parties: { organisation: string; role: PartyRole }[]
  authoritative: Locale
  official: Locale[]
  courtesy: Locale[]
  withdrawnAt: string | null
  /** Organisations that caution it, and that no longer stand behind it. */
  cautions: string[]
  dissociations: string[]
}

/** A consent that a next round carries: the event that gave it, and the parts of the text that it was given to. */
export type CarriedConsent = { event: LogEvent; manifest: Manifest }

/**
 * What stood before the first event that a newly invited party reads: the newsroom's word. Its earlier events stay hidden, and
 * the first one read hangs on them by `prevHash`.
 */
export type Opening = {
  /** Of the first event in the file. */
  seq: number
  prevHash: string
  lead: string
  /** Invited and accepted ones alone. */
  parties: { organisation: string; role: PartyRole; standing: 'invited' | 'accepted' }[]
  work: { editionType: EditionType; hasNotice: boolean }
  delegations: Record<string, Delegation>
  edition: OpeningEdition | null
  carried: CarriedConsent[]
  /** Where a submit follows: whose consent to the edition carries no more, and whose last word was a no. */
  lapsed: string[]
  refused: string[]
  /** Only what later events name. */
  inclusions: { bundle: string; notBefore: string | null }[]
  proposal: Omit<Proposal, 'at'> | null
  /** Whose caution waits for the next edition; only of those that lift it later. */
  waiting?: string[] | undefined
}
