import { foldWord } from '../normalise.ts'

const SKIP = new Set('of the for and de la le les du des el los las del en to in on a an d l'.split(' '))

const wordsOf = (office: string): string[] =>
  foldWord(office)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SKIP.has(word))

/** The words of an office in any order, so that “Executive Director of UNODC” is “UNODC Executive Director”. */
export const officeWords = (office: string): ReadonlySet<string> => new Set(wordsOf(office))

export const OTHER_RANK =
  /^(?:deputy|vice|former|acting|assistant|under|associate|late|ex|then|adjoint|adjointe|ancien|ancienne|exministro|viceministro|delegad[oa])$/

/**
 * Whether the words that end or begin right at a name are that office: all of them and no more. A deputy's or a former
 * holder's is another office.
 */
export const isOffice = (around: string, office: ReadonlySet<string>, side: 'before' | 'after'): boolean => {
  if (office.size === 0) return false
  const clause =
    side === 'before'
      ? (around.split(/[.;:()\n]/).at(-1) ?? '')
      : (/^[\s,(-]*([^.;:()\n]*)/.exec(around)?.[1] ?? '')
  if (side === 'after' && !/^\s*[,(-]/.test(around)) return false
  const words = wordsOf(clause).filter(
    (word) => !/^(?:mr|mrs|ms|dr|h|e|he|m|mme|sr|sra|hon|his|her|excellency)$/.test(word),
  )
  const near = side === 'before' ? words.slice(-office.size) : words.slice(0, office.size)
  if (near.length < office.size || !near.every((word) => office.has(word))) return false
  const rank = side === 'before' ? words.at(-office.size - 1) : undefined
  return rank === undefined || !OTHER_RANK.test(rank)
}
