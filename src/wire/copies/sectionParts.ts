import { type OrganisationRef, type FullItem, mastheadOf } from '../render/items.ts'
import { neutralise, withoutControls } from '../formats/xml.ts'
import type { OrganisationSnapshot, LexicalDocument } from '../../domain/canonical.ts'
import type { Direction } from '../../domain/locales.ts'
import { fill, words } from '../../domain/publicationWords.ts'
import type { Block, Figure, Inline, ListBlock, Run, Fact, Line, TableBlock } from './document.ts'
import type {
  BlockNode,
  InlineNode,
  ListItem,
  ListNode,
  PictureNode,
  TableNode,
} from '../../domain/richText.ts'
import { nameOfLanguage } from '../../domain/dates.ts'
import { captionOf as signedCaption } from '../../domain/pictures/captions.ts'
import type { OrganisationKind } from '../../domain/organisations.ts'

/** What a file shows, and whose it is. */
export const captionOf = ({ alt, credit }: { alt: string; credit: string }): string =>
  signedCaption({ alt: neutralise(alt), credit: neutralise(credit) })

/** `International Organization for Migration (IOM)` */
export const nameOf = ({ name, acronym }: Pick<OrganisationRef, 'name' | 'acronym'>): string =>
  acronym && acronym !== name ? `${neutralise(name)} (${neutralise(acronym)})` : neutralise(name)

/**
 * What the organisations of a text say of themselves, behind it: in the order in which they stand over it, then the others.
 * @param elsewhere of organisations whose words stand in the same document already.
 */
export const toBoilerplates = (
  item: FullItem,
  organisations: readonly OrganisationSnapshot[],
  elsewhere: readonly OrganisationSnapshot[],
): Block[] => {
  const { language, dir } = item
  const order = mastheadOf(item).flatMap((line) => line.organisations.map(({ slug }) => slug))
  const placeOf = ({ slug }: OrganisationSnapshot) => (order.includes(slug) ? order.indexOf(slug) : Infinity)
  const isShown = ({ slug, boilerplate }: OrganisationSnapshot) =>
    elsewhere.some((each) => each.slug === slug && each.boilerplate === boilerplate)
  return organisations
    .filter((each) => each.boilerplate.trim() !== '' && !isShown(each))
    .sort((one, other) => byPlace(placeOf(one), placeOf(other)) || (one.slug < other.slug ? -1 : 1))
    .flatMap((each): Block[] => [
      {
        ...{ type: 'heading', level: 2, dir },
        words: [{ text: fill(words[language].about, { organisation: nameOf(each) }) }],
      },
      ...paragraphsOf(each.boilerplate, dir),
    ])
}

const byPlace = (one: number, other: number): number => (one === other ? 0 : one - other)

const paragraphsOf = (boilerplate: string, around: Direction): Block[] =>
  boilerplate
    .split('\n')
    .map(neutralise)
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', dir: directionIn(text, around), words: [{ text }] }))

const STRONG = /\p{L}/u
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** It is in the organisation's own language, whatever the text's is. */
const directionIn = (text: string, around: Direction): Direction => {
  const first = STRONG.exec(text)?.[0]
  if (first === undefined) return around
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}

/** Lexical's bits. */
const LOOKS = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strike'],
  [8, 'underline'],
] as const

const LEVELS = { h2: 2, h3: 3, h4: 4 } as const

/**
 * The signed text in blocks. Nothing in it turns around what stands beside it.
 * @param pictures of the text, in which those that stand in it are found.
 */
export const toBlocks = (
  body: LexicalDocument | null,
  dir: Direction,
  pictures: readonly Figure[] = [],
): Block[] =>
  // What is frozen has been cleaned: its nodes are these and no others.
  ((body?.root.children ?? []) as BlockNode[]).flatMap((node): Block[] => {
    if (node.type !== 'picture') return [toBlock(node, dir)]
    const picture = pictures.find(({ sha256 }) => sha256 === node.sha256)
    return picture ? [{ type: 'picture', dir, picture }] : []
  })

const toBlock = (node: Exclude<BlockNode, PictureNode>, around: Direction): Block => {
  if (node.type === 'horizontalrule') return { type: 'rule' }
  if (node.type === 'list') return toList(node, around)
  if (node.type === 'table') return toTable(node, around)
  const rest = { dir: node.direction ?? around, words: node.children.flatMap((child) => toInline(child)) }
  if (node.type === 'heading') return { type: 'heading', level: LEVELS[node.tag], ...rest }
  return node.type === 'quote' ? { type: 'quote', ...rest } : { type: 'paragraph', ...rest }
}

