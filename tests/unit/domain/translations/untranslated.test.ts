import { hashOf } from '../../../../src/domain/digests.ts'
import type { Locale } from '../../../../src/domain/locales.ts'
import { toTranslated } from '../../../../src/domain/translations/toTranslated.ts'
import { compareTranslation } from '../../../../src/domain/translations/compareTranslations.ts'
import {
  idOfFaults,
  faultSentence,
  type ProseBlock,
  type TranslatedText,
} from '../../../../src/domain/translations/faults.ts'
import { composeBody } from '../../../../src/register/text/languageText.ts'
import { sayInEnglish } from '../../../../src/domain/sayIn.ts'

const p = (text: string): ProseBlock => ({ isQuote: false, units: text === '' ? [] : [text] })
const h = (text: string): ProseBlock => ({ ...p(text), isHeading: true })
const q = (text: string): ProseBlock => ({ ...p(text), isQuote: true })
const list = (...units: string[]): ProseBlock => ({ isQuote: false, units })
const text = (locale: Locale, title: string, ...blocks: ProseBlock[]): TranslatedText => ({
  ...{ locale, title, summary: '', blocks },
})
const toBody = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((words) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] })),
  },
})
const faults = (source: TranslatedText, own: TranslatedText, names: string[] = []) =>
  compareTranslation(source, own, names).map(({ fault, parts }) => [fault, parts])

const TREATY = 'Governments Agree On Landmark Treaty Against Cybercrime'
const BODY = p('The office said today that five people came to the town.')
const TITLES: [Locale, string, string][] = [
  ['fr', 'Un accord', 'Le bureau a dit que cinq personnes sont venues.'],
  ['es', 'Un acuerdo', 'La oficina dijo que llegaron cinco personas.'],
  ['ru', 'Договор', 'Управление сообщило, что прибыли пять человек.'],
  ['ar', 'معاهدة', 'وقال المكتب اليوم إن خمسة أشخاص وصلوا.'],
  ['zh', '条约', '办公室今天表示有五人来到镇上。'],
  ['ur', 'معاہدہ', 'دفتر نے آج کہا کہ پانچ لوگ آئے۔'],
]

describe.each(TITLES)('a line in Title Case left in %s', (locale, title, body) => {
  it.each([
    TREATY,
    'UN Experts Call For Urgent Action',
    'States Adopt Landmark Cybercrime Treaty',
    'Experts Call for Action against Trafficking in Persons',
    'EXPERTS CALL FOR URGENT ACTION in Vienna',
  ])('is found as title, summary and heading: %s', (line) => {
    expect(faults(text('en', line, BODY), text(locale, line, p(body)))).toEqual([['same', ['title']]])
    const summary = { ...text('en', 'A treaty', BODY), summary: line }
    expect(faults(summary, { ...text(locale, title, p(body)), summary: line })).toEqual([
      ['same', ['summary']],
    ])
    expect(faults(text('en', 'A treaty', h(line), BODY), text(locale, title, h(line), p(body)))).toEqual([
      ['same', [1]],
    ])
  })
})

it('a line of known names is let through, whatever its capitals', () => {
  const line = 'Society For The Defence Of Those Without A Home'
  expect(faults(text('en', line, BODY), text('fr', line, p('Le bureau.')), [line])).toEqual([])
})

it('a title in Title Case that is nobody’s words is found by its script', () => {
  expect(
    faults(text('en', 'A treaty', BODY), text('zh', TREATY, p('办公室今天表示有五人来到镇上。'))),
  ).toEqual([['script', ['title']]])
})

