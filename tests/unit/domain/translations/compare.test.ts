import { compareTranslation } from '../../../../src/domain/translations/compareTranslations.ts'
import type { ProseBlock, TranslatedText } from '../../../../src/domain/translations/faults.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const block = (...units: string[]): ProseBlock => ({ isQuote: false, units: units.filter(Boolean) })
const EN: TranslatedText = {
  locale: 'en',
  title: 'Shelters open for survivors',
  summary: 'Three shelters open in May.',
  blocks: [
    block('The shelters open in May, and each of them has forty places.'),
    block(''),
    block('Who needs one', 'calls the office of the police'),
    { isQuote: true, units: ['Nobody should have to wait for a safe night.'] },
    block('Contact: Jane Doe, Head of Press, UNODC Vienna, press@unodc.example, +43 1 26060'),
  ],
}
const FR: TranslatedText = {
  locale: 'fr',
  title: 'Des refuges ouvrent aux rescapés',
  summary: 'Trois refuges ouvrent en mai.',
  blocks: [
    block('Les refuges ouvrent en mai, et chacun compte quarante places.'),
    block(''),
    block('Qui en a besoin', 'appelle le bureau de la police'),
    { isQuote: true, units: ['Nobody should have to wait for a safe night.'] },
    block('Contact: Jane Doe, Head of Press, UNODC Vienna, press@unodc.example, +43 1 26060'),
  ],
}
const faults = (own: Partial<TranslatedText>, names: string[] = [], source = EN) =>
  compareTranslation(source, { ...FR, ...own }, names).map(({ fault, parts }) => [fault, parts])
const withBlock = (number: number, changed: ProseBlock, { blocks } = FR) =>
  blocks.map((each, index) => (index === number - 1 ? changed : each))

it('lets a translation through, with quotations, names, figures and addresses as they are', () => {
  expect(faults({})).toEqual([])
})

describe('what is missing', () => {
  it('is a block without words where the authoritative text has some, by its number', () => {
    expect(faults({ blocks: withBlock(1, block('')) })).toEqual([['missing', [1]]])
    expect(faults({ blocks: withBlock(3, block('Qui en a besoin')) })).toEqual([['missing', [3]]])
  })
  it('is the last ones where there are fewer blocks; empty ones between are none', () => {
    expect(faults({ blocks: FR.blocks.slice(0, 3) })).toEqual([['missing', [4, 5]]])
    expect(faults({ blocks: FR.blocks.filter(({ units }) => units.length > 0) })).toEqual([])
    expect(faults({ blocks: [] })).toEqual([['missing', [1, 3, 4, 5]]])
  })
  it('is the summary', () => {
    expect(faults({ summary: '' })).toEqual([['missing', ['summary']]])
    expect(faults({ summary: '' }, [], { ...EN, summary: '' })).toEqual([])
  })
  it('is nothing where the translation has more', () => {
    expect(faults({ blocks: [...FR.blocks, block('Note de la traduction.')] })).toEqual([])
  })
})

