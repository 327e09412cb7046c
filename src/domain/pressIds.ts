import { hashOf } from './digests.ts'

/** One press of a button, by the name that the client gives it. */
type Press = { person: string; collection: string; key: string }

/**
 * The id of what a press makes: for the same press the same one, so that a second request finds what the first has stored.
 * A UUID as all ids are (RFC 9562, version 8); nobody can choose it, or meet another person's.
 */
export const idOfPress = (press: Press): string => {
  const hex = hashOf({ press })
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`]
  return [...parts, hex.slice(20, 32)].join('-')
}
