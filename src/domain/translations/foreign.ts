import type { Locale } from '../locales.ts'
import { countWords, ordinaryWords } from './ordinaryWords.ts'
import { type Piece, partsOf } from './pieces.ts'
import { LEAST_WORDS } from './same.ts'
import { isMostlyOther, type Letters, lettersOf } from './script.ts'
import type { Part } from './types.ts'

type Known = { names: readonly string[]; shared: ReadonlySet<string> }
type Script = Letters & { foreign: number }

const isForeign = (script: Script): boolean => isMostlyOther(script) && script.foreign >= LEAST_WORDS

/** Most pieces are in the right script, and need not be read word by word. */
const scriptOf = ({ text, isHeadline }: Piece, locale: Locale, { names, shared }: Known): Script => {
  const raw = lettersOf(text, locale)
  if (!isMostlyOther(raw)) return { ...raw, foreign: 0 }
  const words = ordinaryWords(text, names, { isHeadline, shared, keepsQuotations: true, hasParticles: true })
  const foreign = words.filter((word) => isMostlyOther(lettersOf(word, locale)))
  return { ...lettersOf(words.join(' '), locale), foreign: countWords(foreign) }
}

/**
 * The parts that are mostly in another script than the language's, quotations too; `all` where no piece by itself has as
 * many words, and all of them together have.
 */
export const foreignParts = (pieces: readonly Piece[], locale: Locale, known: Known): Part[] | 'all' => {
  const judged = pieces.map((piece) => ({ ...piece, script: scriptOf(piece, locale, known) }))
  const foreign = judged.filter(({ script }) => isForeign(script))
  if (foreign.length > 0) return partsOf(foreign)
  const sum = (member: keyof Script) => judged.reduce((total, { script }) => total + script[member], 0)
  return isForeign({ own: sum('own'), other: sum('other'), foreign: sum('foreign') }) ? 'all' : []
}
