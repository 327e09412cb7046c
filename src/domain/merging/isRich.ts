type Rich = { root: Record<string, unknown> & { children: unknown[] } }

/** Running text as Lexical keeps it. */
export const isRich = (value: unknown): value is Rich =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as { root?: { children?: unknown } }).root?.children)
