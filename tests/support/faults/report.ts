import type { Found } from './runFaults.ts'

/** A table in which each column is as wide as its longest cell. */
export const toRows = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [head, widths.map((width) => '─'.repeat(width)), ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** What was asked and answered, and what went wrong between. */
export const toTables = ({ answers, faults }: Found): string => {
  const asked = [...answers]
    .map(([act, counts]) => [
      act,
      String([...counts.values()].reduce((sum, count) => sum + count, 0)),
      [...counts]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([words, count]) => `${words}: ${count}`)
        .join(', '),
    ])
    .sort(([one = ''], [other = '']) => one.localeCompare(other))
  return [
    toRows(['act', 'asked', 'answers'], asked),
    toRows(
      ['fault', 'times'],
      Object.entries(faults).map(([fault, times]) => [fault, String(times)]),
    ),
  ].join('\n\n')
}
