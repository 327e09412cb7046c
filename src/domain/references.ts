/** The id of a related document, whether it came as an id or populated. */
export const idOf = (reference: unknown): string =>
  typeof reference === 'object' && reference !== null && 'id' in reference
    ? String(reference.id)
    : String(reference)
