const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Small words that a sentence writes small: with a capital within a line, they show that its capitals are style. */
const FUNCTION_WORDS = setOf(
  'a an the of for on in to and or with against by from at as into over after before between its their this that is are ' +
    'how it what when why aux des du et ou pour par sur dans avec contre entre con del para por sobre y',
)

/** Small words within names of people and places. */
const PARTICLES = setOf(
  'de la le les du des del las los el al da das do dos di van von der den ter ten zu bin bint ibn ben ould und y e et',
)

/** A word as it stands; `isFirst` of a sentence or a line. */
type Word = { text: string; isFirst: boolean }

/** Chinese sets no space before a name in Latin letters. */
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’])+/gu
const UPPER = /^['’]?[\p{Lu}\p{Lt}]/u
const LOWER = /\p{Ll}/u
const FIGURE = /\p{N}/u
/** Of the last signs of a word, or of what stands between two. */
const SENTENCE_END = /[.!?:;•—–][”’»")]*$|\n/
const HASHTAG = /^[^\p{L}\p{N}\s]{0,3}#/u
/** `unodc.org/news`: a host with its path. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,10}(?:[/,;:.)]|$)/i

const isAddress = (token: string): boolean =>
  token.includes('@') ||
  token.includes('://') ||
  token.startsWith('www.') ||
  HASHTAG.test(token) ||
  (token.length < 200 && HOST.test(token))

const hasCapital = ({ text }: Word): boolean => UPPER.test(text)
const isSmallWord = ({ text }: Word): boolean => FUNCTION_WORDS.has(text.toLowerCase())
const isAllCapitals = (word: Word): boolean => hasCapital(word) && !LOWER.test(word.text)
const isAcronym = (word: Word): boolean => isAllCapitals(word) && word.text.length > 1

/** Words and acronyms, without figures and addresses. */
const wordsIn = (text: string): Word[] => {
  const found: Word[] = []
  let isFirst = true
  for (const token of text.split(/([\s]+)/u)) {
    if (isAddress(token)) continue
    for (const [word] of token.matchAll(WORD)) {
      if (!FIGURE.test(word)) found.push({ text: word, isFirst })
      isFirst = false
    }
    if (SENTENCE_END.test(token.slice(-3))) isFirst = true
  }
  return found
}

const CLOSERS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '„': '“', '«': '»', '‹': '›', '"': '"', '「': '」', '『': '』', '《': '》' },
}

/** Without what stands between quotation marks; where one is never closed, the text goes on. Linear in the text. */
const withoutQuotations = (text: string): string => {
  const kept: string[] = []
  const unclosed = new Set<string>()
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const closer = CLOSERS[text[at] ?? '']
    if (!closer || unclosed.has(closer)) continue
    const end = text.indexOf(closer, at + 1)
    if (end < 0) {
      unclosed.add(closer)
      continue
    }
    kept.push(text.slice(from, at))
    from = at = end + 1
    at -= 1
  }
  return [...kept, text.slice(from)].join(' ')
}

/** Chinese sets titles of works between these. Longer than that, it is no title. */
const WORKS = /《[^《》]{1,100}》/gu

const withoutWorks = (text: string): string => text.replace(WORKS, ' ')

/** What is known besides the text itself. */
type NameRules = {
  /** Of a title, a summary or a heading: where most words have a capital, it says nothing. */
  isHeadline?: boolean
  /** Words that are names even there. */
  shared?: ReadonlySet<string>
  /** `de`, `van` or `bin` before a capital belong to a name; not where they are words of the language itself. */
  hasParticles?: boolean
}

const LONGEST_ACRONYM = 6

/** A line of capitals alone: `UNODC, ICMPD`, or words for which they say nothing. */
const areAcronyms = (words: readonly Word[]): boolean =>
  words.every((word) => isAcronym(word) && word.text.length <= LONGEST_ACRONYM && !isSmallWord(word))

