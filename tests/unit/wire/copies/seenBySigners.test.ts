import { strFromU8, unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import { EVENT_INSTANT_NAMES } from '../../../../src/domain/eventInstants.ts'
import { formatAtVenue, formatInstant, nameOfLanguage } from '../../../../src/domain/dates.ts'
import { LOCALES, type Locale } from '../../../../src/domain/locales.ts'
import { targetOf } from '../../../../src/domain/markup.ts'
import { MANDATE_WORDS } from '../../../../src/domain/mandate/terms.ts'
import { fill, listFacts, words, type Words } from '../../../../src/domain/publicationWords.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import type { Copy } from '../../../../src/wire/copies/document.ts'
import { toEml } from '../../../../src/wire/copies/makeFile.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { toCopy } from '../../../../src/wire/copies/toCopy.ts'
import type { FullItem } from '../../../../src/wire/render/items.ts'
import { toOrganisationItem } from '../../../../src/wire/render/renderItem.ts'
import { OUT, picturesFor, WAITING } from './examples.ts'
import { FACTS, type FullExample, fullExamples } from './fullExamples.ts'

const FOR_SIGNERS = { ...WAITING, isForSigners: true }
const ENTRY = String.raw`(?:items\.\d+\.item\.)?`

/** What `/v1` says and no copy for signers: by its path in the item, with why nobody has to see it. */
const UNSEEN: [path: string, reason: string][] = [
  [
    'id|event.id|mediaUpdates.*|items.*.id',
    'the newsroom gives it and nobody writes it; carriers are signed by their own signers',
  ],
  [
    'slug|event.slug|*.slug',
    'part of an address on the wire, made of the title or of the name that stands there',
  ],
  [
    'url|event.url|media.*.url|*.logo.url',
    'an address of the wire itself: there is nothing at it before the release',
  ],
  [
    'items.*.digest',
    'the digest of a carried text, whose own copies say it: the update is signed without it',
  ],
  ['subject.*.code|subject.*.uri', 'the number of the topic, which stands there by its name'],
  ['editionType', 'said by the notice of the correction, under `correction`'],
  ['dir', 'how the page is set, by its language'],
  ['language', 'the language of the very words'],
  [
    'media.*.role|media.*.mimeType|media.*.filename',
    'as a picture or under attachments; the name is made of the hash',
  ],
  ['media.*.width|media.*.height', 'the size of the file and no fact: the picture stands there'],
  [
    'media.*.renditions.*',
    'smaller forms of the picture, which stands there; they are made of it, and nobody signs them',
  ],
  ['picture.*', 'the first of the pictures, again'],
  ['media.*.focus.*', 'where a page may cut the picture, which stands there whole'],
  ['masthead.*.logos', 'the logos stand in the line, or do not'],
  ['availableAt|firstAvailableAt', 'not known before the release; the banner says until when it waits'],
  [
    'event.changed.*',
    'what is others since, signed by the signers of the event; the notice says which facts',
  ],
  ['changed.minor', 'counts the changes; the notice says which facts and since when'],
]

type Context = { item: FullItem; locale: Locale; said: Words }
type Label = (value: never, context: Context) => string | string[]

const atVenue = (instant: string, { locale }: Context) =>
  formatAtVenue({ start: instant }, locale, FACTS.zone ?? '')
const span = (_: string, { locale }: Context) =>
  formatAtVenue({ start: FACTS.start ?? '', end: FACTS.end }, locale, FACTS.zone ?? '')
const instant = (value: string, { locale }: Context) => formatInstant(value, locale)
const languageOf = (value: string, { locale }: Context) => nameOfLanguage(value, locale)

/** Of an item of a list, or of a quotation, in plain text. */
const MARK = /^\s*(?:\d+\.|•|>)\s*/

/** What is said in other words than in the item: enumerations by their names, instants as people read them. */
const SAID: [path: string, label: Label][] = [
  ['type|kind', (_: string, { item, said }) => said.kinds[item.kind ?? (item.type as 'event')]],
  ['edition|correction.edition', (value: number, { said }) => fill(said.edition, { number: value })],
  ['correction.editionType', (value: keyof Words['changed'], { said }) => said.changed[value]],
  ['languages.*.locale|contacts.*.languages.*', languageOf],
  ['languages.*.standing', (value: keyof Words['standings'], { said }) => said.standings[value]],
  ['parties.*.role', (value: keyof Words['roles'], { said }) => said.roles[value]],
  ['status|event.status', (value: keyof Words['status'], { said }) => said.status[value]],
  ['format', (value: keyof Words['format'], { said }) => said.format[value]],
  ['start|end|zone|event.start|event.end|event.zone', span],
  [['mediaCall', 'previousStart', ...EVENT_INSTANT_NAMES].join('|'), atVenue],
  ['changed.at|caution.at|caution.others.*.at|correction.at|dissociated.*.at|reproduced.receivedAt', instant],
  ['changed.facts.*', (value: 'start', { locale }) => listFacts([value], locale, 'scheduled')],
  [
    'guests.*.attendance',
    (value: keyof (typeof MANDATE_WORDS)['en']['attendances'], { locale }) =>
      MANDATE_WORDS[locale].attendances[value],
  ],
  [
    'kind of organisation',
    (value: keyof Words['organisationKinds'], { said }) => said.organisationKinds[value],
  ],
  ['*.boilerplate', (value: string) => value.split('\n')],
  ['body.text', (value: string) => value.split(/\n|\(https?:[^)]*\)/).map((line) => line.replace(MARK, ''))],
  [
    'body.html',
    (value: string) => [...value.matchAll(/href="([^"]+)"/g)].map(([, url]) => targetOf(url ?? '')),
  ],
]

