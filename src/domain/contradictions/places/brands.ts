import type { Locale } from '../../locales.ts'
import { languages, readAs } from '../languages/languages.ts'
import { lexicon, type Lexicon } from '../lexicon.ts'

/**
 * Hotels and houses in which the press is received, in the scripts of the seven languages: a wrong one can be told in a
 * text of any script. Latin first, then Arabic, Russian, Chinese, Urdu; forms by `/`.
 */
const ROWS = `
Marriott|ماريوت|Марриотт/Марриот/Мариотт|万豪|میریٹ/میریاٹ
Serena|سيرينا|Серена/Серене|塞雷纳/塞丽娜|سرینا/سیرینا
Hilton|هيلتون|Хилтон/Хилтоне|希尔顿|ہلٹن
Sheraton|شيراتون|Шератон/Шератоне|喜来登|شیراٹن
Hyatt|حياة|Хаятт/Хайятт|凯悦|حیات
InterContinental/Intercontinental|إنتركونتيننتال/انتركونتيننتال|Интерконтиненталь|洲际|انٹرکانٹینینٹل
Pearl Continental|بيرل كونتيننتال|Перл Континенталь|珍珠洲际/珍珠大陆|پرل کانٹینینٹل/پرل کانٹی نینٹل
Radisson|راديسون|Рэдиссон/Редиссон|丽笙/雷迪森|ریڈیسن
Novotel|نوفوتيل|Новотель|诺富特|نووٹیل
Four Seasons|فور سيزونز|Фор Сизонс|四季|فور سیزنز
Ritz/Ritz-Carlton|ريتز|Ритц|丽思卡尔顿/丽兹|رٹز
Kempinski|كمبينسكي|Кемпински|凯宾斯基|
Mövenpick|موفنبيك|Мёвенпик|瑞享|موون پک
Ramada|رمادا|Рамада|华美达|رمادا
Holiday Inn|هوليداي إن|Холидей Инн|假日酒店|ہالیڈے ان
Avari||||آواری
Nishat||||نشاط
Crowne Plaza|كراون بلازا|Краун Плаза|皇冠假日|کراؤن پلازہ
Méridien|ميريديان|Меридиан|艾美|
Rotana|روتانا|Ротана|罗塔纳|
Fairmont|فيرمونت|Фэрмонт|费尔蒙|
Westin|ويستن|Вестин|威斯汀|
Sofitel|سوفيتيل|Софитель|索菲特|
Shangri-La|شانغريلا|Шангри-Ла|香格里拉|
Steigenberger|شتيغنبرغر|Штайгенбергер||
Swissôtel|سويس أوتيل|Свиссотель||
Melia/Meliá|ميليا|Мелия||
Palais des Nations/Palacio de las Naciones|قصر الأمم|Дворец Наций/Дворце Наций/Дворца Наций|万国宫|پیلس آف نیشنز
Vienna International Centre/Centre international de Vienne/Centro Internacional de Viena|مركز فيينا الدولي|Венский международный центр/Венском международном центре|维也纳国际中心|ویانا انٹرنیشنل سینٹر
National Press Club|نادي الصحافة الوطني|Национальный пресс-клуб/Национальном пресс-клубе|国家新闻俱乐部/全国记者俱乐部|نیشنل پریس کلب
Jinnah Convention Centre||||جناح کنونشن سینٹر
`

const ORDER: readonly Locale[] = ['ar', 'ru', 'zh', 'ur']

const found = new Map<Locale, [string, string][]>()
for (const row of ROWS.trim().split('\n')) {
  const [latin = '', ...others] = row.split('|')
  const names = latin.split('/')
  const brand = names[0] ?? ''
  const add = (locale: Locale, words: string) =>
    found.set(locale, [
      ...(found.get(locale) ?? []),
      ...words
        .split('/')
        .filter(Boolean)
        .map((name): [string, string] => [name, brand]),
    ])
  for (const locale of ['en', 'fr', 'es'] as const) add(locale, latin)
  ORDER.forEach((locale, index) => add(locale, others[index] ?? ''))
}

const made = new Map<Locale, Lexicon<string>>()
const brandsOf = (locale: Locale): Lexicon<string> => {
  const kept = made.get(locale)
  if (kept) return kept
  const find = lexicon(found.get(locale) ?? [], languages[locale])
  made.set(locale, find)
  return find
}

/** The houses of the table that a folded text names. */
export const findBrands = (folded: string, locale: Locale) =>
  readAs(locale).flatMap((language) => brandsOf(language)(folded))
