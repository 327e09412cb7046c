import type { Locale } from '../../../../src/domain/locales.ts'
import { compareTranslation } from '../../../../src/domain/translations/compareTranslations.ts'
import type { ProseBlock, TranslatedText } from '../../../../src/domain/translations/faults.ts'

const p = (text: string): ProseBlock => ({ isQuote: false, units: text === '' ? [] : [text] })
const h = (text: string): ProseBlock => ({ ...p(text), isHeading: true })
const q = (text: string): ProseBlock => ({ ...p(text), isQuote: true })
const list = (...units: string[]): ProseBlock => ({ isQuote: false, units })
const text = (
  locale: Locale,
  [title, summary]: [string, string],
  ...blocks: ProseBlock[]
): TranslatedText => ({
  ...{ locale, title, summary, blocks },
})

const CONTACT = 'Jane Doe, Public Information Officer, UNODC Vienna, press@unodc.example, +43 1 26060'
const ADDRESS = 'Vienna International Centre, Wagramer Strasse 5, 1400 Vienna'
const NAMES = list('Jane Doe', 'Amina Khan', 'Maria de la Cruz', 'Ludwig van der Berg', 'Li Wei')
const TAGS = '#EndHumanTrafficking #blueheart #leavenoonebehind #wdr2024 #endviolence'
const SEE = 'www.unodc.example/wdr unodc.org/islamabad/en/news/2024/index.html https://unodc.example/the-way'

const EN = text(
  'en',
  ['UNODC and ICMPD open shelters in Lahore', 'Three shelters open in May, said Ghada Waly.'],
  p('VIENNA, 30 July 2024 (UNODC) – Three shelters for survivors open in Lahore this week.'),
  h('Background'),
  p('Of the 1,240 cases that Pakistan counted in 2023, 38 per cent were of children, said Ghada Waly.'),
  q('Nobody should have to wait for a safe night.'),
  h('Ghada Waly'),
  NAMES,
  p(ADDRESS),
  p(TAGS),
  p(SEE),
  h('Contact'),
  p(CONTACT),
  { ...h('Notes to editors'), section: 'notesToEditors' },
  { ...p('The shelters are paid for by the European Union.'), section: 'notesToEditors' },
)