const toList = ({ tag, start, direction, children }: ListNode, around: Direction): ListBlock => {
  const dir = direction ?? around
  return {
    type: 'list',
    dir,
    isOrdered: tag === 'ol',
    start,
    // Each of them counts, as in the HTML: a text that is frozen now has none without words (register/normalLists).
    items: children.map((item) => toItem(item, dir)),
  }
}

const toTable = ({ direction, children }: TableNode, around: Direction): TableBlock => ({
  type: 'table',
  dir: direction ?? around,
  rows: children.map((row) =>
    row.children.map(({ header, children: words }) => ({
      isHeader: header,
      words: words.flatMap((word) => toInline(word)),
    })),
  ),
})

const toItem = ({ children }: ListItem, dir: Direction): ListBlock['items'][number] => ({
  words: children.flatMap((child) => (child.type === 'list' ? [] : toInline(child))),
  lists: children.flatMap((child) => (child.type === 'list' ? [toList(child, dir)] : [])),
})

const toInline = (node: InlineNode, href?: string): Inline[] => {
  if (node.type === 'linebreak') return ['break']
  if (node.type === 'tab') return [{ text: ' ' }]
  if (node.type === 'link') return node.children.flatMap((child) => toInline(child, node.fields.url))
  const looks = Object.fromEntries(LOOKS.filter(([bit]) => node.format & bit).map(([, name]) => [name, true]))
  const run: Run = { text: withoutControls(node.text), ...looks, ...(href ? { href } : {}) }
  return run.text === '' ? [] : [run]
}

type Named = Pick<OrganisationRef, 'slug' | 'name' | 'acronym'> & {
  kind?: OrganisationKind | null
  logo: { alt: string; credit: string } | null
}

/** What goes out with a text beside what its readers look for: who takes part as what, its languages, its organisations. */
export const factsForSigners = (item: FullItem, organisations: readonly OrganisationSnapshot[]): Fact[] => {
  const { language, languages } = item
  const said = words[language]
  const all = namedIn(item, organisations)
  const facts = [
    ...partiesOf(item),
    {
      name: said.languages,
      lines: languages.map(({ locale, standing }) => ({
        text: `${nameOfLanguage(locale, language)} (${said.standings[standing]})`,
      })),
    },
    { name: said.organisations, lines: all.map((each) => toLine(each, language)) },
    {
      name: said.logos,
      lines: all.flatMap(({ logo, name }) =>
        logo ? [{ text: captionOf({ alt: logo.alt || name, credit: logo.credit }) }] : [],
      ),
    },
  ]
  return facts.filter(({ lines }) => lines.length > 0)
}

const ROLES = ['co-author', 'co-signatory', 'supporter'] as const

const partiesOf = ({ lead, parties, language }: FullItem): Fact[] => {
  const { roles } = words[language]
  return [
    { name: roles.lead, lines: [{ text: nameOf(lead) }] },
    ...ROLES.map((role) => ({
      name: roles[role],
      lines: parties
        .filter((party) => party.role === role)
        .map(({ organisation }) => ({ text: nameOf(organisation) })),
    })),
  ]
}

const toLine = (organisation: Named, language: FullItem['language']): Line => {
  const { kind } = organisation
  return {
    text: [nameOf(organisation), kind && words[language].organisationKinds[kind]].filter(Boolean).join(' · '),
  }
}

/** Each once: as the text's core has it, or else as the item names it. */
const namedIn = (item: FullItem, organisations: readonly OrganisationSnapshot[]): Named[] => {
  const bySlug = new Map<string, Named>([...namedBy(item), ...organisations].map((each) => [each.slug, each]))
  return [...bySlug.values()]
}

/**
 * The organisations that whoever reads the item finds in it. The text's core may have more of them: those of an event that
 * is not out.
 */
export const namedBy = (item: FullItem): OrganisationRef[] => {
  const { lead, issuer, parties, masthead, speaker, organisers = [], contacts, caution, dissociated } = item
  return [
    ...[lead, issuer],
    ...[...parties, ...organisers, ...contacts, ...dissociated].map(({ organisation }) => organisation),
    ...masthead.flatMap((line) => line.organisations),
    ...(speaker ? [speaker.organisation] : []),
    ...(caution ? [caution, ...caution.others] : []).map(({ organisation }) => organisation),
  ].flatMap((each) => each ?? [])
}
