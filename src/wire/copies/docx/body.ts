import { element, type Xml } from '../../formats/xml.ts'
import {
  type Block,
  type Copy,
  type Figure,
  type Inline,
  type Line,
  type ListBlock,
  type Picture,
  type Section,
  startsHeading,
  boxOf,
  type Pictures,
} from '../document.ts'
import type { AnchorField } from '../../../domain/suggestions/anchor.ts'
import type { NumberedList } from './styles.ts'
import { inlineXml, paragraph, type Tongue } from './parts.ts'
import { bookmarked } from './reviewMarks.ts'
import { tableXml } from './table.ts'

/** English Metric Units in a pixel at 96 dots an inch. */
const EMU = 9525
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main'

type Drawing = { id: number; relation: string; alt: string; width: number; height: number }

/** A picture in the line, with the words for who cannot see it. */
const drawing = ({ id, relation, alt, width, height }: Drawing): Xml => {
  const size = { cx: width * EMU, cy: height * EMU }
  const about = { id, name: `Picture ${id}`, descr: alt }
  return element(
    'w:r',
    {},
    element(
      'w:drawing',
      {},
      element(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        element('wp:extent', size),
        element('wp:docPr', about),
        element(
          'wp:cNvGraphicFramePr',
          {},
          element('a:graphicFrameLocks', { 'xmlns:a': MAIN, noChangeAspect: 1 }),
        ),
        element(
          'a:graphic',
          { 'xmlns:a': MAIN },
          element(
            'a:graphicData',
            { uri: PICTURE },
            element(
              'pic:pic',
              { 'xmlns:pic': PICTURE },
              element('pic:nvPicPr', {}, element('pic:cNvPr', about), element('pic:cNvPicPr', {})),
              element(
                'pic:blipFill',
                {},
                element('a:blip', { 'r:embed': relation }),
                element('a:stretch', {}, element('a:fillRect', {})),
              ),
              element(
                'pic:spPr',
                {},
                element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
                element('a:prstGeom', { prst: 'rect' }, element('a:avLst', {})),
              ),
            ),
          ),
        ),
      ),
    ),
  )
}

/** What the body refers to, collected while it is written. */
export type Ledger = {
  links: string[]
  shown: string[]
  lists: NumberedList[]
  drawings: number
  /** Texts so far that may come back with changes. */
  texts: number
}

type Setting = { ledger: Ledger; pictures: Pictures; tongue: Tongue }

const relationOf = (list: string[], value: string, prefix: string): string => {
  if (!list.includes(value)) list.push(value)
  return `${prefix}${list.indexOf(value) + 1}`
}

const words = (inline: readonly Inline[], { tongue, ledger }: Setting): Xml[] =>
  inlineXml(inline, tongue, { idOf: (href) => relationOf(ledger.links, href, 'link') })

const said = (style: string, inline: readonly Inline[] | string, setting: Setting): Xml[] => {
  const runs = typeof inline === 'string' ? [{ text: inline }] : inline
  return runs.some((run) => run !== 'break' && run.text !== '')
    ? [paragraph({ style, tongue: setting.tongue }, ...words(runs, setting))]
    : []
}

/** The whole text as Word's paragraphs, in one stream, so that screen readers go through it in order. */
export const bodyXml = (copy: Copy, pictures: Pictures, ledger: Ledger): Xml[] => {
  const setting = { ledger, pictures, tongue: copy }
  return [
    ...said('Banner', copy.banner, setting),
    ...sectionXml(copy, setting, 'Title'),
    ...copy.entries.flatMap(({ heading, section, instead }, index) => [
      ...(startsHeading(copy.entries, index) ? said('Heading1', heading, setting) : []),
      ...(section
        ? [
            ...sectionXml(section, { ...setting, tongue: section }, 'Heading2'),
            ...contactsXml(section, { ...setting, tongue: section }),
          ]
        : said('Quiet', instead, setting)),
    ]),
    ...contactsXml(copy, setting),
    ...footXml(copy, setting),
  ]
}

/** Where it is on the web, and where it can be checked. */
const footXml = ({ foot: { web, check } }: Copy, setting: Setting): Xml[] => [
  ...[web, check].flatMap((each) =>
    each ? said('Quiet', [{ text: `${each.label}: ` }, { text: each.url, href: each.url }], setting) : [],
  ),
  ...(check ? said('Quiet', `${check.codeLabel}: ${check.code}`, setting) : []),
]

/** Paragraphs of a field, so that they are found again in a file that comes back. */
const fieldXml = (field: AnchorField, { review }: Section, { ledger }: Setting, paragraphs: Xml[]): Xml[] =>
  review ? bookmarked({ text: ledger.texts, field }, paragraphs) : paragraphs

const sectionXml = (section: Section, setting: Setting, title: 'Title' | 'Heading2'): Xml[] => {
  const parts = sectionParts(section, setting, title)
  if (section.review) setting.ledger.texts += 1
  return parts
}

