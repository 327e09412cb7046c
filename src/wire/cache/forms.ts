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

/** @param grew told of what a compressed form adds to the bytes. */
export const createForms = (
  { status, headers, body: text }: WireAnswer,
  grew: (bytes: number) => void = () => {},
): Forms => {
  const body = Buffer.from(text)
  const isCompressed = isCompressible(headers['Content-Type'] ?? '', body.length)
  // What is short is sent faster as one piece with its head. Of the rest only the bytes are kept.
  const plain = isCompressed ? body : text
  const etag = headers.ETag ?? ''
  const tags = [etag, tagFor(etag, 'br'), tagFor(etag, 'gzip')]
  const made: Partial<Record<Encoding, Form>> = {}
  const making: Partial<Record<Encoding, Promise<Form>>> = {}

  const chosen = (asked: Asked): Encoding =>
    isCompressed ? encodingOf(asked.headers['accept-encoding']) : 'identity'

  const make = async (encoding: Encoding): Promise<Form> => {
    const form = toForm(
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

  const give = (form: Form, { method, headers: asked }: Asked): WireAnswer => {
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

const toForm = (answer: WireAnswer): Form => {
  const whole = withLength(answer)
  return { whole, head: { ...whole, body: '' }, same: toUnchanged(answer) }
}
