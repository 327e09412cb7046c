import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { memoise } from '../../domain/memo.ts'
import { readRanges } from '../http/negotiate.ts'
import { type WireAnswer, type WireRequest, isSameAs, toUnchanged, withLength } from '../http/answers.ts'

type Encoding = 'br' | 'gzip' | 'identity'

const LEAST_BYTES = 1024
const COMPRESSIBLE = /^(text\/|application\/(.+\+)?(json|xml)\b)/
/** A browser's header is one of a few dozen; what a stranger makes up must not fill the memory. */
const remembered = memoise<Encoding>(500)

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The encoding that the reader takes and that is shortest (RFC 9110, 12.5.3). */
const encodingOf = (header: string | undefined): Encoding =>
  header === undefined || header === '' ? 'identity' : remembered(header, () => negotiate(header))

const negotiate = (header: string): Encoding => {
  const qualities = new Map(readRanges(header).map(({ tag, quality }) => [tag, quality]))
  const qualityOf = (name: string) => qualities.get(name) ?? qualities.get('*') ?? 0
  const [brotliQuality, gzipQuality] = [qualityOf('br'), qualityOf('gzip')]
  if (brotliQuality > 0 && brotliQuality >= gzipQuality) return 'br'
  return gzipQuality > 0 ? 'gzip' : 'identity'
}

const isCompressible = (type: string, bytes: number): boolean =>
  bytes >= LEAST_BYTES && COMPRESSIBLE.test(type)

const compress = (body: Buffer, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> =>
  encoding === 'gzip'
    ? zip(body, { level: 6 })
    : brotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      })

/** One answer in one encoding, as it is given to GET, to HEAD, and to whoever has it already. */
type EncodedAnswer = { whole: WireAnswer; head: WireAnswer; same: WireAnswer }

/** A public answer as bytes, and its compressed forms, each made when it is first asked for. */
export type EncodedAnswers = {
  bytes: number
  /** Null while the form that the reader takes is not made yet. */
  now: (request: Asked) => WireAnswer | null
  whenMade: (request: Asked) => Promise<WireAnswer>
}

type Asked = Pick<WireRequest, 'method' | 'headers'>

/** @param grew told of what a compressed form adds to the bytes. */
export const createEncodedAnswers = (
  { status, headers, body: text }: WireAnswer,
  grew: (bytes: number) => void = () => {},
): EncodedAnswers => {
  const body = Buffer.from(text)
  const isCompressed = isCompressible(headers['Content-Type'] ?? '', body.length)
  // What is short is sent faster as one piece with its head. Of the rest only the bytes are kept.
  const plain = isCompressed ? body : text
  const etag = headers.ETag ?? ''
  const tags = [etag, tagFor(etag, 'br'), tagFor(etag, 'gzip')]
  const made: Partial<Record<Encoding, EncodedAnswer>> = {}
  const making: Partial<Record<Encoding, Promise<EncodedAnswer>>> = {}

  const chosen = (asked: Asked): Encoding =>
    isCompressed ? encodingOf(asked.headers['accept-encoding']) : 'identity'

  const make = async (encoding: Encoding): Promise<EncodedAnswer> => {
    const form = toEncodedAnswer(
      encoding === 'identity'
        ? { status, headers, body: plain }
        : {
            status,
            headers: { ...headers, 'Content-Encoding': encoding, ETag: tagFor(etag, encoding) },
            body: await compress(body, encoding),
          },
    )
    made[encoding] = form
    if (encoding !== 'identity') grew(form.whole.body.length)
    return form
  }

  const give = (form: EncodedAnswer, { method, headers: asked }: Asked): WireAnswer => {
    const condition = asked['if-none-match']
    if (condition && status === 200 && tags.some((tag) => isSameAs(condition, tag))) return form.same
    return method === 'HEAD' ? form.head : form.whole
  }

  return {
    bytes: body.length,
    now: (request) => {
      const form = made[chosen(request)]
      return form ? give(form, request) : null
    },
    whenMade: async (request) => {
      const encoding = chosen(request)
      making[encoding] ??= make(encoding)
      return give(await making[encoding], request)
    },
  }
}

/** Other bytes, so another strong tag. */
const tagFor = (etag: string, encoding: Encoding): string =>
  encoding === 'identity' ? etag : etag.replace(/"$/, `-${encoding}"`)

const toEncodedAnswer = (answer: WireAnswer): EncodedAnswer => {
  const whole = withLength(answer)
  return { whole, head: { ...whole, body: '' }, same: toUnchanged(answer) }
}
