import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip, gzipSync } from 'node:zlib'
import { memoise } from '../../domain/memo.ts'
import { readRanges } from '../http/negotiate.ts'
import { type WireAnswer, type WireRequest, isSameAs, toUnchanged, withLength } from '../http/answers.ts'
import type { Packing } from './packedStore.ts'

type Encoding = 'br' | 'gzip' | 'identity'

const LEAST_BYTES = 1024
const COMPRESSIBLE = /^(text\/|application\/(.+\+)?(json|xml)\b)/
/** A browser's header is one of a few dozen; what a stranger makes up must not fill the memory. */
const remembered = memoise<Encoding>(500)

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** For who waits for no one: a third of the time, and some more bytes. */
const QUICK = { level: 1 }

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
  /** From now on the plain bytes are kept compressed; what is asked for is given all the same. @returns what it takes then. */
  pack: () => number
  /** The plain bytes are kept again. @returns what it takes then. */
  unpack: () => number
}

/** For a store that packs what is used less. */
export const ANSWER_PACKING: Packing<EncodedAnswers> = {
  pack: (forms) => forms.pack(),
  unpack: (forms) => forms.unpack(),
}

type Asked = Pick<WireRequest, 'method' | 'headers'>

/** @param grew told of what a compressed form adds to the bytes. */
export const createEncodedAnswers = (
  { status, headers, body: text }: WireAnswer,
  grew: (bytes: number) => void = () => {},
): EncodedAnswers => {
  const length = Buffer.byteLength(text)
  const isCompressed = isCompressible(headers['Content-Type'] ?? '', length)
  // What is short is sent faster as one piece with its head. Of the rest only the bytes are kept.
  let plain: WireAnswer['body'] | null = isCompressed ? Buffer.from(text) : text
  let packed: Buffer | null = null
  const etag = headers.ETag ?? ''
  const tags = [etag, tagFor(etag, 'br'), tagFor(etag, 'gzip')]
  const made: Partial<Record<Encoding, EncodedAnswer>> = {}
  const making: Partial<Record<Encoding, Promise<EncodedAnswer>>> = {}

  const chosen = (asked: Asked): Encoding =>
    isCompressed ? encodingOf(asked.headers['accept-encoding']) : 'identity'

  /** One of the two is there. */
  const plainNow = (): WireAnswer['body'] => plain ?? gunzipSync(packed ?? Buffer.alloc(0))

  const bytesNow = (): number =>
    [plain, packed, made.gzip?.whole.body, made.br?.whole.body]
      .filter((bytes, place, all) => all.indexOf(bytes) === place)
      .reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0)

  const make = async (encoding: Encoding): Promise<EncodedAnswer> => {
    if (encoding === 'identity')
      return (made.identity = toEncodedAnswer({ status, headers, body: plainNow() }))
    const form = toEncodedAnswer({
      status,
      headers: { ...headers, 'Content-Encoding': encoding, ETag: tagFor(etag, encoding) },
      body: await compress(Buffer.from(plainNow()), encoding),
    })
    const before = bytesNow()
    made[encoding] = form
    grew(bytesNow() - before)
    return form
  }

  const give = (form: EncodedAnswer, { method, headers: asked }: Asked): WireAnswer => {
    const condition = asked['if-none-match']
    // Almost everybody gives back the tag as it was.
    const isKnown = condition && (tags.includes(condition) || tags.some((tag) => isSameAs(condition, tag)))
    if (isKnown && status === 200) return form.same
    return method === 'HEAD' ? form.head : form.whole
  }

  return {
    bytes: length,
    now: (request) => {
      const form = made[chosen(request)]
      return form ? give(form, request) : null
    },
    whenMade: async (request) => {
      const encoding = chosen(request)
      making[encoding] ??= make(encoding)
      return give(await making[encoding], request)
    },
    pack: () => {
      if (!isCompressed) return length
      packed ??= bytesOf(made.gzip) ?? gzipSync(plainNow(), QUICK)
      plain = null
      made.identity = undefined
      making.identity = undefined
      return bytesNow()
    },
    unpack: () => {
      if (plain !== null) return isCompressed ? bytesNow() : length
      plain = plainNow()
      made.identity = toEncodedAnswer({ status, headers, body: plain })
      making.identity = Promise.resolve(made.identity)
      return bytesNow()
    },
  }
}

const bytesOf = (form: EncodedAnswer | undefined): Buffer | null =>
  Buffer.isBuffer(form?.whole.body) ? form.whole.body : null

/** Other bytes, so another strong tag. */
const tagFor = (etag: string, encoding: Encoding): string =>
  encoding === 'identity' ? etag : etag.replace(/"$/, `-${encoding}"`)

const toEncodedAnswer = (answer: WireAnswer): EncodedAnswer => {
  const whole = withLength(answer)
  return { whole, head: { ...whole, body: '' }, same: toUnchanged(answer) }
}
