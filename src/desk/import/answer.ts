import type { Contradiction } from '../../domain/contradictions/findings.ts'
import type { LeftOver } from '../../domain/import/leftOver.ts'
import type { Proposal } from '../../domain/import/proposal.ts'

/** What `POST /api/import` answers; sentences in the reader's language. */
export type ImportAnswer = Omit<Proposal, 'disagreements'> & {
  disagreements: (Omit<Contradiction, 'sentence'> & { sentence: string })[]
  left: LeftOver[]
  failed: { name: string; fault: string; sentence: string }[]
}