const IN: Record<Exclude<Locale, 'en'>, string[]> = {
  fr: [
    ...['L’ONUDC et l’ICMPD ouvrent des refuges à Lahore', 'Trois refuges ouvrent en mai, dit Ghada Waly.'],
    'VIENNE, 30 juillet 2024 (ONUDC) – Trois refuges pour les rescapés ouvrent cette semaine à Lahore.',
    ...['Contexte', 'Sur 1 240 cas recensés au Pakistan, 38 % concernaient des enfants, dit Ghada Waly.'],
    ...['Personne ne devrait attendre une nuit sûre.', 'Contact', 'Notes aux rédactions'],
    'Les refuges sont financés par l’Union européenne.',
  ],
  es: [
    ...['La UNODC y el ICMPD abren refugios en Lahore', 'Tres refugios abren en mayo, dice Ghada Waly.'],
    'VIENA, 30 de julio de 2024 (UNODC) – Tres refugios para sobrevivientes abren esta semana en Lahore.',
    ...[
      'Antecedentes',
      'De los 1.240 casos registrados en el Pakistán, el 38 % eran niños, dice Ghada Waly.',
    ],
    ...['Nadie debería esperar una noche segura.', 'Contacto', 'Notas para la redacción'],
    'Los refugios son financiados por la Unión Europea.',
  ],
  ru: [
    ...['УНП ООН и ICMPD открывают приюты в Лахоре', 'Три приюта откроются в мае, сообщила Гада Вали.'],
    'ВЕНА, 30 июля 2024 года (УНП ООН) — На этой неделе в Лахоре откроются три приюта для пострадавших.',
    ...['Справочная информация', 'Из 1240 случаев 38 процентов касались детей, сообщила Гада Вали.'],
    ...['Никто не должен ждать безопасной ночи.', 'Контакты', 'Примечания для редакций'],
    'Приюты финансирует Европейский союз.',
  ],
  ar: [
    ...['مكتب UNODC ومركز ICMPD يفتحان ملاجئ في لاهور', 'تفتح ثلاثة ملاجئ في مايو، وفق غادة والي.'],
    'فيينا، 30 يوليو 2024 (UNODC) - تفتح هذا الأسبوع في لاهور ثلاثة ملاجئ للناجين.',
    ...['معلومات أساسية', 'من بين 1240 حالة في باكستان كان 38 في المائة من الأطفال، وفق غادة والي.'],
    ...['لا ينبغي لأحد أن ينتظر ليلة آمنة.', 'للاتصال', 'ملاحظات للمحررين'],
    'يمول الاتحاد الأوروبي هذه الملاجئ.',
  ],
  zh: [
    ...['UNODC与ICMPD在拉合尔开设庇护所', '加达·瓦利说，三个庇护所将于五月开放。'],
    '维也纳，2024年7月30日（UNODC）——三个幸存者庇护所本周在拉合尔开放。《Global Report on Trafficking in Persons》',
    ...['背景', '加达·瓦利说，2023年巴基斯坦的1240起案件中，38%涉及儿童。'],
    ...['没有人应该等待一个安全的夜晚。', '联系方式', '编者注'],
    '庇护所由欧洲联盟资助。',
  ],
  ur: [
    ...['لاہور میں UNODC اور ICMPD کی پناہ گاہیں', 'غادہ والی کے مطابق مئی میں تین پناہ گاہیں کھلیں گی۔'],
    'ویانا، 30 جولائی 2024 (UNODC) – اس ہفتے لاہور میں متاثرین کے لیے تین پناہ گاہیں کھل رہی ہیں۔',
    ...['پس منظر', 'غادہ والی نے کہا کہ پاکستان میں 1240 مقدمات میں سے 38 فیصد بچوں کے تھے۔'],
    ...['کسی کو محفوظ رات کا انتظار نہیں کرنا چاہیے۔', 'رابطہ', 'مدیران کے لیے نوٹ'],
    'پناہ گاہوں کے اخراجات یورپی یونین اٹھاتی ہے۔',
  ],
}
const inLanguage = (locale: Exclude<Locale, 'en'>): TranslatedText => {
  const [title = '', summary = '', first = '', ...rest] = IN[locale]
  const [background = '', figures = '', quote = '', contact = '', heading = '', notes = ''] = rest
  const section = 'notesToEditors' as const
  const body = [p(first), h(background), p(figures), q(quote), h('Ghada Waly'), NAMES, p(ADDRESS)]
  const end = [
    ...[p(TAGS), p(SEE), h(contact), p(CONTACT)],
    ...[
      { ...h(heading), section },
      { ...p(notes), section },
    ],
  ]
  return text(locale, [title, summary], ...body, ...end)
}

