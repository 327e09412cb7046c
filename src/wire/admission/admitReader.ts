import { tooMany, unauthenticated } from '../answers.ts'
import type { KeyReader } from '../consumers/createKeyReader.ts'
import type { Reader } from '../consumers/reader.ts'
import type { WireAnswer } from '../request.ts'
import type { Verdict, WireLimits } from './wireLimits.ts'

/** Who reads, and the headers that belong to whatever is answered; or the answer that ends it. */
export type Admission =
  | { reader: Reader; headers: Record<string, string> }
  | { refusal: WireAnswer; headers: Record<string, string> }

type Deps = { keys: Pick<KeyReader, 'read' | 'isFamiliar'>; limits: WireLimits }
export type Admit = (asked: Asked) => Admission | Promise<Admission>
type Asked = {
  address: string
  authorization: string | undefined
  /** How often a network may ask without a key. */
  anonymousPerMinute: number
}

/**
 * In front of the wire: who asks, and whether they may ask so often. A promise only where a key is given or something is
 * counted.
 */
export const createAdmission =
  ({ keys, limits }: Deps): Admit =>
  ({ authorization, ...asked }) => {
    if (authorization !== undefined) return admitByKey({ keys, limits }, { ...asked, authorization })
    const reader: Reader = { kind: 'anonymous' }
    const verdict = limits.take({ ...asked, reader })
    return verdict instanceof Promise
      ? verdict.then((taken) => toAdmission(reader, taken))
      : toAdmission(reader, verdict)
  }

const admitByKey = async (
  { keys, limits }: Deps,
  { address, authorization, anonymousPerMinute }: Asked & { authorization: string },
): Promise<Admission> => {
  // Whoever tries keys one after the other would ask the store each time.
  if (!keys.isFamiliar(authorization) && (await limits.isGuessing(address)))
    return refused(await limits.takeFailure(address))
  const reader = await keys.read(authorization)
  if (reader) return toAdmission(reader, await limits.take({ address, reader, anonymousPerMinute }))
  const verdict = await limits.takeFailure(address)
  return verdict.isAllowed ? { refusal: unauthenticated(), headers: verdict.headers } : refused(verdict)
}

const toAdmission = (reader: Reader, verdict: Verdict): Admission =>
  verdict.isAllowed ? { reader, headers: verdict.headers } : refused(verdict)

const refused = ({ headers, retryAfter }: Verdict): Admission => ({ refusal: tooMany(retryAfter), headers })
