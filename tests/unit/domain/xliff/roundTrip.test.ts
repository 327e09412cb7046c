import { LOCALES, type Locale } from '../../../../src/domain/locales.ts'
import { directionOf } from '../../../../src/domain/locales.ts'
import { compareXliff } from '../../../../src/domain/xliff/compareXliff.ts'
import { putWords } from '../../../../src/domain/xliff/putWords.ts'
import { presentOf } from '../../../../src/domain/xliff/present.ts'
import { readXliff, type XliffFile } from '../../../../src/domain/xliff/readXliff.ts'
import { toXliff } from '../../../../src/domain/xliff/toXliff.ts'
import { TEXT_FIELDS } from '../../../../src/domain/publicationWords.ts'
import { unitsOf, type WordsByField } from '../../../../src/domain/xliff/units.ts'
import { heading, item, list, paragraph, PAIRS, rich, text, textIn } from '../../../support/xliff/texts.ts'
import { translateAll } from '../../../support/xliff/translate.ts'

type Sent = { source: WordsByField; target?: WordsByField; from?: Locale; to?: Locale }

const send = ({ source, target = {}, from = 'en', to = 'ar' }: Sent): string => {
  const units = unitsOf(source)
  return toXliff({
    ...{ original: 'statements/1', source: from, target: to, units, notes: ['Under embargo.'] },
    present: presentOf(units, { source, target }, () => false),
  })
}
const fileOf = (xml: string): XliffFile => {
  const read = readXliff(xml)
  if (!read.ok) throw new Error(read.fault)
  return read.file
}
type Brought = Sent & { xml: string; only?: readonly string[] }
const bring = ({ xml, source, target = {}, to = 'ar', only = ['put'] }: Brought) => {
  const compared = compareXliff(fileOf(xml), { source, target })
  const puts = compared.segments.flatMap(({ unit, inlines, outcome }) =>
    unit && inlines && only.includes(outcome) ? [{ unit, inlines }] : [],
  )
  const outcomes = compared.segments.map(({ outcome }) => outcome)
  const headings = Object.fromEntries(
    puts.flatMap(({ unit: { heading }, inlines: [first] }) =>
      heading !== undefined && first && 'text' in first ? [[heading, first.text]] : [],
    ),
  )
  const put = { ...putWords({ source, target, locale: to, puts }), headings }
  return { ...compared, outcomes, words: { ...target, ...put } }
}

/** What a text is without what its language alone says. */
const withDirection = (value: unknown, direction: string): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'direction' && typeof inner === 'string' ? direction : inner,
    ),
  )
const rootless = ({ root }: { root: { children: unknown } }) => root.children

describe.each(PAIRS)('a text in $source for a translator into $target', ({ source: from, target: to }) => {
  it('comes back as it went, with every mark', () => {
    const source = textIn(from)
    const xml = translateAll(send({ source, from, to }), (words) => words)
    const { outcomes, words, absent } = bring({ xml, source, from, to })
    expect(new Set(outcomes)).toEqual(new Set(['put']))
    expect(absent).toEqual([])
    expect(words.headings).toEqual(source.headings)
    for (const field of TEXT_FIELDS.filter((name) => source[name])) {
      const value = source[field] as string | { root: { children: unknown } }
      const own = words[field] as typeof value
      if (typeof value === 'string') expect(own).toBe(value)
      else
        expect(rootless(own as Exclude<typeof own, string>)).toEqual(
          withDirection(rootless(value), directionOf(to)),
        )
    }
  })
})

it('says the languages, the text and its digest, and keeps every blank', () => {
  const source = textIn('fr')
  const xml = send({ source, from: 'fr', to: 'ur' })
  expect(xml).toContain('version="2.1" srcLang="fr" trgLang="ur"')
  expect(xml).toContain('original="statements/1" srcDir="ltr" trgDir="rtl" xml:space="preserve"')
  expect(xml).toMatch(/<mda:meta type="digest">sha256:[0-9a-f]{64}<\/mda:meta>/)
  expect(xml).toContain('Personne n’attend une nuit «\u00a0sûre\u00a0».')
  expect(xml).not.toContain('<target')
})

const SOURCE = {
  title: 'One',
  body: rich(...'ABCDE'.split('').map((word) => paragraph(text(`${word} is here.`)))),
}
const withBlocks = (...words: string[]) => ({
  ...SOURCE,
  body: rich(...words.map((word) => paragraph(text(word)))),
})
const before = ['A is here.', 'B is here.', 'C is here.', 'D is here.', 'E is here.']

describe('headings over the entries of a media update', () => {
  const source = { title: 'One', headings: { Messages: 'Messages', Invitation: 'Invitation' } }
  const xml = () => translateAll(send({ source, to: 'fr' }), (words) => `[${words}]`)

  it('are a group of their own, and one that has been changed is the only one that is stale', () => {
    expect(xml()).toContain('<group id="field-headings" name="headings">')
    const headings = { 'Messages of the day': 'Messages of the day', Invitation: 'Invitation' }
    const { segments, words } = bring({ xml: xml(), source: { ...source, headings }, to: 'fr' })
    expect(segments.map(({ outcome, was }) => [was, outcome])).toEqual([
      ['One', 'put'],
      ['Messages', 'moved'],
      ['Invitation', 'put'],
    ])
    expect(segments[1]?.unit?.heading).toBe('Messages of the day')
    expect(words.headings).toEqual({ Invitation: '[Invitation]' })
  })
  it('stand in the file as the target has them, and are not overwritten', () => {
    const target = { headings: { Messages: 'Discours' } }
    expect(send({ source, target, to: 'fr' })).toMatch(/<target[^>]*>Discours<\/target>/)
    const { segments } = bring({ xml: xml(), source, target, to: 'fr' })
    expect(segments[1]).toMatchObject({ outcome: 'edited', present: 'Discours' })
  })
})

