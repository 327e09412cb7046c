/** A part of a row's label: a field of the row, and what stands in it. */
export type RowPart = { field: string; as: 'words' | 'day' | 'language' | 'organisation' | 'entry' }

type Known = { nameOf: (id: string) => string; languageOf: (code: string) => string }

const SEPARATOR = ' · '

const idsIn = (value: unknown): string[] =>
  [value].flat().flatMap((one) => {
    if (typeof one === 'string') return [one]
    const id = (one as { value?: unknown } | null | undefined)?.value
    return typeof id === 'string' ? [id] : []
  })

const sayPart = (value: unknown, as: RowPart['as'], { nameOf, languageOf }: Known): string => {
  if (as === 'organisation' || as === 'entry') return idsIn(value).map(nameOf).filter(Boolean).join(', ')
  if (typeof value !== 'string') return ''
  if (as === 'day') return value.slice(0, 10)
  return as === 'language' ? languageOf(value) : value.trim()
}

/** `in collaboration with · FIA`: what a row holds, in the order of its parts; empty where it holds nothing yet. */
export const toRowWords = (
  parts: readonly RowPart[],
  row: Readonly<Record<string, unknown>>,
  known: Known,
): string =>
  parts
    .map(({ field, as }) => sayPart(row[field], as, known))
    .filter(Boolean)
    .join(SEPARATOR)