const patternOf = (paths: string): RegExp =>
  new RegExp(`^${ENTRY}(?:${paths.replaceAll('.', '\\.').replaceAll('*', '.+')})$`)
const ruleFor = <Rule>(rules: readonly [string, Rule][], path: string) =>
  rules.find(([paths]) => patternOf(paths).test(path))

type Leaf = { path: string; value: unknown }

const leavesOf = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key))
    : [{ path, value }]

const isEmpty = ({ value }: Pick<Leaf, 'value'>): boolean =>
  value === null || value === '' || Array.isArray(value)

/** The item, and its organisations as `/v1/organisations` has them. */
const published = ({ item, organisations }: FullExample): Leaf[] => [
  ...leavesOf(item),
  ...organisations.flatMap((each) => {
    const { type: _, kind, ...rest } = toOrganisationItem(each, 'https://news.example')
    return [...leavesOf(rest, `organisations.${each.slug}`), { path: 'kind of organisation', value: kind }]
  }),
]

/** As somebody reads it, whatever the markup and the ends of lines. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\s\u200E\u200F\u2066-\u2069]+/g, '')

/** What the leaf has to be read as; nothing for what needs not be seen. */
const toBeRead = ({ path, value }: Leaf, context: Context): string[] => {
  if (isEmpty({ value }) || ruleFor(UNSEEN, path)) return []
  const label = ruleFor(SAID, path)?.[1]
  // Each label is given what stands at its path.
  return [label ? label(value as never, context) : String(value)].flat().map(plain).filter(Boolean)
}

const FORMS: Record<string, (copy: Copy) => Promise<string> | string> = {
  html: async (copy) => {
    const pictures = await picturesFor(copy)
    return toMailHtml(copy, ({ sha256 }) => (pictures.has(sha256) ? { src: '', width: 1, height: 1 } : null))
  },
  'html without pictures': (copy) => toMailHtml(copy, () => null),
  text: toPlainMail,
  eml: async (copy) =>
    String((await simpleParser(await toEml(copy, await picturesFor(copy), 'news.example'))).html),
  docx: async (copy) => documentIn(toDocx(copy, await picturesFor(copy))),
  'docx without pictures': (copy) => documentIn(toDocx(copy, new Map())),
  pdf: async (copy) => wordsIn(toPdfJob(copy, await picturesFor(copy)).copy),
  'pdf without pictures': (copy) => wordsIn(toPdfJob(copy, new Map()).copy),
}

const documentIn = (docx: Uint8Array): string => {
  const files = unzipSync(docx)
  return ['word/document.xml', 'word/footer1.xml']
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
    .join('')
}

/** How what is typeset is set, and where its links lead. */
const NO_WORDS = /(?:^|\.)(?:type|dir|href|file|url|sha256|language|at|author)$/

/** What the typesetter is given to set. */
const wordsIn = (job: string): string =>
  leavesOf(JSON.parse(job))
    .filter(({ path, value }) => typeof value === 'string' && !NO_WORDS.test(path))
    .map(({ value }) => value)
    .join('')

const contextOf = (item: FullItem, path: string): Context => {
  const [, index] = /^items\.(\d+)\.item\./.exec(path) ?? []
  const carried = index === undefined ? undefined : item.items?.[Number(index)]?.item
  return { item: carried ?? item, locale: item.language, said: words[item.language] }
}

const missingFrom = (read: string, example: FullExample): string[] =>
  published(example).flatMap(({ path, value }) =>
    toBeRead({ path, value }, contextOf(example.item, path))
      .filter((words) => !read.includes(words))
      .map((words) => `${path}: ${words}`),
  )

const TYPES = ['event', 'statement', 'media-update'] as const

describe('a copy for signers', () => {
  describe.each(LOCALES)('in %s', (locale) => {
    const examples = fullExamples(locale)
    it.each(TYPES)('says all that goes out with a text of the type %s, in every form', async (type) => {
      const copy = toCopy(examples[type].item, examples[type].bodies, FOR_SIGNERS)
      for (const [form, make] of Object.entries(FORMS)) {
        const missing = missingFrom(plain(await make(copy)), examples[type])
        expect({ form, missing }).toEqual({ form, missing: [] })
      }
    })
  })

  it('is compared with texts that have everything that a text can have', () => {
    const leaves = TYPES.flatMap((type) => published(fullExamples('en')[type])).map(({ path, value }) => ({
      value,
      path: path.replace(/^items\.\d+\.item\./, '').replace(/\.\d+(?=\.|$)/g, '.*'),
    }))
    const [empty, full] = [leaves.filter(isEmpty), leaves.filter((leaf) => !isEmpty(leaf))]
    const never = empty.filter(({ path }) => !full.some((leaf) => `${leaf.path}.`.startsWith(`${path}.`)))
    expect(never).toEqual([])
  })

  it('leaves out what is listed, and lists nothing that is not there', () => {
    const paths = TYPES.flatMap((type) => published(fullExamples('en')[type])).map(({ path }) => path)
    const idle = [...UNSEEN, ...SAID]
      .flatMap(([all]) => all.split('|'))
      .filter((one) => !paths.some((path) => patternOf(one).test(path)))
    expect(idle).toEqual([])
  })
})

describe('a copy for everybody', () => {
  it('says who of the guests comes, where the venue is, whose the files are and who the organisations are', () => {
    const { item, bodies } = fullExamples('en').event
    const mail = plain(toPlainMail(toCopy(item, bodies, OUT)))
    for (const said of [
      'Guest 4, Office 4 (role 4; has declined)',
      'Pakistan; 33.715, -73.1016',
      'Shown in c © Agency c',
      'About Organization for Migration (IOM-2)',
      'Where iom works.',
    ])
      expect(mail).toContain(plain(said))
  })
})
