/** Of nouns and adjectives in Russian. */
const CASES = [
  'ыми ими ами ями ого его ому ему ой ою ей ею ом ем ам ям ах ях ов ев',
  'ый ий ая яя ое ее ые ие ую юю ых их ым им а я о е ы и у ю ь й',
].flatMap((endings) => endings.split(' '))
const CASE = new RegExp(`(?:${CASES.join('|')})$`, 'u')
/** What is shorter is another word too easily. */
const SHORTEST_STEM = 4

/** A phrase in all cases, where a language has many and a list a few. @param toPattern of a word as it is. */
export const inAllCases = (phrase: string, toPattern: (word: string) => string): string =>
  phrase
    .split(/(\s+)/)
    .map((word) => {
      const stem = /^\p{Script=Cyrillic}+$/u.test(word) ? word.replace(CASE, '') : ''
      return stem.length < SHORTEST_STEM ? toPattern(word) : `${toPattern(stem)}(?:${CASES.join('|')})?`
    })
    .join('')
