import { linesOfHtml } from './html.ts'
import type { ShownFile } from './shown.ts'

/** A part of a mail (RFC 2045): its headers in lower case, and its bytes as signs from 0 to 255. */
type Part = { headers: Map<string, string>; body: string }

const toPart = (raw: string): Part => {
  const [, head = '', body = ''] = /^(.*?)(?:\r?\n\r?\n(.*))?$/su.exec(raw) ?? []
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body }
}

const parameterOf = (header: string, name: string): string | null => {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'iu').exec(header) ?? []
  return quoted ?? plain ?? null
}

const toBytes = (signs: string): Uint8Array => Uint8Array.from(signs, (sign) => sign.charCodeAt(0) & 0xff)

const decoded = ({ headers, body }: Part): string => {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (encoding === 'base64') return fromBase64(body)
  if (encoding !== 'quoted-printable') return body
  return body
    .replace(/[ \t]+$/gmu, '')
    .replace(/=\r?\n/gu, '')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

const fromBase64 = (body: string): string => {
  const plain = body.replace(/[^a-z0-9+/]/giu, '')
  return atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)))
}

const toText = (part: Part): string => {
  const charset = parameterOf(part.headers.get('content-type') ?? '', 'charset') ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(toBytes(decoded(part)))
  } catch {
    return new TextDecoder().decode(toBytes(decoded(part)))
  }
}

/** Lines that flow on (RFC 3676). */
export const flowed = (text: string, type: string): string => {
  if (parameterOf(type, 'format')?.toLowerCase() !== 'flowed') return text
  const isDeleted = parameterOf(type, 'delsp')?.toLowerCase() === 'yes'
  return text.replace(/(?<!^-- ) \r?\n/gmu, isDeleted ? '' : ' ').replace(/^ /gmu, '')
}

const DEEPEST = 8

const partsIn = (part: Part, depth = 0): Part[] => {
  const type = part.headers.get('content-type') ?? 'text/plain'
  const boundary = parameterOf(type, 'boundary')
  if (depth > DEEPEST) return []
  if (/^message\/rfc822/iu.test(type)) return partsIn(toPart(decoded(part)), depth + 1)
  if (!/^multipart\//iu.test(type) || boundary === null) return [part]
  const pieces = `\n${part.body}`.split(
    new RegExp(
      `\\r?\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?:--)?[ \\t]*(?:\\r?\\n|$)`,
      'u',
    ),
  )
  return pieces.slice(1).flatMap((piece) => (piece.trim() === '' ? [] : partsIn(toPart(piece), depth + 1)))
}

const isAttached = ({ headers }: Part): boolean =>
  /^attachment/iu.test(headers.get('content-disposition') ?? '')
const isOf = (part: Part, type: RegExp): boolean =>
  type.test(part.headers.get('content-type') ?? 'text/plain')

/** The words that a mail program shows: those of the HTML where there is one, since that is what most of them show. */
export const readEml = (bytes: Uint8Array): ShownFile => {
  let raw = ''
  for (let at = 0; at < bytes.length; at += 8192) raw += String.fromCharCode(...bytes.subarray(at, at + 8192))
  const parts = partsIn(toPart(raw)).filter((part) => !isAttached(part))
  const html = parts.filter((part) => isOf(part, /^text\/html/iu))
  const plain = parts.filter((part) => isOf(part, /^text\/plain/iu))
  const text =
    html.length > 0
      ? html.flatMap((part) => linesOfHtml(toText(part))).join('\n')
      : plain.map((part) => flowed(toText(part), part.headers.get('content-type') ?? '')).join('\n')
  return { text, proof: null }
}
