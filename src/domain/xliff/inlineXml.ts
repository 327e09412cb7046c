import { safeUrl } from '../markup.ts'
import { elementsOf, localName, type XmlElement } from '../xml/parseXml.ts'
import { element } from '../xml/writeXml.ts'
import type { Content, Kind, Mark } from './content.ts'

/** How each mark is said: in XLIFF's own words where it has them, and as translators know it from pages. */
const WORDS: Readonly<Record<Kind, { type: string; subType: string | null; start: string; end: string }>> = {
  bold: { type: 'fmt', subType: 'xlf:b', start: '<b>', end: '</b>' },
  italic: { type: 'fmt', subType: 'xlf:i', start: '<i>', end: '</i>' },
  underline: { type: 'fmt', subType: 'xlf:u', start: '<u>', end: '</u>' },
  strike: { type: 'fmt', subType: 'html:s', start: '<s>', end: '</s>' },
  code: { type: 'fmt', subType: 'html:code', start: '<code>', end: '</code>' },
  sub: { type: 'fmt', subType: 'html:sub', start: '<sub>', end: '</sub>' },
  sup: { type: 'fmt', subType: 'html:sup', start: '<sup>', end: '</sup>' },
  link: { type: 'link', subType: null, start: '<a>', end: '</a>' },
  break: { type: 'fmt', subType: 'xlf:lb', start: '<br/>', end: '' },
  tab: { type: 'fmt', subType: 'html:tab', start: '\t', end: '' },
}
const KINDS = Object.keys(WORDS) as Kind[]

const startOf = ({ kind, url }: Mark): string => {
  const address = kind === 'link' ? safeUrl(url) : null
  return address === null ? WORDS[kind].start : `<a href="${address}">`
}

/** What stands in the text where a mark is: each once in a unit, under an id. */
export const createOriginals = () => {
  const ids = new Map<string, string>()
  const idOf = (text: string): string => {
    const id = ids.get(text) ?? `d${ids.size + 1}`
    ids.set(text, id)
    return id
  }
  return {
    idOf,
    toXml: (): XmlElement[] =>
      ids.size === 0
        ? []
        : [
            element(
              'originalData',
              {},
              [...ids].map(([text, id]) => element('data', { id }, [text])),
            ),
          ],
  }
}
type Originals = ReturnType<typeof createOriginals>

const ALONE = ['break', 'tab'] satisfies Kind[] as Kind[]

/** None may be lost or doubled: the text that comes back has the marks that it went with. */
const FIXED = { canCopy: 'no', canDelete: 'no' }

const toPart = (part: string | Mark, originals: Originals): XmlElement | string => {
  if (typeof part === 'string') return part
  const { id, kind, children } = part
  const { type, subType, end } = WORDS[kind]
  const said = { id, type, subType, ...FIXED }
  return ALONE.includes(kind)
    ? element('ph', { ...said, dataRef: originals.idOf(startOf(part)), equiv: kind === 'tab' ? '\t' : '\n' })
    : element(
        'pc',
        { ...said, dataRefStart: originals.idOf(startOf(part)), dataRefEnd: originals.idOf(end) },
        toInlineXml(children ?? [], originals),
      )
}

export const toInlineXml = (content: Content, originals: Originals): (XmlElement | string)[] =>
  content.map((part) => toPart(part, originals))

/**
 * Words as another program writes them, before it is known which marks they should have. `kind`: null where the file does not
 * say it. `foreign` is what no such file has here.
 */
export type Token =
  | { is: 'text'; text: string }
  | { is: 'open' | 'close' | 'alone'; id: string; kind: Kind | null }
  | { is: 'foreign' }

const kindIn = ({ attributes: { type, subType } }: XmlElement): Kind | null =>
  KINDS.find((kind) => WORDS[kind].type === type && WORDS[kind].subType === (subType ?? null)) ?? null

/** Programs that cut a unit into sentences write the two ends of a mark apart: `sc` and `ec`. Annotations are looked through. */
const toTokens = (child: XmlElement | string): Token[] => {
  if (typeof child === 'string') return child === '' ? [] : [{ is: 'text', text: child }]
  const { id = '', startRef } = child.attributes
  const kind = kindIn(child)
  switch (localName(child)) {
    case 'pc':
      return [{ is: 'open', id, kind }, ...tokensIn(child), { is: 'close', id, kind }]
    case 'sc':
      return [{ is: 'open', id, kind }]
    case 'ec':
      return [{ is: 'close', id: startRef ?? id, kind: null }]
    case 'ph':
      return [{ is: 'alone', id, kind }]
    case 'mrk':
      return tokensIn(child)
    // Ends of annotations; and a sign that no text of ours can hold.
    case 'sm':
    case 'em':
    case 'cp':
      return []
    default:
      return [{ is: 'foreign' }]
  }
}

export const tokensIn = (element: XmlElement): Token[] => element.children.flatMap(toTokens)

/** Whether there is a word in it. */
export const hasText = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.is === 'text' && token.text.trim() !== '')

export { elementsOf }
