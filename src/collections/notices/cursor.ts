/** Where a page of notices ends; the next one begins behind it. */
export type Cursor = { at: string; id: string }

const SHAPE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/

export const toCursor = ({ at, id }: Cursor): string => `${at}_${id}`

export const readCursor = (text: string): Cursor | null => {
  const [, at = '', id = ''] = SHAPE.exec(text) ?? []
  return id && !Number.isNaN(Date.parse(at)) ? { at, id } : null
}
