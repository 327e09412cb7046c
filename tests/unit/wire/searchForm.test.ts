import { toSearchWords, toWords } from '../../../src/domain/searchForm.ts'

/** Whether each word that is looked for begins a word of the text. */
const finds = (asked: string, text: string): boolean => {
  const words = toWords(text)
  return toSearchWords(asked).every((each) => words.some((word) => word.startsWith(each)))
}

describe('a search', () => {
  it.each([
    ['migracion', 'La Migración laboral'],
    ['ÉGALITÉ', 'l’égalité des chances'],
    ['МИГРАЦИЯ труд', 'Трудовая миграция: миграция и труд'],
    ['ещё', 'Еще раз'],
    ['اللاجئين', 'اللَّاجِئِينَ في المنطقة'],
    ['مكتب', 'مكـــتب الأمم المتحدة'],
    ['پاکستان', 'پاكستان میں'],
    ['العربية', 'بيان بالعربية'],
    ['عربية', 'والعربية'],
    ['اتجار', 'مكافحة الاتجار بالأشخاص'],
    ['الأشخاص', 'مكافحة الاتجار بالأشخاص'],
    ['مهاجرين', 'حماية للمهاجرين'],
    ['贩运', '打击人口贩运世界日'],
    ['人口贩运', '打击人口贩运世界日'],
    ['日', '打击人口贩运世界日'],
    ['oeuvre soeurs', 'La main-d’œuvre et les sœurs'],
    ['Œuvre', 'Chef-d’oeuvre'],
    ['lodz', 'Bericht aus Łódź'],
    ['smorrebrod', 'Smørrebrød'],
    ['2023 ۱۲', 'في عام ٢٠٢٣، 12'],
    ['traffick', 'Trafficking in persons'],
    ['persons trafficking', 'Trafficking in persons'],
  ])('for “%s” finds “%s”', (asked, text) => {
    expect(finds(asked, text)).toBe(true)
  })

  it.each([
    ['rafficking', 'Trafficking in persons'],
    ['trafficking drugs', 'Trafficking in persons'],
    ['运贩', '打击人口贩运世界日'],
    ['زارة', 'وزارة الداخلية'],
    ['له', 'الله'],
  ])('for “%s” does not find “%s”', (asked, text) => {
    expect(finds(asked, text)).toBe(false)
  })

  it('for signs alone looks for nothing', () => {
    expect(toSearchWords('"* % _')).toEqual([])
  })
})
