type Known = {
  /** Of the file itself: who made it. */
  by: string | null
  /** Credits that were given before, the latest first. */
  given: readonly (string | null | undefined)[]
  /** The lead organisation, as people call it. */
  lead: string | null
}

const MOST = 3

/** Whose a picture may be, the likeliest first: what its file says, what was said last, whoever leads the text. */
export const suggestCredits = ({ by, given, lead }: Known): string[] => {
  const last = given.find((credit) => credit?.trim())
  return [...new Set([by, last, lead].flatMap((credit) => credit?.trim() || []))].slice(0, MOST)
}