const sectionParts = (section: Section, setting: Setting, title: 'Title' | 'Heading2'): Xml[] => [
  ...section.masthead.flatMap(({ wording, names, logos }) => [
    ...said('Masthead', wording, setting),
    ...logosXml(logos, setting),
    ...said('Masthead', names.join(' · '), setting),
  ]),
  ...section.notices.flatMap(({ heading, note, when }) =>
    said(
      'Notice',
      [
        { text: heading, bold: true },
        { text: when && ` ${when}` },
        ...(note ? (['break', { text: note }] as const) : []),
      ],
      setting,
    ),
  ),
  ...said('Kicker', section.kicker.join(' · '), setting),
  ...fieldXml('title', section, setting, said(title, section.title, setting)),
  ...said('Normal', section.speaker, setting),
  ...fieldXml('summary', section, setting, said('Subtitle', section.summary, setting)),
  ...said('Quiet', section.dates.join(' · '), setting),
  ...section.facts.flatMap(({ name, lines }) =>
    said('Fact', [{ text: `${name}: `, bold: true }, ...lined(lines)], setting),
  ),
  ...bodyXmlOf(section, setting, title === 'Title' ? 1 : 2),
  ...section.pictures.flatMap((picture) => figureXml(picture, setting)),
  ...(section.attachments.lines.length > 0
    ? [
        ...said('Heading3', section.attachments.heading, setting),
        ...said('Normal', lined(section.attachments.lines), setting),
      ]
    : []),
]

/** What is the text's own, and behind it what organisations say of themselves. */
const bodyXmlOf = (section: Section, setting: Setting, under: 1 | 2): Xml[] => {
  const { body, review } = section
  const own = review?.blocks ?? 0
  const written = (blocks: readonly Block[]) => blocks.flatMap((block) => blockXml(block, setting, under))
  return [...fieldXml('body', section, setting, written(body.slice(0, own))), ...written(body.slice(own))]
}

const lined = (lines: readonly Line[]): Inline[] =>
  lines.flatMap((line, index): Inline[] => (index === 0 ? [line] : ['break', line]))

const contactsXml = ({ contacts: { heading, people } }: Section, setting: Setting): Xml[] =>
  people.length === 0
    ? []
    : [
        ...said('Heading3', heading, setting),
        ...people.flatMap(({ name, lines }) =>
          said('Normal', lined([...(name ? [{ text: name }] : []), ...lines]), setting),
        ),
      ]

const blockXml = (block: Block, setting: Setting, under: 1 | 2): Xml[] => {
  if (block.type === 'rule') return said('Quiet', '* * *', setting)
  const own = { ...setting, tongue: { ...setting.tongue, dir: block.dir } }
  if (block.type === 'picture') return figureXml(block.picture, own)
  if (block.type === 'list') return listXml(block, own)
  if (block.type === 'table')
    return tableXml(block, { tongue: own.tongue, wordsOf: (inline) => words(inline, own) })
  if (block.type === 'heading') return said(`Heading${block.level + under - 1}`, block.words, own)
  return said(block.type === 'quote' ? 'Quote' : 'Normal', block.words, own)
}

const DEEPEST = 8

/** Also an item without words is a paragraph: Word counts no others. */
const listXml = ({ isOrdered, start, items, dir }: ListBlock, around: Setting, depth = 0): Xml[] => {
  const setting = { ...around, tongue: { ...around.tongue, dir } }
  const { lists } = setting.ledger
  const level = Math.min(depth, DEEPEST)
  const id = lists.length + 1
  lists.push({ id, isOrdered, start, level })
  return items.flatMap((item) => [
    paragraph(
      { style: 'ListParagraph', tongue: setting.tongue, list: { id, level } },
      ...words(item.words, setting),
    ),
    ...item.lists.flatMap((list) => listXml(list, setting, depth + 1)),
  ])
}

const pictureXml = (picture: Picture, { ledger, pictures }: Setting, kind: 'logo' | 'figure'): Xml[] => {
  const found = pictures.get(picture.sha256)
  if (!found) return []
  const relation = relationOf(ledger.shown, picture.sha256, 'picture')
  ledger.drawings += 1
  return [drawing({ id: ledger.drawings, relation, alt: picture.alt, ...boxOf(found, kind) })]
}

const GAP = element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, '   '))

const logosXml = (logos: readonly Picture[], setting: Setting): Xml[] => {
  const drawn = logos.flatMap((logo) => [...pictureXml(logo, setting, 'logo'), GAP])
  return drawn.some((each) => each !== GAP)
    ? [paragraph({ style: 'Masthead', tongue: setting.tongue }, ...drawn)]
    : []
}

/** Of a picture that cannot be drawn its words alone. */
const figureXml = (picture: Figure, setting: Setting): Xml[] => {
  const drawn = pictureXml(picture, setting, 'figure')
  return [
    ...(drawn.length > 0 ? [paragraph({ style: 'Normal', tongue: setting.tongue }, ...drawn)] : []),
    ...said('Quiet', picture.caption, setting),
  ]
}
