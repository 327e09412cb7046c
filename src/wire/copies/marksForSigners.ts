import { escapeHtml, saysTarget, targetOf } from '../../domain/markup.ts'
import { INVISIBLE } from '../../domain/cleanText.ts'
import { type Copy, type Inline, mapWords, type Run, type Section } from './document.ts'

/** `U+200F` */
const numberOf = (character: string): string =>
  `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`

/** As Unicode calls them. */
const NAMES: Readonly<Record<string, string>> = {
  '\u061C': 'ARABIC LETTER MARK',
  '\u200C': 'ZERO WIDTH NON-JOINER',
  '\u200D': 'ZERO WIDTH JOINER',
  '\u200E': 'LEFT-TO-RIGHT MARK',
  '\u200F': 'RIGHT-TO-LEFT MARK',
  '\u2066': 'LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'FIRST STRONG ISOLATE',
  '\u2069': 'POP DIRECTIONAL ISOLATE',
}

const TAGS = /(<[^>]*>)/

const STYLE =
  'display:inline-block;inline-size:3px;block-size:0.8em;margin-inline:1px;background:#8a3b12;vertical-align:baseline'

/**
 * HTML of ours in which a small bar stands before each character that nobody sees. The characters stay, and no word is added.
 *
 * @param say what the bar is called, of `U+200F RIGHT-TO-LEFT MARK`.
 */
export const markInvisible = (html: string, say: (name: string) => string): string =>
  html
    .split(TAGS)
    .map((part, index) =>
      // Every second one is a tag.
      index % 2 === 1 ? part : part.replace(INVISIBLE, (character) => `${bar(character, say)}${character}`),
    )
    .join('')

const bar = (character: string, say: (name: string) => string): string => {
  const name = escapeHtml(say(`${numberOf(character)} ${NAMES[character] ?? ''}`))
  return `<span data-unseen role="img" aria-label="${name}" title="${name}" style="${STYLE}"></span>`
}

/**
 * For signers who read a PDF or Word file of a language that was copied from an earlier edition: puts the Unicode number of
 * each invisible character in front of it, as in `[U+200F]`. The characters themselves stay.
 */
export const withMarks = (copy: Copy): Copy =>
  copy.isCopied
    ? {
        ...copy,
        title: marked(copy.title),
        summary: marked(copy.summary),
        body: mapWords(copy.body, (words) => words.flatMap(inRun)),
      }
    : copy

const noteOfCharacter = (character: string): string => `[${numberOf(character)}]`

const marked = (text: string): string =>
  text.replace(INVISIBLE, (character) => `${noteOfCharacter(character)}${character}`)

const inRun = (part: Inline): Inline[] => {
  if (part === 'break' || part.isNote) return [part]
  return part.text.split(BEFORE_INVISIBLE).flatMap((text) =>
    text.search(INVISIBLE) === 0
      ? [
          { text: noteOfCharacter(text.charAt(0)), isNote: true as const },
          { ...part, text },
        ]
      : [{ ...part, text }],
  )
}

const BEFORE_INVISIBLE = new RegExp(`(?=${INVISIBLE.source})`)

/**
 * For whoever signs: beside each link whose words are not its address stands the host that it leads to. What goes out has
 * nothing of it.
 */
export const withTargets = <Shown extends Section & Pick<Copy, 'entries'>>(copy: Shown): Shown => ({
  ...copy,
  body: mapWords(copy.body, inWords),
  entries: copy.entries.map(({ section, ...entry }) => ({
    ...entry,
    section: section && { ...section, body: mapWords(section.body, inWords) },
  })),
})

const inWords = (words: readonly Inline[]): Inline[] =>
  words.flatMap((part, index): Inline[] => {
    const href = hrefOf(part)
    if (href === null || hrefOf(words[index + 1]) === href) return [part]
    return saysTarget(wordsBefore(words, index, href), href) ? [part] : [part, noteOfTarget(href)]
  })

const hrefOf = (part: Inline | undefined): string | null =>
  part === undefined || part === 'break' ? null : (part.href ?? null)

/** All that leads there, up to this one: one link can be set in several ways. */
const wordsBefore = (words: readonly Inline[], index: number, href: string): string => {
  const first = words.findLastIndex((part, at) => at < index && hrefOf(part) !== href) + 1
  return words
    .slice(first, index + 1)
    .map((part) => (part === 'break' ? '' : part.text))
    .join('')
}

const noteOfTarget = (href: string): Run => ({ text: ` [${targetOf(href)}]`, isNote: true })
