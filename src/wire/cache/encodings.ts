import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { createRemembered } from '../../domain/remembered.ts'
import { readRanges } from '../negotiate.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

const LEAST_BYTES = 1024
const COMPRESSIBLE = /^(text\/|application\/(.+\+)?(json|xml)\b)/
/** A browser's header is one of a few dozen; what a stranger makes up must not fill the memory. */
const remembered = createRemembered<Encoding>(500)

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The encoding that the reader takes and that is shortest (RFC 9110, 12.5.3). */
export const encodingOf = (header: string | undefined): Encoding =>
  header === undefined || header === '' ? 'identity' : remembered(header, () => negotiate(header))

const negotiate = (header: string): Encoding => {
  const qualities = new Map(readRanges(header).map(({ tag, quality }) => [tag, quality]))
  const qualityOf = (name: string) => qualities.get(name) ?? qualities.get('*') ?? 0
  const [brotliQuality, gzipQuality] = [qualityOf('br'), qualityOf('gzip')]
  if (brotliQuality > 0 && brotliQuality >= gzipQuality) return 'br'
  return gzipQuality > 0 ? 'gzip' : 'identity'
}

export const isCompressible = (type: string, bytes: number): boolean =>
  bytes >= LEAST_BYTES && COMPRESSIBLE.test(type)

export const compress = (body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> =>
  encoding === 'gzip'
    ? zip(body, { level: 6 })
    : brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      })
