import { strFromU8, unzipSync } from 'fflate'
import { decodeEntities } from './html.ts'
import type { ShownFile } from './shown.ts'

/** Parts of a Word file that hold what its reader sees, and what other programs keep beside it. */
const SHOWN = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u
const BESIDE = /^customXml\/item\d+\.xml$/u
const MOST_BYTES = 40 * 1024 * 1024

const ORDER = ['document', 'footnotes', 'endnotes', 'header', 'footer']
const rankOf = (name: string): number => ORDER.findIndex((part) => name.startsWith(`word/${part}`))

/** What was deleted is not shown, and what is drawn for old programs stands there twice. */
const UNSHOWN =
  /<w:del\b[^>]*>.*?<\/w:del>|<mc:Fallback\b[^>]*>.*?<\/mc:Fallback>|<w:instrText\b[^>]*>.*?<\/w:instrText>/gsu

const toWords = (xml: string): string =>
  decodeEntities(
    xml
      .replace(UNSHOWN, '')
      .replace(/<w:(?:tab|ptab)\b[^>]*\/>/gu, ' ')
      .replace(/<w:(?:br|cr)\b[^>]*\/>|<\/w:p>/gu, '\n')
      .replace(/<w:noBreakHyphen\b[^>]*\/>/gu, '-')
      .replace(/<w:softHyphen\b[^>]*\/>/gu, '')
      // What stands between tags of markup is no word: words are in w:t alone.
      .replace(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<[^>]*>|[^<\n]+/gu, (_, word?: string) => word ?? ''),
  )

const PROOF = /<proof xmlns="urn:communique:proof"[^>]*>(.*?)<\/proof>/su

/** @throws for what is no zip file. */
export const readDocx = (bytes: Uint8Array): ShownFile => {
  let left = MOST_BYTES
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!SHOWN.test(name) && !BESIDE.test(name)) return false
      left -= originalSize
      return left >= 0
    },
  })
  const names = Object.keys(parts)
  const xmlOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const shown = names.filter((name) => SHOWN.test(name)).sort((one, other) => rankOf(one) - rankOf(other))
  const proofs = names
    .filter((name) => BESIDE.test(name))
    .flatMap((name) => PROOF.exec(xmlOf(name))?.[1] ?? [])
  return {
    text: shown.map((name) => toWords(xmlOf(name))).join('\n'),
    proof: proofs[0] === undefined ? null : decodeEntities(proofs[0]),
  }
}
