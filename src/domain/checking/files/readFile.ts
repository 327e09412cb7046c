import { readCode } from '../code.ts'
import { type CarriedText, type Hash, readCarriedText } from '../digested.ts'
import type { Seen } from '../judge.ts'
import { readDocx } from './docx.ts'
import { type PdfReader, readPdf } from './pdf.ts'
import type { ShownFile } from './shown.ts'

const startsWith = (bytes: Uint8Array, signs: string): boolean =>
  [...signs].every((sign, index) => bytes[index] === sign.charCodeAt(0))

const holdsEarly = (bytes: Uint8Array, signs: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(signs)

/** By its bytes, whatever it is called; null for what nobody here can read. */
const kindOf = (bytes: Uint8Array, name: string): keyof typeof READERS | null => {
  if (holdsEarly(bytes, '%PDF-')) return 'pdf'
  if (startsWith(bytes, 'PK')) return 'docx'
  const isMail = /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/u.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 4096)),
  )
  return isMail || /\.eml$/iu.test(name) ? 'eml' : null
}

const FINGERPRINT = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gu

/** Fingerprints that stand among the words. */
export const printedIn = (text: string): string[] => [...new Set(text.match(FINGERPRINT) ?? [])]

type LoadPdf = () => Promise<PdfReader>

/** What reads mails is loaded when there is one. */
const READERS = {
  pdf: async (bytes, loadPdf) => readPdf(bytes, await loadPdf()),
  docx: async (bytes) => readDocx(bytes),
  eml: async (bytes) => (await import('./eml.ts')).readEml(bytes),
} as const satisfies Record<string, (bytes: Uint8Array, loadPdf: LoadPdf) => Promise<ShownFile>>

/** `pdf`: loads what reads PDF files. */
type With = { name: string; pdf: LoadPdf; hash: Hash }

/** Null for a file of another kind. */
export const readFile = async (
  bytes: Uint8Array,
  { name, pdf, hash }: With,
): Promise<(Seen & { carried: CarriedText | null }) | null> => {
  const kind = kindOf(bytes, name)
  if (kind === null) return null
  const { text, proof } = await READERS[kind](bytes, pdf)
  const carried = readCarriedText(proof, hash)
  return { kind, text, printed: printedIn(text), attached: carried?.canonical.digest ?? null, carried }
}

/** What was pasted or typed. */
export const readWords = (typed: string): Seen => {
  const code = readCode(typed)
  if (code !== null) return { kind: 'code', text: '', printed: [code], attached: null }
  return { kind: 'words', text: typed, printed: printedIn(typed), attached: null }
}
