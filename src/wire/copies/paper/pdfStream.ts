import { inflateSync } from 'node:zlib'
import { zlibSync } from 'fflate'
import type { Edit } from './editPdf.ts'

/** A stream of a file: what its dictionary says, and its bytes as they were before they were packed. */
export type PdfStream = { from: number; to: number; head: string; isPacked: boolean; words: string }

const HEAD = /^\d+ 0 obj\n<<\n {2}\/Length (\d+)\n([^]*?)>>\nstream\n/

/** Null for an object that is no stream as the typesetter writes it. */
export const readStream = (
  pdf: Buffer,
  place: { from: number; to: number } | undefined,
): PdfStream | null => {
  if (!place) return null
  const said = HEAD.exec(pdf.toString('latin1', place.from, Math.min(place.to, place.from + 400)))
  if (!said) return null
  const start = place.from + said[0].length
  const bytes = pdf.subarray(start, start + Number(said[1]))
  const isPacked = said[0].includes('/Filter /FlateDecode')
  if (!isPacked && said[0].includes('/Filter')) return null
  const words = (isPacked ? inflateSync(bytes) : bytes).toString('latin1')
  return { ...place, head: said[0], isPacked, words }
}

/** The stream with other words. Packed by a program of ours, not by Node's, whose bytes depend on its version. */
export const withWords = ({ from, to, head, isPacked }: PdfStream, words: string): Edit => {
  const plain = Buffer.from(words, 'latin1')
  const bytes = isPacked ? zlibSync(plain) : plain
  const begin = Buffer.from(head.replace(/\/Length \d+/, `/Length ${bytes.length}`), 'latin1')
  return { from, to, put: Buffer.concat([begin, bytes, Buffer.from('\nendstream\nendobj\n\n')]) }
}
