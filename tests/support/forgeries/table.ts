import { FORGERIES } from './forgeries.ts'
import type { Forgery } from './kinds.ts'

const HEAD = [
  '| A log in which… | without a head | with an earlier head | with a later head |',
  '| --- | --- | --- | --- |',
]

const cell = (verdict: Forgery['alone' | 'earlier']): string => (verdict === 'word' ? 'no' : 'found')

const row = ({ name, alone, earlier, later }: Forgery): string =>
  `| ${[`${name.charAt(0).toLowerCase()}${name.slice(1)}`, ...[alone, earlier, later].map(cell)].join(' | ')} |`

/** As docs/evidence.md has it. */
export const tableOfForgeries = (): string => [...HEAD, ...FORGERIES.map(row)].join('\n')