describe('what is the same', () => {
  it('is a block of four words or more, wherever it stands, however it is set', () => {
    const copied = block('THE SHELTERS open in May and each of them has  forty places')
    expect(faults({ blocks: withBlock(1, copied) })).toEqual([['same', [1]]])
    expect(faults({ blocks: [...FR.blocks, copied] })).toEqual([['same', [6]]])
  })
  it('is an item of a list, a title, and a summary', () => {
    expect(faults({ blocks: withBlock(3, block('Qui', 'calls the office of the police')) })).toEqual([
      ['same', [3]],
    ])
    expect(faults({ title: EN.title, summary: EN.summary })).toEqual([['same', ['title', 'summary']]])
  })
  it.each([
    ['three words', 'Open in May'],
    ['names', 'Ministry of the Interior, Islamabad, Pakistan'],
    ['figures', 'From 10:15 to 12:45 on 30/07/2024, 4, 5, 6'],
    ['a quotation', 'Waly: “nobody should ever be left behind”'],
    ['addresses', 'see https://unodc.example/the-long-way-to-all-of-it or us@unodc.example'],
  ])('is not %s', (_name, text) => {
    const source = { ...EN, blocks: [block(text)] }
    expect(faults({ blocks: [block(text)] }, [], source)).toEqual([])
  })
  it('is not a name that is known, of whatever words', () => {
    const name = 'the society for the defence of those without a home'
    const source = { ...EN, blocks: [block(`With ${name}`)] }
    expect(faults({ blocks: [block(`With ${name}`)] }, [], source)).toEqual([['same', [1]]])
    expect(faults({ blocks: [block(`With ${name}`)] }, [name], source)).toEqual([])
  })
  it('is found in a text without capitals, and in Chinese, which sets no words apart', () => {
    const heading = block('FOR RELEASE AT ONCE TO ALL MEDIA')
    expect(faults({ blocks: [heading] }, [], { ...EN, blocks: [heading] })).toEqual([['same', [1]]])
    const zh = { ...EN, locale: 'zh' as const, blocks: [block('三个庇护所五月开放。')] }
    expect(
      faults({ locale: 'ur', title: 'پناہ گاہیں', summary: 'خلاصہ', blocks: zh.blocks }, [], zh),
    ).toEqual([['same', [1]]])
  })
})

describe('what is in another script', () => {
  const RU: Partial<TranslatedText> = {
    locale: 'ru',
    title: 'Открываются приюты',
    summary: 'Три приюта открываются в мае.',
    blocks: [
      block('Приюты открываются в мае, по данным UNODC и ICMPD.'),
      block(''),
      block('Кому нужно', 'звонит в полицию'),
    ],
  }
  const source = { ...EN, blocks: EN.blocks.slice(0, 3) }
  it('is a block most of whose words are', () => {
    expect(faults(RU, [], source)).toEqual([])
    const latin = block('Priyuty otkryvayutsya v maye, po dannym')
    expect(faults({ ...RU, blocks: withBlock(1, latin, RU as TranslatedText) }, [], source)).toEqual([
      ['script', [1]],
    ])
    expect(faults({ ...RU, title: 'Shelters that are open now' }, [], source)).toEqual([
      ['script', ['title']],
    ])
  })
  it('is all of it where no block has four words', () => {
    const blocks = [block('open in May'), block(''), block('who needs', 'call the police')]
    expect(faults({ ...RU, title: 'Приюты', summary: 'may', blocks }, [], source)).toEqual([['script', []]])
  })
  it.each([
    ['ar' as const, 'الملاجئ تفتح في مايو بحسب UNODC وICMPD', 'maftuha fi shahr mayu'],
    ['ur' as const, 'پناہ گاہیں مئی میں کھلیں گی', 'panah gahein may mein'],
    ['zh' as const, '庇护所将于五月开放，联系 press@unodc.example', 'bihusuo jiang yu wuyue kaifang'],
    ['fr' as const, 'Les refuges ouvrent en mai', 'приюты открываются в мае'],
  ])('is known of %s', (locale, right, wrong) => {
    const alone = { ...source, title: 'One', summary: '', blocks: [block('One two three four five.')] }
    const own = (text: string) => ({ locale, title: '', summary: '', blocks: [block(text)] })
    expect(faults(own(right), [], alone)).toEqual([])
    expect(faults(own(wrong), [], alone)).toEqual([['script', [1]]])
  })
})

it('is linear in the text, whatever stands in it', async () => {
  const hostile = ['“'.repeat(50_000), 'a@'.repeat(50_000), `${'a '.repeat(50_000)}`, 'Z'.repeat(100_000)]
  const taken = await yardsticksOf(200, () => {
    for (const text of hostile)
      faults({ locale: 'ru', blocks: [block(text)] }, ['a'], { ...EN, blocks: [block(text)] })
  })
  expect(taken).toBeLessThan(200)
})
