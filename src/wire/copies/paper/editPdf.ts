/** A place in the bytes of a file, and what stands there from now on. */
export type Edit = { from: number; to: number; put: Uint8Array }

export type PdfObjects = {
  /** Where each object begins and where the next thing does, by its number. */
  at: ReadonlyMap<number, { from: number; to: number }>
  /** The number of the object that all others hang on. */
  root: number
}

/** A table is lines of twenty bytes, of which the first ten are where an object begins. */
const [ENTRY, DIGITS] = [20, 10]
const TABLE = /^xref\n0 (\d+)\n/
const TAIL = /\ntrailer\n<<[^]*?\/Root (\d+) 0 R[^]*>>\nstartxref\n(\d+)\n%%EOF\s*$/

type Table = { count: number; entries: number; root: number; start: number; tail: number }

/** One table of all objects, as the typesetter writes it; null where the file is made otherwise. */
const readTable = (pdf: Buffer): Table | null => {
  const tail = pdf.lastIndexOf('\ntrailer\n')
  const said = tail < 0 ? null : TAIL.exec(pdf.toString('latin1', tail))
  const start = Number(said?.[2])
  const head = said ? TABLE.exec(pdf.toString('latin1', start, start + 32)) : null
  if (!said || !head) return null
  const [count, entries] = [Number(head[1]), start + head[0].length]
  if (entries + count * ENTRY !== tail + 1) return null
  return { count, entries, root: Number(said[1]), start, tail }
}

const offsetsOf = (pdf: Buffer, { count, entries }: Table): number[] =>
  Array.from({ length: count }, (_, number) => {
    const at = entries + number * ENTRY
    return pdf[at + 17] === 0x6e ? Number(pdf.toString('latin1', at, at + DIGITS)) : 0
  })

/** Where the objects of a file lie; null where it is not made as the typesetter makes it. */
export const readObjects = (pdf: Buffer): PdfObjects | null => {
  const table = readTable(pdf)
  if (!table) return null
  const offsets = offsetsOf(pdf, table)
  const ends = [...offsets.filter((offset) => offset > 0), table.start].sort((a, b) => a - b)
  const after = new Map(ends.map((offset, index) => [offset, ends[index + 1] ?? offset]))
  const at = offsets.flatMap((from, number) =>
    from > 0 ? [[number, { from, to: after.get(from) ?? from }] as const] : [],
  )
  return { at: new Map(at), root: table.root }
}

/**
 * The file with other bytes inside its objects, and with the table that says where each object begins now.
 * @param edits none of which reaches into another, or out of its object.
 */
export const editPdf = (pdf: Buffer, edits: readonly Edit[]): Buffer => {
  const table = readTable(pdf)
  if (!table) throw new Error('There is no table of objects.')
  const inOrder = [...edits].sort((a, b) => a.from - b.from)
  const moved = (offset: number) =>
    inOrder.reduce((sum, { from, to, put }) => (from < offset ? sum + put.length - (to - from) : sum), offset)
  const entries = offsetsOf(pdf, table).map((offset, number) => {
    const at = table.entries + number * ENTRY
    const rest = pdf.toString('latin1', at + DIGITS, at + ENTRY)
    return offset > 0
      ? `${moved(offset)}`.padStart(DIGITS, '0') + rest
      : pdf.toString('latin1', at, at + ENTRY)
  })
  const tail = pdf
    .toString('latin1', table.tail + 1)
    .replace(/startxref\n\d+/, `startxref\n${moved(table.start)}`)
  return Buffer.concat([
    ...between(pdf, inOrder, table.start),
    pdf.subarray(table.start, table.entries),
    Buffer.from(entries.join('') + tail, 'latin1'),
  ])
}

const between = (pdf: Buffer, edits: readonly Edit[], end: number): Uint8Array[] => {
  const starts = [0, ...edits.map(({ to }) => to)]
  return starts.flatMap((start, index) => {
    const edit = edits[index]
    return [pdf.subarray(start, edit?.from ?? end), ...(edit ? [edit.put] : [])]
  })
}