/** Half of the words within the line, or one that a sentence would write small. */
const isTitleCase = (words: readonly Word[]): boolean => {
  const inner = words.filter((word) => !word.isFirst && !isAcronym(word))
  const capitals = inner.filter(hasCapital)
  return (inner.length > 0 && capitals.length * 2 >= inner.length) || capitals.some(isSmallWord)
}

/** `FOR`, but neither `UN` nor `IT`. */
const isShouted = (word: Word): boolean =>
  isAcronym(word) && isSmallWord(word) && (word.text.length > 2 || word.text === 'OF')

/** Where capitals are style, an acronym is a name, and what is known to be one; a capital by itself is not. */
const isNameInTitle = (words: readonly Word[], shared: ReadonlySet<string>): ((word: Word) => boolean) => {
  const isLoud = words.some(isShouted)
  return (word) => shared.has(word.text) || (!isLoud && isAllCapitals(word) && !isSmallWord(word))
}

/** A capital within a sentence, and an acronym anywhere, make a name; so do the small words before such a capital. */
const isNameInText = (words: readonly Word[], hasParticles: boolean): ((word: Word) => boolean) => {
  const names = new Set<Word>()
  let isBeforeName = false
  for (const word of words.toReversed()) {
    const isName = (hasCapital(word) && !word.isFirst) || isAcronym(word)
    const isParticle: boolean = hasParticles && isBeforeName && !word.isFirst && PARTICLES.has(word.text)
    if (isName || isParticle) names.add(word)
    isBeforeName = isName || isParticle
  }
  return (word) => names.has(word)
}

/** Which of the words of a text are names, as far as it shows it by itself. */
const nameRule = (
  words: readonly Word[],
  { isHeadline = false, shared = new Set(), hasParticles = false }: NameRules,
): ((word: Word) => boolean) => {
  const hasCase = words.some(({ text }) => LOWER.test(text))
  if (!hasCase) return words.some(hasCapital) && areAcronyms(words) ? () => true : () => false
  return isHeadline && isTitleCase(words) ? isNameInTitle(words, shared) : isNameInText(words, hasParticles)
}

/** Words with a capital within a sentence. */
export const capitalWords = (text: string): string[] =>
  wordsIn(withoutQuotations(text)).flatMap((word) => (hasCapital(word) && !word.isFirst ? [word.text] : []))

/** `What Comes Next`: a small word with a capital where no name has one. */
const isStyled = (word: Word): boolean =>
  hasCapital(word) && isSmallWord(word) && !(word.isFirst && word.text === 'The')

/** `Save the Children`, `Maria de la Cruz`, `Jane Doe`: capitals, and nothing between them but small words. */
export const looksLikeName = (text: string): boolean => {
  const words = wordsIn(withoutQuotations(text))
  const isSmall = (word: Word) => isSmallWord(word) || PARTICLES.has(word.text)
  return (
    words.some((word) => hasCapital(word) && !word.isFirst) &&
    words.every((word) => (word.isFirst || hasCapital(word) || isSmall(word)) && !isStyled(word))
  )
}

/** A quotation may stay in its language, not in its script. */
type WordRules = NameRules & { keepsQuotations?: boolean }

const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, ' ')), text)

/**
 * The words that have to be translated: neither within quotation marks, nor figures, addresses or names.
 * @param names that are known, whatever they are made of: of organisations and of people.
 */
export const ordinaryWords = (text: string, names: readonly string[], rules: WordRules = {}): string[] => {
  const known = withoutNames(text, names)
  const words = wordsIn(rules.keepsQuotations ? withoutWorks(known) : withoutQuotations(known))
  const isName = nameRule(words, rules)
  return words.filter((word) => !isName(word)).map((word) => word.text)
}

const HAN = /\p{Script=Han}/u

/** How many words they are; where none is set apart, two characters are one. */
export const countWords = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (HAN.test(word) ? Math.ceil(word.length / 2) : 1), 0)
