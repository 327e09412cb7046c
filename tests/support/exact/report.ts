import { BAR_MS, FORMS, type Kind, type Sightings, type Where } from './sightings.ts'

export type Line = Where & {
  kind: Kind
  count: number
  early: number
  /** Not so within a second, or not at all. */
  late: number
  /** Never seen to be so. */
  missing: number
  fastest: number
  median: number
  slowest: number
}

/** One line for each form on each node. */
export const toLines = (sightings: Sightings, nodes: number): Line[] =>
  (['shown', 'gone'] as const).flatMap((kind) =>
    FORMS.flatMap((form) =>
      Array.from({ length: nodes }, (_, node) => toLine(sightings, kind, { node, form })).filter(
        ({ count }) => count > 0,
      ),
    ),
  )

const toLine = (sightings: Sightings, kind: Kind, where: Where): Line => {
  const all = sightings.all(kind, where)
  const times = all.flatMap(({ after }) => after ?? []).sort((one, other) => one - other)
  return {
    ...{ kind, ...where, count: all.length },
    early: all.filter(({ early }) => early > 0).length,
    late: all.filter(({ after, isLate }) => isLate || after === null || after > BAR_MS).length,
    missing: all.length - times.length,
    fastest: times[0] ?? NaN,
    median: times[Math.floor(times.length / 2)] ?? NaN,
    slowest: times.at(-1) ?? NaN,
  }
}

const HEAD = ['', 'form', 'node', 'texts', 'early', 'late', 'fastest', 'median', 'slowest (ms)']

export const toTable = (lines: readonly Line[]): string => {
  const rows = lines.map(({ kind, form, node, count, early, late, ...times }) => [
    ...[kind, form, String(node + 1), String(count), String(early), String(late)],
    ...[times.fastest, times.median, times.slowest].map((time) => String(Math.round(time))),
  ])
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const isGood = (lines: readonly Line[]): boolean =>
  lines.length > 0 && lines.every(({ early, late }) => early === 0 && late === 0)
