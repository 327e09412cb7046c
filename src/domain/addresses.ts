/** Somebody as they stand in a list of addresses: `Ada Lovelace <ada@ilo.example>`, or the address alone. */
export type Addressee = { email: string; name: string }

const SEPARATORS = /[,;\n\r\t،；，]+/
const NAMED = /^(?<name>[^<]*)<(?<email>[^>]*)>$/

/**
 * The people in a list that somebody has pasted from an email or a table, each once. Anything that is not an address is kept as
 * it is: the server refuses it with a sentence.
 */
export const addresseesIn = (text: string): Addressee[] => {
  const found = text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(toAddressees)
  return found.filter(
    ({ email }, index) => found.findIndex((one) => one.email.toLowerCase() === email.toLowerCase()) === index,
  )
}

const toAddressees = (part: string): Addressee[] => {
  const { name, email } = NAMED.exec(part)?.groups ?? {}
  if (email !== undefined)
    return [{ email: email.trim(), name: (name ?? '').trim().replace(/^"(.*)"$/, '$1') }]
  const words = part.split(/\s+/)
  return words.every((word) => word.includes('@'))
    ? words.map((word) => ({ email: word, name: '' }))
    : [{ email: part, name: '' }]
}
