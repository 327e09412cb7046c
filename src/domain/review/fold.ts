/** A text as it is compared: blanks of any kind are one space, and nothing that nobody sees is in it. */
export type Folded = {
  text: string
  /** Where each of its characters stands in the text itself; behind the last, its length. */
  at: number[]
}

const BLANK = /\s/
const UNSEEN = /\p{Cf}/u

/** Word and its like put spaces, joiners and marks of direction in and take them out, and nobody has changed a word. */
export const fold = (raw: string): Folded => {
  const at: number[] = []
  let text = ''
  for (let index = 0; index < raw.length; index += 1) {
    const sign = raw.charAt(index)
    if (UNSEEN.test(sign)) continue
    const isBlank = BLANK.test(sign)
    if (isBlank && (text === '' || text.endsWith(' '))) continue
    text += isBlank ? ' ' : sign
    at.push(index)
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1)
    at.pop()
  }
  return { text, at: [...at, raw.length] }
}

export const foldedText = (raw: string): string => fold(raw).text

/** From a place in the text itself to one in its folded form: the first character that stands there or behind. */
export const toFolded = ({ at }: Folded, place: number): number => {
  let [low, high] = [0, at.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** And back. Behind the last character it is the end of what is seen. */
export const toRaw = ({ text, at }: Folded, place: number): number => {
  if (place < text.length || text === '') return at[place] ?? 0
  return (at[text.length - 1] ?? 0) + 1
}
