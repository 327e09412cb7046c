import type { SourceBlock, Where } from '../../../domain/import/source.ts'
import { NUMBER } from './withNumbers.ts'
import {
  attributeOf,
  childOf,
  elementsOf,
  findAll,
  localName,
  prefixOf,
  textElement,
  type XmlElement,
} from './xml.ts'
import { signOf } from './docxSigns.ts'
import { looseBlock } from './looseBlock.ts'

/** Words of Word in one paragraph, before mammoth sees it. */
export type DocxParagraph = { text: string; isRtl: boolean; number: number | null }

export type Cleaned = {
  /** What mammoth is given: without what is deleted, hidden or in boxes. */
  root: XmlElement
  left: SourceBlock[]
  isTracked: boolean
  hasObjects: boolean
  /** It has a sign that cannot be read. */
  isUnread: boolean
}

/** The words below an element, as somebody reads them. */
export const wordsOf = (element: XmlElement): string => {
  const name = localName(element)
  if (name === 't' || name === 'delText')
    return element.children.filter((child) => typeof child === 'string').join('')
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '\u2011'
  if (name === 'AlternateContent') {
    const choice = childOf(element, 'Choice') ?? childOf(element, 'Fallback')
    return choice ? wordsOf(choice) : ''
  }
  if (UNREAD.has(name)) return ''
  const inside = elementsOf(element).map(wordsOf).join('')
  return name === 'p' ? `${inside}\n` : inside
}

const UNREAD = new Set(['instrText', 'pPr', 'rPr', 'sectPr', 'tblPr', 'tcPr', 'trPr', 'sdtPr', 'docPr', 'rt'])
/** Only say something of what they hold. mammoth ignores those that it does not know, with their words. */
const WRAPPERS = new Set([
  'customXml',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
  'moveTo',
  'ins',
  'oMathPara',
  'smartTag',
  'fldSimple',
])

const isHidden = (run: XmlElement): boolean => {
  const properties = childOf(run, 'rPr')
  const vanish = properties && childOf(properties, 'vanish')
  return vanish !== undefined && !/^(?:0|false|off)$/.test(attributeOf(vanish, 'val') ?? '')
}

/** LibreOffice raises figures by hand: 10⁶ must not become 106. */
const withRaised = (properties: XmlElement): XmlElement => {
  const position = childOf(properties, 'position')
  const by = Number(position ? attributeOf(position, 'val') : 0)
  if (!position || !(Math.abs(by) >= 2) || childOf(properties, 'vertAlign')) return properties
  const prefix = prefixOf(position)
  const attributes = { [`${prefix}val`]: by > 0 ? 'superscript' : 'subscript' }
  return {
    ...properties,
    children: [...properties.children, { name: `${prefix}vertAlign`, attributes, children: [] }],
  }
}

/** Bold and italics of right-to-left runs stand under names of their own. */
const withOwnLooks = (properties: XmlElement): XmlElement => {
  if (!childOf(properties, 'rtl') && !childOf(properties, 'cs')) return properties
  const prefix = prefixOf(properties)
  return {
    ...properties,
    children: elementsOf(properties)
      .filter((child) => !['b', 'i'].includes(localName(child)))
      .map((child) =>
        localName(child) === 'bCs' || localName(child) === 'iCs'
          ? { ...child, name: prefix + localName(child)[0] }
          : child,
      ),
  }
}

const NO_SIGNS: ReadonlyMap<string, string> = new Map()
const UNREADABLE = '\uFFFD'

/**
 * A part of an office file without what nobody reads in it, which is listed instead. @param signs of typefaces, as they are in
 * Unicode.
 */
export const cleanTree = (root: XmlElement, signs = NO_SIGNS): Cleaned => {
  const left: SourceBlock[] = []
  let isTracked = false
  let hasObjects = false
  let isUnread = false
  const leave = (element: XmlElement, where: Where): void => {
    for (const line of wordsOf(element).split('\n'))
      if (line.trim() !== '') left.push(looseBlock(line, where))
  }
  const clean = (element: XmlElement): XmlElement['children'] => {
    const name = localName(element)
    if (name === 'del' || name === 'moveFrom') {
      isTracked = true
      leave(element, 'deleted')
      return []
    }
    if (name === 'ins' || name === 'moveTo') isTracked = true
    if (name === 'r' && isHidden(element)) {
      leave(element, 'hidden')
      return []
    }
    if (name === 'rt' || name === 'commentReference') return []
    if (name === 'sym') {
      const sign = signs.get(signOf(element)) ?? UNREADABLE
      if (sign === UNREADABLE) isUnread = true
      return [textElement(prefixOf(element), sign)]
    }
    if (name === 'sdt') return control(element)
    // mammoth knows neither, and would put the words before and behind together.
    if (name === 'cr') return [renamed(element, 'br')]
    if (name === 'ptab') return [renamed(element, 'tab')]
    if (name === 'object' || name === 'altChunk') {
      hasObjects = true
      return []
    }
    if (name === 'txbxContent') {
      leave(element, 'textBox')
      return []
    }
    if (name === 'AlternateContent') return alternative(element)
    if (name === 'oMath') return mathRun(element)
    const inside = within(element)
    if (WRAPPERS.has(name)) return inside
    return [name === 'rPr' ? withRaised(withOwnLooks(element)) : { ...element, children: inside }]
  }
  /** What stands in a control is text; what it shows before anybody has written in it is not. */
  const control = (element: XmlElement): XmlElement['children'] => {
    const [properties, content] = [childOf(element, 'sdtPr'), childOf(element, 'sdtContent')]
    if (!content) return []
    if (!properties || !childOf(properties, 'showingPlcHdr')) return within(content)
    leave(content, 'hidden')
    return []
  }
  /** Word writes a box twice: for itself, and for older programs. */
  const alternative = (element: XmlElement): XmlElement['children'] => {
    const boxes = findAll(element, ['txbxContent'])
    if (boxes.length > 0) {
      const choice = childOf(element, 'Choice')
      const own = choice ? findAll(choice, ['txbxContent']) : []
      for (const box of own.length > 0 ? own : boxes) leave(box, 'textBox')
      return []
    }
    const branches = element.children.map((child) =>
      typeof child === 'string' ? child : { ...child, children: within(child) },
    )
    return [{ ...element, children: branches }]
  }
  const within = ({ children }: XmlElement): XmlElement['children'] =>
    children.flatMap((child) => (typeof child === 'string' ? [child] : clean(child)))
  return { root: { ...root, children: within(root) }, left, isTracked, hasObjects, isUnread }
}

const renamed = (element: XmlElement, as: string): XmlElement => ({
  ...{ name: prefixOf(element) + as, attributes: {}, children: [] },
})

/** A formula as a line of its signs. */
const mathRun = (element: XmlElement): XmlElement['children'] => {
  const text = wordsOf(element)
  return text === '' ? [] : [{ name: 'w:r', attributes: {}, children: [textElement('w:', text)] }]
}

/** Every paragraph, in its order, with the direction that the file gives it. */
export const paragraphsOf = (root: XmlElement): DocxParagraph[] =>
  findAll(root, ['p']).flatMap((paragraph) => {
    const properties = childOf(paragraph, 'pPr')
    const bidi = properties && childOf(properties, 'bidi')
    const text = wordsOf(paragraph)
    return text.trim() === ''
      ? []
      : [
          {
            text,
            isRtl: bidi !== undefined && !/^(?:0|false|off)$/.test(attributeOf(bidi, 'val') ?? ''),
            number: Number(attributeOf(paragraph, NUMBER) ?? Number.NaN) || null,
          },
        ]
  })
