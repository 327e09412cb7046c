import type { Evidence, EvidenceEvent } from '../../../src/domain/evidence/evidence.ts'
import type { KeptLedger } from '../../../src/domain/evidence/ledgers.ts'
import { fingerprintOf } from '../../../src/domain/passkeys/ledger.ts'
import type { Story } from './honest.ts'
import { deviceOf, keptOf, lastSign } from './proofTools.ts'

export type Forging = { file: Evidence; story: Story }
export type ProofForgery = {
  name: string
  forge: (forging: Forging) => void
  found: RegExp
  /** What an organisation has kept of its ledger, where that is needed to find it. */
  kept?: (forging: Forging) => KeptLedger
}

export const of = (file: Evidence, organisation: string): EvidenceEvent => lastSign(file, organisation)
export const device = ({ file, story }: Forging, event: EvidenceEvent) =>
  deviceOf(story, file, event.proved?.ledger.organisation ?? '', event.by ?? '')

/** Something of the event changed behind its proof. */
export const changed = (
  name: string,
  found: RegExp,
  change: (event: EvidenceEvent, file: Evidence) => void,
  pick: (file: Evidence) => EvidenceEvent = (file) => of(file, 'a'),
): ProofForgery => ({ name, found, forge: ({ file }) => change(pick(file), file) })

export const OTHER = /signed something else/

export const rootOf = ({ file }: Forging, organisation: string): string => {
  const [root] = file.ledgers?.[organisation] ?? []
  return root?.type === 'enrol' ? fingerprintOf(root.data) : ''
}

export const keptBy =
  (organisation: string) =>
  (forging: Forging): KeptLedger =>
    keptOf(forging.file, organisation, [rootOf(forging, organisation)])
