/** The cells that have been looked at, and what was wrong in them. */
export const createCells = () => {
  const seen = new Set<string>()
  const wrong: string[] = []
  return {
    /** @param found what the application answered, as the table would say it. */
    check: (cell: readonly string[], found: unknown, expected: unknown): void => {
      const name = cell.join(' · ')
      if (seen.has(name)) throw new Error(`The cell ${name} is looked at twice.`)
      seen.add(name)
      const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
      if (one !== other) wrong.push(`${name}: ${one} instead of ${other}`)
    },
    count: () => seen.size,
    /** Says so once. */
    takeWrong: () => wrong.splice(0),
  }
}
export type Cells = ReturnType<typeof createCells>
