import { FORGERIES } from './forgeries.ts'
import type { Forgery } from './kinds.ts'
import { OF_LEDGERS } from './ofLedgers.ts'
import { OF_DEMANDS } from './ofDemands.ts'
import { OF_PROOFS } from './ofProofs.ts'

const HEAD = [
  '| A log in which… | without a head | with an earlier head | with a later head |',
  '| --- | --- | --- | --- |',
]

const cell = (verdict: Forgery['alone' | 'earlier']): string => (verdict === 'word' ? 'no' : 'found')

const row = ({ name, alone, earlier, later }: Forgery): string =>
  `| ${[`${name.charAt(0).toLowerCase()}${name.slice(1)}`, ...[alone, earlier, later].map(cell)].join(' | ')} |`

/** As docs/evidence.md has it. */
export const tableOfForgeries = (): string => [...HEAD, ...FORGERIES.map(row)].join('\n')

/** Of proofs and ledgers, as docs/evidence.md has it. */
export const tableOfProofForgeries = (): string =>
  [...OF_PROOFS, ...OF_DEMANDS, ...OF_LEDGERS]
    .map(({ name }) => `- ${name.charAt(0).toLowerCase()}${name.slice(1)}`)
    .join('\n')
