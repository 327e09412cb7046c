import { v5 } from 'uuid'

const NAMESPACE = '6a0c2f5e-93d4-5b1f-8e27-40c9b7d1a356'
/** Without vowels, so that no word comes about, and without what is taken for another one. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789'
const LENGTH = 5

type Ref = { collection: string; id: string }

/**
 * What a text is called in mails: always the same, and made of its id alone, which is random. Neither its words nor how many
 * texts there are can be read from it.
 */
export const referenceOf = ({ collection, id }: Ref): string => {
  let rest = BigInt(`0x${v5(`${collection}/${id}`, NAMESPACE).replaceAll('-', '').slice(16)}`)
  let made = ''
  for (let place = 0; place < LENGTH; place += 1) {
    made += LETTERS[Number(rest % BigInt(LETTERS.length))] ?? ''
    rest /= BigInt(LETTERS.length)
  }
  return made
}
