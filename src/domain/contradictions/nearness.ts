/** Letters to change, add, leave out or swap, up to `limit`; `limit + 1` where there are more. */
export const distance = (one: string, other: string, limit = 2): number => {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit || one.length > 40 || other.length > 40) return limit + 1
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return Math.min(row[other.length] ?? limit + 1, limit + 1)
}

/**
 * As a slip of the hand makes it: another word, and close to it. Long words may differ in two letters.
 * @param isSure the words around it are right, so that shorter ones may too
 */
export const isSlip = (word: string, meant: string, isSure = false): boolean => {
  const letters = Math.min(word.length, meant.length)
  if (word === meant || letters < 3) return false
  return distance(word, meant) <= (letters >= (isSure ? 5 : 7) ? 2 : 1)
}
