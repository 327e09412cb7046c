import { escapeHtml } from '../../domain/html.ts'
import { numberOf, UNSEEN } from './unseen.ts'

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
export const markUnseen = (html: string, say: (name: string) => string): string =>
  html
    .split(TAGS)
    .map((part, index) =>
      // Every second one is a tag.
      index % 2 === 1 ? part : part.replace(UNSEEN, (character) => `${bar(character, say)}${character}`),
    )
    .join('')

const bar = (character: string, say: (name: string) => string): string => {
  const name = escapeHtml(say(`${numberOf(character)} ${NAMES[character] ?? ''}`))
  return `<span data-unseen role="img" aria-label="${name}" title="${name}" style="${STYLE}"></span>`
}
