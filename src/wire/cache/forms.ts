import type { WireAnswer, WireRequest } from '../request.ts'
import { isSameAs, toUnchanged, withLength } from '../answers.ts'
import { compress, type Encoding, encodingOf, isCompressible } from './encodings.ts'

/** One answer in one encoding, as it is given to GET, to HEAD, and to whoever has it already. */
type Form = { whole: WireAnswer; head: WireAnswer; same: WireAnswer }

/** A public answer as bytes, and its compressed forms, each made when it is first asked for. */
export type Forms = {
  bytes: number
  /** Null while the form that the reader takes is not made yet. */
  now: (request: Asked) => WireAnswer | null
  whenMade: (request: Asked) => Promise<WireAnswer>
}

type Asked = Pick<WireRequest, 'method' | 'headers'>

/** What compressed forms are likely to add to an answer of text. */
const COMPRESSED_SHARE = 0.4

export const createForms = (answer: WireAnswer): Forms => {
  const body = Buffer.from(answer.body)
  const isCompressed = isCompressible(answer.headers['Content-Type'] ?? '', body.length)
  // What is short is sent faster as one piece with its head.
  const plain = isCompressed ? body : answer.body
  const etag = answer.headers.ETag ?? ''
  const tags = [etag, tagFor(etag, 'br'), tagFor(etag, 'gzip')]
  const made: Partial<Record<Encoding, Form>> = {}
  const making: Partial<Record<Encoding, Promise<Form>>> = {}

  const chosen = ({ headers }: Asked): Encoding =>
    isCompressed ? encodingOf(headers['accept-encoding']) : 'identity'

  const make = async (encoding: Encoding): Promise<Form> => {
    const bytes = encoding === 'identity' ? plain : await compress(body, encoding)
    const headers =
      encoding === 'identity'
        ? answer.headers
        : { ...answer.headers, 'Content-Encoding': encoding, ETag: tagFor(etag, encoding) }
    const form = toForm({ status: answer.status, headers, body: bytes })
    made[encoding] = form
    return form
  }

  const give = (form: Form, { method, headers }: Asked): WireAnswer => {
    const condition = headers['if-none-match']
    if (condition && answer.status === 200 && tags.some((tag) => isSameAs(condition, tag))) return form.same
    return method === 'HEAD' ? form.head : form.whole
  }

  return {
    bytes: isCompressed ? Math.ceil(body.length * (1 + COMPRESSED_SHARE)) : body.length,
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

const toForm = (answer: WireAnswer): Form => {
  const whole = withLength(answer)
  return { whole, head: { ...whole, body: '' }, same: toUnchanged(answer) }
}
