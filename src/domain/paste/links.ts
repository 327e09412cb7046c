import { safeUrl } from '../markup.ts'
import { elementsIn, hasClass, isElement, type SourceElement, wordsIn } from './source.ts'

/** Programs that count clicks put their own address in front; the words lead to the one behind it. */
const WRAPPED: readonly { host: RegExp; name: string }[] = [
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, name: 'url' },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, name: 'q' },
]

const unwrapped = (address: string): string => {
  const url = new URL(address)
  const found = WRAPPED.find(({ host }) => host.test(url.hostname))
  if (!found || (found.name === 'q' && url.pathname !== '/url')) return address
  return safeUrl(url.searchParams.get(found.name)) ?? address
}

/** Where a pasted link leads, as a text may have it; null for everything else. */
export const addressOf = (href: string): string | null => {
  const address = safeUrl(href.trim())
  return address === null ? null : unwrapped(address)
}

/** Footnotes and endnotes: a mark in the text, and words that stand elsewhere and lead back to it. */
export type Notes = {
  /** The number of each mark, from 1 on; null where the words were not copied. */
  marks: ReadonlyMap<SourceElement, number | null>
  /** The words of each note, in the order of their marks. */
  bodies: readonly SourceElement[]
  /** Links from a note back to its mark. */
  backLinks: ReadonlySet<SourceElement>
}

const MARK = /^\[?(?:\d{1,4}|[ivxlcdm]{1,6}|[a-z]|[*†‡§¶]{1,3})\]?\)?\.?$/i
const KNOWN = /^_?(?:_?ftn|_?edn|sdfootnote|sdendnote|fn|footnote|endnote|cite_note|note)/i
const BODY = /^_?(?:sd)?(?:foot|end)note-?\d|^_?(?:ftn|edn|fn)-?\d/i
const BLOCKS = ['p', 'li', 'div', 'dd', 'td', 'aside', 'section']

/** Browsers copy the whole address of a place in the same page. */
const targetOf = ({ attributes }: SourceElement): string => /#(.+)$/.exec(attributes.href ?? '')?.[1] ?? ''

const isMarkLike = (link: SourceElement): boolean =>
  /^(?!_msocom|cmnt)./i.test(targetOf(link)) && MARK.test(wordsIn(link).replace(/[\s\u00A0]+/g, ''))

const isBody = ({ attributes, style }: SourceElement): boolean =>
  /^(?:foot|end)note$/i.test(style['mso-element'] ?? '') || BODY.test(attributes.id ?? '')

const isRaised = (link: SourceElement, parents: ReadonlyMap<SourceElement, SourceElement>): boolean => {
  if (KNOWN.test(targetOf(link))) return true
  const around = [link, ...elementsIn(link), parents.get(link)].filter((each) => each !== undefined)
  return around.some((each) => each.tag === 'sup' || hasClass(each, /^Mso(Foot|End)noteReference$/))
}

const parentsIn = (root: SourceElement): Map<SourceElement, SourceElement> => {
  const parents = new Map<SourceElement, SourceElement>()
  for (const element of [root, ...elementsIn(root)])
    for (const child of element.children.filter(isElement)) parents.set(child, element)
  return parents
}

export const findNotes = (root: SourceElement): Notes => {
  const all = elementsIn(root)
  const links = all.filter((element) => element.tag === 'a' && isMarkLike(element))
  const marks = new Map<SourceElement, number | null>()
  const bodies: SourceElement[] = []
  const backLinks = new Set<SourceElement>()
  if (links.length === 0) return { marks, bodies, backLinks }

  const parents = parentsIn(root)
  const named = new Map<string, SourceElement>()
  for (const element of all)
    for (const name of [element.attributes.id, element.attributes.name])
      if (name && !named.has(name)) named.set(name, element)

  const bodyAround = (target: SourceElement): SourceElement | null => {
    let block: SourceElement | null = null
    for (let at: SourceElement | undefined = target; at && at !== root; at = parents.get(at)) {
      if (isBody(at) && at.tag !== 'a') return at
      if (!block && BLOCKS.includes(at.tag)) block = at
    }
    return block
  }

  for (const link of links) {
    if (backLinks.has(link) || !isRaised(link, parents)) continue
    const target = named.get(targetOf(link))
    const body = target ? bodyAround(target) : null
    if (!body || elementsIn(body).includes(link)) {
      marks.set(link, null)
      continue
    }
    const known = bodies.indexOf(body)
    if (known < 0) {
      bodies.push(body)
      for (const inner of elementsIn(body))
        if (inner.tag === 'a' && named.has(targetOf(inner))) backLinks.add(inner)
    }
    marks.set(link, known < 0 ? bodies.length : known + 1)
  }
  return { marks, bodies, backLinks }
}