describe('a source that has been changed since', () => {
  const xml = () => translateAll(send({ source: SOURCE }), (words) => `[${words}]`)
  const changed = (...words: string[]) => bring({ xml: xml(), source: withBlocks(...words) })

  it('makes exactly the changed segment stale, whichever it is', () => {
    for (const index of before.keys()) {
      const words = before.map((word, place) => (place === index ? `${word} Now more.` : word))
      const { outcomes, segments } = changed(...words)
      expect(outcomes).toEqual(['put', ...before.map((_, place) => (place === index ? 'moved' : 'put'))])
      const moved = segments.find(({ outcome }) => outcome === 'moved')
      expect(moved).toMatchObject({ was: before[index], words: `[${before[index]}]` })
      expect(moved?.unit?.path).toEqual([index])
    }
  })
  it('knows segments that only changed places', () => {
    const { outcomes, words } = changed('C is here.', 'A is here.', 'E is here.', 'B is here.', 'D is here.')
    expect(new Set(outcomes)).toEqual(new Set(['put']))
    expect(unitsOf(words).map(({ inlines: [first] }) => first && 'text' in first && first.text)).toEqual([
      '[One]',
      ...['C', 'A', 'E', 'B', 'D'].map((word) => `[${word} is here.]`),
    ])
  })
  it('tells of what is new, and of what is gone', () => {
    const { outcomes, absent, segments } = changed('New.', ...before.slice(0, 2), ...before.slice(3))
    expect(outcomes).toEqual(['put', 'put', 'put', 'moved', 'put', 'put'])
    expect(segments[3]).toMatchObject({ outcome: 'moved', unit: null, inlines: null })
    expect(absent).toHaveLength(1)
  })
  it('takes a file whose source somebody else has changed for one of another source', () => {
    const other = xml().replace(
      '<source xml:space="preserve">B is here',
      '<source xml:space="preserve">B is not here',
    )
    expect(bring({ xml: other, source: SOURCE }).outcomes).toEqual([
      'put',
      'put',
      'moved',
      'put',
      'put',
      'put',
    ])
  })
  it('leaves a place without words for what is not translated', () => {
    const { words } = changed('A is new.', ...before.slice(1))
    const { root } = words.body as { root: { children: { children: unknown[] }[] } }
    expect(root.children.map(({ children }) => children.length)).toEqual([0, 1, 1, 1, 1])
  })
})

describe('a translation that is there already', () => {
  const target = { title: 'Eins', body: rich(...before.map((word) => paragraph(text(`${word} Da.`)))) }

  it('goes along, and is the same when it comes back untouched', () => {
    const xml = send({ source: SOURCE, target })
    expect(xml).toContain('<target xml:space="preserve">Eins</target>')
    expect(new Set(bring({ xml, source: SOURCE, target }).outcomes)).toEqual(new Set(['same']))
  })
  it('is not overwritten where somebody has changed it meanwhile', () => {
    const xml = translateAll(send({ source: SOURCE, target }), (words) => `[${words}]`)
    const now = { ...target, title: 'Zwei' }
    const { outcomes, segments } = bring({ xml, source: SOURCE, target: now })
    expect(outcomes).toEqual(['edited', 'put', 'put', 'put', 'put', 'put'])
    expect(segments[0]).toMatchObject({ present: 'Zwei', words: '[One]' })
  })
  it('keeps its own words where a file has none', () => {
    const xml = send({ source: SOURCE }).replace(
      '<source xml:space="preserve">B is here.</source>',
      '<source xml:space="preserve">B is here.</source><target xml:space="preserve">B anew.</target>',
    )
    const { outcomes, words } = bring({ xml, source: SOURCE, target, only: ['put', 'edited'] })
    expect(outcomes).toEqual(['empty', 'empty', 'edited', 'empty', 'empty', 'empty'])
    expect(unitsOf(words).map(({ inlines: [first] }) => first && 'text' in first && first.text)).toEqual([
      'Eins',
      'A is here. Da.',
      'B anew.',
      'C is here. Da.',
      'D is here. Da.',
      'E is here. Da.',
    ])
  })
  it('is asked about where words of it would have no place in the source', () => {
    const source = { body: rich(list(item(text('One')), item(text('Two')))) }
    const own = { body: rich(list(item(text('Eins')), item(text('Zwei')), item(text('Drei')))) }
    const xml = translateAll(send({ source, target: own }), (words) => `[${words}]`)
    expect(bring({ xml, source, target: own }).outcomes).toEqual(['edited', 'edited'])
  })
})

it('numbers the same words apart', () => {
  const source = { body: rich(heading('Again'), paragraph(text('Again')), paragraph(text('Again'))) }
  const ids = unitsOf(source).map(({ id }) => id)
  expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`])
})

it('takes every language of the newsroom', () => {
  expect(PAIRS.map(({ source }) => source)).toEqual(LOCALES)
})
