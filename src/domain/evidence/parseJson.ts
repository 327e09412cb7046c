/** Why a file is not read: one sentence without its full stop. */
export class JsonFault extends Error {}

/** It is JSON, and not every program reads the same in it. */
export class AmbiguousMember extends JsonFault {}

/** Strings, and what opens, closes or divides. Everything else is numbers, words and space, which JSON.parse has judged. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g

const KIND = '__proto__'

type Level = { keys: Set<string> | null; isKeyNext: boolean }

/**
 * JSON in which each key of an object stands once: of two members of one name each program may read another, and what one
 * verifies is then not what the other one shows. `__proto__` is no key of it: some programs, this one's checks of form among
 * them, take it for the kind of the object and leave it out, and others read it as a member. No other key is such. @throws JsonFault
 */
export const parseJson = (bytes: Uint8Array | string): unknown => {
  const text = typeof bytes === 'string' ? bytes : decode(bytes)
  const value = parse(text)
  const ambiguous = findAmbiguous(text)
  if (ambiguous === KIND) throw new AmbiguousMember(`one object has the member “${KIND}”`)
  if (ambiguous !== null) throw new AmbiguousMember(`one object has the member “${ambiguous}” twice`)
  return value
}

/** What is no UTF-8 would be read as something else than what it is. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new JsonFault('it is not written in UTF-8')
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new JsonFault((error as Error).message)
  }
}

/** Of a text that is JSON the first member that stands twice in its object, or that programs take for the object's kind. */
const findAmbiguous = (text: string): string | null => {
  const levels: Level[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1)
    if (token === '{') levels.push({ keys: new Set(), isKeyNext: true })
    else if (token === '[') levels.push({ keys: null, isKeyNext: false })
    else if (token === '}' || token === ']') levels.pop()
    else if (token === ',' && level) level.isKeyNext = level.keys !== null
    else if (level?.keys && level.isKeyNext && token !== ':') {
      const key = JSON.parse(token) as string
      if (level.keys.has(key) || key === KIND) return key
      level.keys.add(key)
      level.isKeyNext = false
    }
  }
  return null
}
