import type { PasteMessages } from '../../locales/paste.ts'
import { elementsIn, hasClass, hasWords, isElement, type SourceElement, wordsIn } from './source.ts'
import { isHidden } from './styles.ts'

/** What of a clipboard arrives in another form, or not at all: a message of `locales/<language>/paste.json`. */
export type LossCode = keyof PasteMessages['losses']
export type Loss = { code: LossCode; params: { count: number } }

/** In the order in which it is said: what is missing first. */
const ORDER = [
  'pictures',
  'objects',
  'textBoxes',
  'comments',
  'tracked',
  'hidden',
  'links',
  'notesMissing',
  'notes',
  'nested',
  'spans',
  'headings',
  'letters',
  'levels',
  'lines',
  'lists',
  'colours',
  'fonts',
] as const satisfies readonly LossCode[]

const LEFT_OUT: readonly LossCode[] = [
  ...(['pictures', 'objects', 'textBoxes', 'comments', 'hidden', 'colours', 'fonts'] as const),
]

/** Whether it is not there any more; else it is there in another form. */
export const isLeftOut = (code: LossCode): boolean => LEFT_OUT.includes(code)

type Counted = Exclude<(typeof ORDER)[number], 'colours' | 'fonts'>

export type Losses = {
  count: (code: Counted, by?: number) => void
  colour: (name: string) => void
  font: (name: string) => void
  said: () => Loss[]
}

export const countLosses = (): Losses => {
  const counts = new Map<Counted, number>()
  const colours = new Set<string>()
  const fonts = new Set<string>()
  const countOf = (code: LossCode): number => {
    if (code === 'colours') return colours.size
    // Words in one font lose nothing that means anything.
    if (code === 'fonts') return fonts.size > 1 ? fonts.size : 0
    return counts.get(code) ?? 0
  }
  return {
    count: (code, by = 1) => counts.set(code, (counts.get(code) ?? 0) + by),
    colour: (name) => colours.add(name),
    font: (name) => fonts.add(name),
    said: () =>
      ORDER.map((code) => ({ code, params: { count: countOf(code) } })).filter(
        ({ params }) => params.count > 0,
      ),
  }
}

type Losing = { losses: Losses; say: (words: string) => void }

const OBJECTS = new Set(
  'audio button canvas embed iframe input math meter object progress select svg textarea video'.split(' '),
)
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}){1,12}$/u
const isEmoji = (alt: string): boolean =>
  /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(alt) && EMOJI.test(alt)

/** Word shows a text box as a picture where the boxes themselves are not understood. */
const isTextBox = ({ tag, attributes, style }: SourceElement): boolean =>
  tag === 'v:textbox' ||
  (tag === 'img' && /^text/i.test(attributes['v:shapes'] ?? '')) ||
  (/^(?:frame|text[ _-]?box|shape)\w*$/i.test(attributes.id ?? '') && style.float !== undefined)

/** A comment's own words, and the sign in the text that leads to them; the words that it is about stay. */
const isComment = (element: SourceElement): boolean =>
  /^comment/i.test(element.style['mso-element'] ?? '') ||
  hasClass(element, /^(?:MsoCommentReference|MsoCommentText|msocomanchor|msocomtxt)$/) ||
  isCommentLink(element) ||
  element.children.some((child) => isElement(child) && /^#cmnt_ref/i.test(child.attributes.href ?? ''))

const isCommentLink = ({ attributes }: SourceElement): boolean =>
  /^#(?:_msocom_|cmnt\d)/i.test(attributes.href ?? '')

const isDeleted = (element: SourceElement): boolean => element.tag === 'del' || hasClass(element, /^msoDel$/i)
const isInserted = (element: SourceElement): boolean =>
  element.tag === 'ins' || hasClass(element, /^msoIns$/i)

type Reason = 'textBox' | 'hidden' | 'comment' | 'deleted' | 'object'

/** Why an element does not arrive, with all words in it; null for one that does. */
const reasonOf = (element: SourceElement): Reason | null => {
  if (isTextBox(element)) return 'textBox'
  if (isHidden(element)) return 'hidden'
  if (isComment(element)) return 'comment'
  if (isDeleted(element)) return 'deleted'
  return OBJECTS.has(element.tag) ? 'object' : null
}

/** Words that do not arrive, and why: those of an object are seen by nobody. */
export type LostWords = { is: Exclude<Reason, 'object'>; words: string }

/** Of an element and all in it, in their order: what {@link isLost} leaves out. */
export const lostWords = (element: SourceElement): LostWords[] => {
  const reason = reasonOf(element)
  if (reason !== null)
    return hasWords(element) ? [{ is: reason === 'object' ? 'hidden' : reason, words: wordsIn(element) }] : []
  return element.children.flatMap((child) => (isElement(child) ? lostWords(child) : []))
}

/** Whether it does not arrive at all; what people would miss is counted. */
export const isLost = (element: SourceElement, { losses, say }: Losing): boolean => {
  const reason = reasonOf(element)
  if (reason !== 'textBox' && /^(?:v|w|m):/.test(element.tag) && !hasWords(element)) return true
  if (reason === null) return isLostInPlace(element, { losses, say })
  if (reason === 'textBox') losses.count('textBoxes')
  else if (reason === 'hidden' && hasWords(element)) losses.count('hidden')
  else if (reason === 'comment' && isCommentSign(element)) losses.count('comments')
  else if (reason === 'deleted') losses.count('tracked')
  else if (reason === 'object') losses.count('objects')
  return true
}

/** A comment is counted by the sign that leads to it, once. */
const isCommentSign = (element: SourceElement): boolean =>
  isCommentLink(element) || hasClass(element, /^MsoCommentReference$/)

/** What has nothing to say, or says it in another way. */
const isLostInPlace = (element: SourceElement, { losses, say }: Losing): boolean => {
  if (isInserted(element)) {
    losses.count('tracked')
    return false
  }
  if (element.tag === 'img') return loseImage(element, { losses, say })
  return ['rt', 'rp'].includes(element.tag) || isNoteRule(element)
}

const loseImage = ({ attributes }: SourceElement, { losses, say }: Losing): boolean => {
  const alt = (attributes.alt ?? '').trim()
  const isTiny = ['0', '1'].includes(attributes.width ?? '') || ['0', '1'].includes(attributes.height ?? '')
  if (isEmoji(alt)) say(alt)
  else if (!isTiny && attributes['aria-roledescription'] !== 'checkbox') losses.count('pictures')
  return true
}

/** Word's line between the text and its footnotes. */
const isNoteRule = ({ tag, attributes }: SourceElement): boolean => tag === 'hr' && attributes.width === '33%'

/** Text boxes that stand in Word's comments for other programs, where no picture shows them. */
export const countBoxesInComments = (root: SourceElement): number =>
  [root, ...elementsIn(root)]
    .flatMap(({ children }) => children)
    .filter((child) => typeof child !== 'string' && 'comment' in child && /<v:textbox\b/i.test(child.comment))
    .length