describe('what is missing, field by field, without empty paragraphs', () => {
  const [one, two, four] = [list('un', 'deux'), p('Mots'), list('a a', 'b b', 'c c', 'd d')]
  const notes = (words: string) => ({ ...p(words), section: 'notesToEditors' as const })
  it.each<[string, ProseBlock[], ProseBlock[], number[]]>([
    ['items behind an empty paragraph', [p('Intro'), four], [two, p('un'), p('')], [2]],
    ['items behind a note', [p('Intro'), four], [two, p('un'), p('Note')], [2]],
    ['items of a shorter list', [p(''), p('Intro'), four], [two, one], [3]],
    ['a section behind a longer text', [p('A'), p('B'), notes('N')], [two, two, two, two], [3]],
    ['a paragraph before a longer section', [p('A'), p('B'), notes('N')], [two, notes('n'), notes('n')], [2]],
    ['the paragraph that was emptied', [p('A'), p(''), p('B')], [p(''), p(''), two], [1]],
  ])('is %s', (_name, source, own, parts) => {
    expect(faults(text('en', 'Title', ...source), text('fr', 'Titre', ...own))).toEqual([['missing', parts]])
  })
  it('is a section that stands under its own heading in a frozen text', () => {
    const leaf = (locale: Locale, words: string[], section: string | null) => ({
      ...{ title: locale, summary: '' },
      body: composeBody({
        ...{ locale, isCourtesy: false, title: locale, summary: '', body: toBody(...words) },
        sections: section ? { notesToEditors: toBody(section) } : {},
      }),
    })
    const source = toTranslated('en', leaf('en', ['One.', 'Two.'], 'Three.'))
    expect(source.blocks.map(({ section }) => section)).toEqual([
      ...[undefined, undefined],
      ...['notesToEditors', 'notesToEditors'],
    ])
    expect(faults(source, toTranslated('fr', leaf('fr', ['1 a.', '2 b.', '3 c.', '4 d.'], null)))).toEqual([
      ['missing', [3, 4]],
    ])
    expect(faults(source, toTranslated('fr', leaf('fr', ['Un.', 'Deux.'], 'Trois.')))).toEqual([])
    expect(toTranslated('en', leaf('en', ['One.'], 'Two.'), []).blocks.every((each) => !each.section)).toBe(
      true,
    )
  })
})

describe('short pieces that are the same', () => {
  const items = ['Fighting organized crime', 'Preventing illicit trade', 'Helping the victims']
  it('are one block where they are a list', () => {
    expect(faults(text('en', 'A', list(...items)), text('fr', 'B', list(...items)))).toEqual([['same', [1]]])
    const mixed = list('Lutter contre le crime', ...items.slice(1))
    expect(faults(text('en', 'A', list(...items)), text('fr', 'B', mixed))).toEqual([['same', [1]]])
  })
  it('count together over a text, from eight words on', () => {
    const lines = ['What comes next', 'How it works', 'Who can help', 'When it starts']
    expect(faults(text('en', 'A', ...lines.map(h)), text('fr', 'B', ...lines.map(h)))).toEqual([
      ['same', [1, 2, 3, 4]],
    ])
    expect(faults(text('en', 'A', ...items.map(p)), text('fr', 'B', ...items.map(p)))).toEqual([
      ['same', [1, 2, 3]],
    ])
    const styled = ['What Comes Next', 'How It Works', 'When It Starts'].map(h)
    expect(faults(text('en', 'A', ...styled), text('fr', 'B', ...styled))).toEqual([['same', [1, 2, 3]]])
    const few = items.slice(0, 2).map(p)
    expect(faults(text('en', 'A', ...few), text('fr', 'B', ...few))).toEqual([])
  })
})

it.each([q, (words: string) => p(`“${words}”`), (words: string) => p(`“${words},” said the Director.`)])(
  'a quotation in another script is found',
  (quote) => {
    const words = quote('We must act now to save the people of this region')
    expect(faults(text('en', 'A note', words), text('zh', '说明', words))).toEqual([['script', [1]]])
    expect(faults(text('en', 'A note', quote('Other words')), text('ru', 'Заметка', words))).toEqual([
      ['script', [1]],
    ])
  },
)

describe('what is acknowledged', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, index) => p(`The office counted ${index} of them today in the town.`))
  const found = (count: number) =>
    compareTranslation(text('en', 'A', ...paragraphs(200)), {
      ...text('fr', 'B'),
      blocks: paragraphs(200).map((block, index) =>
        index < count ? block : p(`Le bureau a compté ${index}.`),
      ),
    })
  it('is every place, beyond those that are told', () => {
    expect(idOfFaults(found(100))).not.toBe(idOfFaults(found(200)))
    expect(found(200).map(faultSentence).map(sayInEnglish)[0]).toMatch(/paragraph 10, 190 more\.$/)
  })
  it('keeps its id in older logs', () => {
    const older = [{ locale: 'fr' as const, fault: 'same' as const, parts: [1, 2, 3] }]
    expect(idOfFaults(older)).toBe(hashOf({ translations: older }).slice(0, 12))
  })
})