describe('a genuine translation is let through', () => {
  it.each(['fr', 'es', 'ru', 'ar', 'zh', 'ur'] as const)('into %s, from English and back', (locale) => {
    expect(compareTranslation(EN, inLanguage(locale))).toEqual([])
    expect(compareTranslation(inLanguage(locale), EN)).toEqual([])
  })
  it('with empty paragraphs of its own', () => {
    const { blocks } = inLanguage('fr')
    const spaced = blocks.flatMap((block) => [block, { ...block, isHeading: false, units: [] }])
    expect(compareTranslation(EN, { ...inLanguage('fr'), blocks: spaced })).toEqual([])
    expect(compareTranslation({ ...inLanguage('fr'), blocks: spaced }, EN)).toEqual([])
  })

  const [P1, P2] = [p('The shelters open in May.'), p('They have forty places.')]
  const [F1, F2] = [p('Les refuges ouvrent en mai.'), p('Ils comptent quarante places.')]
  const HEADED: [string, string] = ['Shelters open', '']
  const TITRE: [string, string] = ['Des refuges ouvrent', '']
  it.each<[string, TranslatedText, TranslatedText]>([
    ['one word that is alike', text('en', ['Communication', '']), text('fr', ['Communication', ''])],
    [
      'labels that are alike',
      text(
        'en',
        HEADED,
        h('Contact'),
        list('Communication', 'Coordination', 'Innovation', 'Transport', 'Budget'),
      ),
      text(
        'fr',
        TITRE,
        h('Contact'),
        list('Communication', 'Coordination', 'Innovation', 'Transport', 'Budget'),
      ),
    ],
    [
      'countries',
      text('en', HEADED, list('Pakistan', 'France', 'Nigeria', 'Canada', 'Sri Lanka', 'El Salvador')),
      text('fr', TITRE, list('Pakistan', 'France', 'Nigeria', 'Canada', 'Sri Lanka', 'El Salvador')),
    ],
    [
      'organisations that keep their names',
      text('en', HEADED, list('Save the Children', 'International Rescue Committee', 'Doctors of the World')),
      text('fr', TITRE, list('Save the Children', 'International Rescue Committee', 'Doctors of the World')),
    ],
    [
      'a line of acronyms',
      text('en', HEADED, h('UNODC, ICMPD, IOM, UNICEF, ILO'), list('UNODC – IOM', 'ILO – WHO')),
      text('fr', TITRE, h('UNODC, ICMPD, IOM, UNICEF, ILO'), list('UNODC – IOM', 'ILO – WHO')),
    ],
    [
      'a participant list in one paragraph',
      text('en', HEADED, p('Participants: Maria de la Cruz, Juan de la Vega, Ludwig van der Berg')),
      text('fr', TITRE, p('Participants: Maria de la Cruz, Juan de la Vega, Ludwig van der Berg')),
    ],
    [
      'an address with small words',
      text('en', HEADED, p('Palais des Nations, avenue de la Paix 8-14, 1211 Geneva 10')),
      text('es', ['Se abren refugios', ''], p('Palais des Nations, avenue de la Paix 8-14, 1211 Geneva 10')),
    ],
    [
      'a heading of names that the paragraphs of both have',
      text('en', HEADED, p('With Jane Doe, and with John Smith.'), h('Jane Doe, John Smith')),
      text('fr', TITRE, p('Avec Jane Doe, et avec John Smith.'), h('Jane Doe, John Smith')),
    ],
    [
      'headings that are names',
      text('en', HEADED, h('Jane Doe'), h('Amina Khan'), h('Li Wei'), h('Juan Perez'), h('Ana García Ruiz')),
      text('fr', TITRE, h('Jane Doe'), h('Amina Khan'), h('Li Wei'), h('Juan Perez'), h('Ana García Ruiz')),
    ],
    [
      'a Chinese title of names that the paragraphs of both have',
      text('en', HEADED, p('The firms Google, Meta, Amazon and Microsoft sign.')),
      text('zh', ['Google、Meta、Amazon、Microsoft签署', ''], p('今日Google、Meta、Amazon和Microsoft签署。')),
    ],
    [
      'contact lines',
      text(
        'en',
        HEADED,
        list('Press: Jane Doe', 'Email: press@unodc.example', 'Tel.: +43 1', 'Mobile: +43 2'),
      ),
      text(
        'fr',
        TITRE,
        list('Presse : Jane Doe', 'Email: press@unodc.example', 'Tel.: +43 1', 'Mobile: +43 2'),
      ),
    ],
    [
      'names that stay in Latin letters',
      text('en', HEADED, p('Taking part: Jane Doe and Maria de la Cruz.')),
      text('ru', ['Приюты', ''], p('Участники: van der Berg, de la Cruz, bin Laden, al-Rashid, von Stein')),
    ],
    [
      'a name that a Chinese text keeps',
      text('en', HEADED, p('It was built with the United Nations Development Programme and the World Bank.')),
      text('zh', ['庇护所', ''], p('该工具与 United Nations Development Programme 和 World Bank 合作开发。')),
    ],
    [
      'names of people, from Arabic to Urdu',
      text('ar', ['ملاجئ', ''], list('محمد علي', 'فاطمة خان', 'أحمد حسن')),
      text('ur', ['پناہ گاہیں', ''], list('محمد علي', 'فاطمة خان', 'أحمد حسن')),
    ],
    ['an empty paragraph elsewhere', text('en', HEADED, P1, P2, p('')), text('fr', TITRE, F1, p(''), F2)],
    ['empty paragraphs left out', text('en', HEADED, p(''), P1, p(''), P2), text('fr', TITRE, F1, F2)],
    ['a list as paragraphs', text('en', HEADED, P1, list('a b', 'c d')), text('fr', TITRE, F1, F2, p('x'))],
  ])('with %s', (_name, source, own) => {
    expect(compareTranslation(source, own)).toEqual([])
  })
})
