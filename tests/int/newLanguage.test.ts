import { rm } from 'node:fs/promises'
import { readSources } from '../../scripts/house/sources.ts'
import { readArea, type Table } from '../../scripts/locales/compile.ts'
import { addLanguage } from '../support/newLanguage/addLanguage.ts'
import { FACTS, toOtherLetters } from '../support/newLanguage/pseudoWords.ts'

type Known = {
  languages: string[]
  desk: { language: string; asked: string; refusal: string; menu: Table; calendar: string; areas: string[] }
  text: Record<string, unknown>
  wire: Record<string, unknown> & { described: { enum: string[] } }
}

const english = (area: string, ...keys: string[]): string =>
  keys.reduce<Table | string | undefined>(
    (table, key) => (typeof table === 'object' ? table[key] : undefined),
    readArea(area).en,
  ) as string

describe('an eighth language, of one folder and one line', () => {
  let copy: Awaited<ReturnType<typeof addLanguage>>
  let known: Known

  beforeAll(async () => {
    copy = await addLanguage()
    copy.runNode('--import', 'tsx', 'scripts/generateLocales.ts')
    known = JSON.parse(copy.runNode('--import', 'tsx', 'tests/support/newLanguage/ask.ts', 'eo')) as Known
  })
  afterAll(() => rm(copy.folder, { recursive: true, force: true }))

  it('is all that the compiler asks for', () => {
    expect(copy.runNode('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.sources.json')).toBe(
      '',
    )
  })

  it('passes the checks of words', () => {
    copy.runNode(
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      ...['--selectProjects', 'unit', '--testPathPatterns', 'unit/locales'],
    )
  })

  it('is named by no other source, and by what commands make of its folder', () => {
    const naming = readSources(copy.folder).filter(({ text }) => /\beo\b/.test(text))
    expect(naming.map(({ file }) => file)).toEqual(['src/domain/locales.ts'])
    expect(known.languages).toEqual(['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur', 'eo'])
  })

  it('is one of the desk, whose menu, calendar, refusals and a host’s words know it', () => {
    const { desk } = known
    expect(desk).toMatchObject({ language: 'eo', asked: 'eo', calendar: 'eo' })
    expect(desk.refusal).toBe(toOtherLetters(english('sentences', 'stale', 'text')))
    // Payload has no words in it: they are English, under its own name.
    expect(desk.menu).toMatchObject({ thisLanguage: FACTS.name, save: 'Save' })
    expect(desk.areas).toContain('clearance')
  })

  it('is one of texts, which are frozen, signed and compared in it; that facts are not compared is said', () => {
    expect(known.text).toEqual({
      field: true,
      locale: expect.objectContaining({ code: 'eo', label: FACTS.name, rtl: false }) as object,
      standing: { authoritative: 'en', official: ['eo'], courtesy: [] },
      signed: true,
      translations: [expect.objectContaining({ locale: 'eo', fault: 'script' })],
      found: [],
      unchecked: [{ entry: 'one', locale: 'eo', field: 'body', why: 'language' }],
      said: [
        'Texts in Esperanto are not compared with the facts: check their hours, dates, places and names yourself.',
      ],
    })
  })

  it('is asked of the wire by header and by query, and described there; copies are set in its letters', () => {
    expect(known.wire).toMatchObject({
      accepted: ['eo', 'fr'],
      query: true,
      described: { enum: expect.arrayContaining(['eo']) as string[] },
      newsroom: toOtherLetters(english('publications', 'newsroom')),
      font: expect.stringContaining('Georgia') as string,
      word: FACTS.wordProcessor,
    })
  })
})
