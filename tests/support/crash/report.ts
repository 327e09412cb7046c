import type { Line } from './strike.ts'

const HEAD = ['act', 'killed', 'answered', 'after the restart', 'ms until open', 'until settled', 'again']

/** Each point in a line, and what was wrong under it. */
export const toTable = (lines: readonly Line[]): string => {
  const cells = lines.map(({ act, point, answered, found, openMs, settledMs, again }) => [
    ...[act, point, String(answered ?? '–'), found, String(openMs), String(settledMs), String(again ?? '–')],
  ])
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const toLine = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [HEAD, widths.map((width) => '─'.repeat(width)), ...cells]
    .map(toLine)
    .flatMap((line, index) => [line, ...(lines[index - 2]?.faults ?? []).map((fault) => `  ✗ ${fault}`)])
    .join('\n')
}

/** The points at which something was wrong, in sentences. */
export const complaintsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ act, point, faults }) => faults.map((fault) => `${act}, killed ${point}: ${fault}`))
