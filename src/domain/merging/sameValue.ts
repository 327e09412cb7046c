/**
 * A value as text, whatever the order of its members: one store keeps it, another one does not. Empty is empty, however it is
 * written; and rows and links have ids of their own, which say nothing of what stands in them.
 */
export const stableText = (value: unknown): string => JSON.stringify(ordered(value))

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || stableText(one) === stableText(other)

const ordered = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length > 0 ? value.map(ordered) : null
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, ordered(inner)] as const)
    .filter(([key, inner]) => key !== 'id' && inner !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : null
}
