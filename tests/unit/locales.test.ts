import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { areas, languages, readArea, type Table } from '../../scripts/locales/compile.ts'
import { generated, OUT } from '../../scripts/locales/generated.ts'
import { DESK_LANGUAGES, LOCALES, TYPEFACES } from '../../src/domain/locales.ts'
import { namesIn } from '../../src/domain/messages.ts'

/** What is published, and not only the desk, speaks these. */
const OF_PUBLICATIONS = [
  ...['check', 'harm-words', 'import-words', 'language-facts', 'mandate', 'places', 'publications', 'site'],
]
/** Known by the English words of the configuration (collections/inLanguages), or by Payload's own names. */
const BY_ENGLISH = ['admin', 'forms']

/** Names, which languages may write alike. */
const NAMES = ['language-facts', 'places']

/** Words that two languages write alike. */
const SAME =
  `absence, code, consortium, contacts, correction, date, embargo, embargo {when}, format, invitation, invitations,
  latitude, logo, logos, longitude, mentions, message, messages, no, organisation, organisations, parties, programme, public, signature, signatures,
  source, suggestion, suggestions, type`.split(/,\s*/)

/** What other languages need not say: an action has its name in English alone. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = { sentences: /^notPossible\..* action$/ }

/** Said where a field of that name is. */
const OF_FIELDS = /^parts\./

type Leaf = [path: string, message: string]

const leavesOf = (table: Table, at = ''): Leaf[] =>
  Object.entries(table).flatMap(([key, value]): Leaf[] =>
    typeof value === 'string' ? [[`${at}${key}`, value]] : leavesOf(value, `${at}${key}.`),
  )

/** The code, and what names a library's words for it. */
const sources = (): string =>
  [
    ...readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('locales/'))
      .map((name) => path.join('src', name)),
    'scripts/locales/generated.ts',
  ]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

const namedIn = (code: string) => (key: string) =>
  new RegExp(`(?<![\\w-])${key.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&')}(?![\\w-])`).test(code)

describe('the words in locales', () => {
  it('are there in every language of the desk, and those of publications in every language that is published', () => {
    expect(languages().sort()).toEqual([...LOCALES].sort())
    for (const area of areas()) {
      const expected = OF_PUBLICATIONS.includes(area) ? LOCALES : DESK_LANGUAGES
      expect([area, Object.keys(readArea(area)).sort()]).toEqual([area, [...expected].sort()])
    }
  })

  it.each(areas())(
    '%s: no language lacks a message, has one too many, or wants something else put in',
    (area) => {
      const { en = {}, ...others } = readArea(area)
      const told = (table: Table) =>
        leavesOf(table).map(([at, message]) => {
          const names = namesIn(message).filter((name) => !LEFT_OUT[area]?.test(`${at} ${name}`))
          return [at, names.sort().join()]
        })
      const english = told(en).sort()
      expect(english.length).toBeGreaterThan(0)
      for (const [language, table] of Object.entries(others))
        expect([language, told(table).sort()]).toEqual([language, english])
    },
  )

  it.each(areas().filter((area) => !NAMES.includes(area)))('%s: no language is left in English', (area) => {
    const { en = {}, ...others } = readArea(area)
    const english = new Map(leavesOf(en))
    const left = Object.entries(others).flatMap(([language, table]) =>
      leavesOf(table)
        .filter(
          ([at, message]) =>
            message === english.get(at) && /[a-z]{4,}/i.test(message.replace(/\{\w+\}/g, '')),
        )
        .map(([at, message]) => `${language} ${at}: ${message}`),
    )
    expect(left.filter((one) => !SAME.includes(one.slice(one.indexOf(': ') + 2).toLowerCase()))).toEqual([])
  })

  it.each([...generated()])('%s is made of them as they are', (file, text) => {
    // `npm run generate:locales` mends it.
    expect(readFileSync(file, 'utf8') === text).toBe(true)
  })

  it('leave nothing behind that is made of them no more', () => {
    const files = readdirSync(OUT).map((name) => path.join(OUT, name))
    expect(files.filter((file) => !generated().has(file))).toEqual([])
  })

  it('say of each language what the code can ask of it', () => {
    const known: Readonly<Record<string, RegExp>> = {
      direction: /^(?:ltr|rtl)$/,
      spaces: /^(?:yes|no)$/,
      typeface: new RegExp(`^(?:${TYPEFACES.join('|')})$`),
      lettersPerSign: /^\d$/,
    }
    for (const [language, facts] of Object.entries(readArea('language-facts')))
      for (const [fact, values] of Object.entries(known))
        expect([language, fact, facts[fact]]).toEqual([language, fact, expect.stringMatching(values)])
  })

  it('are each said somewhere', () => {
    const isNamed = namedIn(sources())
    const unused = areas()
      .filter((area) => !BY_ENGLISH.includes(area) && area !== 'sentences')
      .flatMap((area) => leavesOf(readArea(area).en ?? {}).map(([at]) => [area, at] as const))
      .filter(([, at]) => !at.split('.').every(isNamed))
      .map(([area, at]) => `${area}: ${at}`)
    expect(unused).toEqual([])
  })

  it('are each said by their code, where they are sentences', () => {
    const code = sources()
    const isNamed = namedIn(code)
    const codes = leavesOf(readArea('sentences').en ?? {}).map(([at]) => at)
    const isSaid = (one: string) =>
      code.includes(`'${one}'`) || (OF_FIELDS.test(one) && isNamed(one.replace(OF_FIELDS, '')))
    expect(codes.length).toBeGreaterThan(300)
    expect(codes.filter((one) => !isSaid(one))).toEqual([])
  })

  it('say no sentence twice', () => {
    const english = leavesOf(readArea('sentences').en ?? {}).map(([, message]) => message)
    expect(english.filter((one, index) => english.indexOf(one) !== index)).toEqual([])
  })
})
