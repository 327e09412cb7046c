import type { Locale } from '../../locales.ts'
import { languages, readAs } from '../languages/languages.ts'
import { lexicon, type Lexicon } from '../languages/language.ts'
import { foldWord } from '../comparableText.ts'

/** A city or a country; `zone` is where its clocks are. */
export type Town = { name: string; country: string; zone: string; names: Partial<Record<Locale, string[]>> }

/**
 * Seats of the United Nations, capitals and large cities where agencies hold events. English, country, zone, then
 * French, Spanish, Arabic, Russian, Chinese, Urdu; forms by `/`, nothing where it is written as in English.
 */
const ROWS = `
Islamabad|Pakistan|Asia/Karachi|||إسلام آباد/إسلام أباد|Исламабад*|伊斯兰堡|اسلام آباد
Lahore|Pakistan|Asia/Karachi|||لاهور|Лахор*|拉合尔|لاہور
Karachi|Pakistan|Asia/Karachi|||كراتشي|Карачи|卡拉奇|کراچی
Peshawar|Pakistan|Asia/Karachi|||بيشاور|Пешавар*|白沙瓦|پشاور
Quetta|Pakistan|Asia/Karachi|||كويتا|Кветт*|奎达|کوئٹہ
Rawalpindi|Pakistan|Asia/Karachi|||روالبندي|Равалпинди|拉瓦尔品第|راولپنڈی
Multan|Pakistan|Asia/Karachi|||ملتان|Мултан*|木尔坦|ملتان
Faisalabad|Pakistan|Asia/Karachi|||فيصل آباد|Фейсалабад*|费萨拉巴德|فیصل آباد
Vienna|Austria|Europe/Vienna|Vienne|Viena|فيينا|Вен*|维也纳|ویانا
Geneva|Switzerland|Europe/Zurich|Genève|Ginebra|جنيف|Женев*|日内瓦|جنیوا
New York|United States|America/New_York||Nueva York|نيويورك|Нью-Йорк*|纽约|نیویارک/نیو یارک
Nairobi|Kenya|Africa/Nairobi||Nairobi|نيروبي|Найроби|内罗毕|نیروبی
Bangkok|Thailand|Asia/Bangkok|||بانكوك|Бангкок*|曼谷|بینکاک/بنکاک
Rome|Italy|Europe/Rome||Roma|روما|Рим*|罗马|روم
Paris|France|Europe/Paris||París|باريس|Париж*|巴黎|پیرس
London|United Kingdom|Europe/London|Londres|Londres|لندن|Лондон*|伦敦|لندن
Brussels|Belgium|Europe/Brussels|Bruxelles|Bruselas|بروكسل|Брюссел*|布鲁塞尔|برسلز
Berlin|Germany|Europe/Berlin||Berlín|برلين|Берлин*|柏林|برلن
Bonn|Germany|Europe/Berlin|||بون|Бонн*|波恩|بون
Madrid|Spain|Europe/Madrid|||مدريد|Мадрид*|马德里|میڈرڈ
Barcelona|Spain|Europe/Madrid|Barcelone||برشلونة|Барселон*|巴塞罗那|بارسلونا
Seville|Spain|Europe/Madrid|Séville|Sevilla|إشبيلية|Севиль*|塞维利亚|سیویل
Lisbon|Portugal|Europe/Lisbon|Lisbonne|Lisboa|لشبونة|Лиссабон*|里斯本|لزبن
The Hague|Netherlands|Europe/Amsterdam|La Haye|La Haya|لاهاي|Гааг*|海牙|دی ہیگ/ہیگ
Amsterdam|Netherlands|Europe/Amsterdam||Ámsterdam|أمستردام|Амстердам*|阿姆斯特丹|ایمسٹرڈیم
Copenhagen|Denmark|Europe/Copenhagen|Copenhague|Copenhague|كوبنهاغن|Копенгаген*|哥本哈根|کوپن ہیگن
Stockholm|Sweden|Europe/Stockholm||Estocolmo|ستوكهولم|Стокгольм*|斯德哥尔摩|اسٹاک ہوم
Oslo|Norway|Europe/Oslo|||أوسلو|Осло|奥斯陆|اوسلو
Helsinki|Finland|Europe/Helsinki|||هلسنكي|Хельсинки|赫尔辛基|ہیلسنکی
Warsaw|Poland|Europe/Warsaw|Varsovie|Varsovia|وارسو|Варшав*|华沙|وارسا
Prague|Czechia|Europe/Prague||Praga|براغ|Праг*|布拉格|پراگ
Budapest|Hungary|Europe/Budapest|||بودابست|Будапешт*|布达佩斯|بوڈاپیسٹ
Bratislava|Slovakia|Europe/Bratislava|||براتيسلافا|Братислав*|布拉迪斯拉发|براتسلاوا
Athens|Greece|Europe/Athens|Athènes|Atenas|أثينا|Афин*|雅典|ایتھنز
Belgrade|Serbia|Europe/Belgrade||Belgrado|بلغراد|Белград*|贝尔格莱德|بلغراد
Moscow|Russian Federation|Europe/Moscow|Moscou|Moscú|موسكو|Москв*|莫斯科|ماسکو
Saint Petersburg|Russian Federation|Europe/Moscow|Saint-Pétersbourg|San Petersburgo|سانت بطرسبرغ|Санкт-Петербург*/Петербург*|圣彼得堡|سینٹ پیٹرزبرگ
Kazan|Russian Federation|Europe/Moscow|||قازان|Казан*|喀山|قازان
Minsk|Belarus|Europe/Minsk|||مينسك|Минск*|明斯克|منسک
Kyiv|Ukraine|Europe/Kyiv|Kiev|Kiev|كييف|Киев*|基辅|کیف
Astana|Kazakhstan|Asia/Almaty||Astaná|أستانا|Астан*|阿斯塔纳|آستانہ
Almaty|Kazakhstan|Asia/Almaty|||ألماتي|Алматы|阿拉木图|الماتی
Tashkent|Uzbekistan|Asia/Tashkent|Tachkent|Taskent|طشقند|Ташкент*|塔什干|تاشقند
Samarkand|Uzbekistan|Asia/Tashkent|Samarcande|Samarcanda|سمرقند|Самарканд*|撒马尔罕|سمرقند
Dushanbe|Tajikistan|Asia/Dushanbe|Douchanbé|Dusambé|دوشنبه|Душанбе|杜尚别|دوشنبے/دوشنبہ
Bishkek|Kyrgyzstan|Asia/Bishkek|Bichkek|Biskek|بيشكيك|Бишкек*|比什凯克|بشکیک
Ashgabat|Turkmenistan|Asia/Ashgabat|Achgabat|Asjabad|عشق آباد|Ашхабад*|阿什哈巴德|اشک آباد
Baku|Azerbaijan|Asia/Baku|Bakou|Bakú|باكو|Баку|巴库|باکو
Yerevan|Armenia|Asia/Yerevan|Erevan|Ereván|يريفان|Ереван*|埃里温|یریوان
Tbilisi|Georgia|Asia/Tbilisi|Tbilissi|Tiflis|تبليسي|Тбилиси|第比利斯|تبلیسی
Kabul|Afghanistan|Asia/Kabul|Kaboul||كابول|Кабул*|喀布尔|کابل
Tehran|Iran|Asia/Tehran|Téhéran|Teherán|طهران|Тегеран*|德黑兰|تہران
New Delhi|India|Asia/Kolkata||Nueva Delhi|نيودلهي|Нью-Дели/Дели|新德里|نئی دہلی/دہلی
Mumbai|India|Asia/Kolkata|Bombay|Bombay|مومباي|Мумбаи|孟买|ممبئی
Dhaka|Bangladesh|Asia/Dhaka|Dacca|Daca|دكا|Дакк*|达卡|ڈھاکہ/ڈھاکا
Kathmandu|Nepal|Asia/Kathmandu|Katmandou|Katmandú|كاتماندو|Катманду|加德满都|کھٹمنڈو
Colombo|Sri Lanka|Asia/Colombo|||كولومبو|Коломбо|科伦坡|کولمبو
Beijing|China|Asia/Shanghai|Pékin|Pekín|بكين/بيجين|Пекин*|北京|بیجنگ
Shanghai|China|Asia/Shanghai|||شانغهاي|Шанха*|上海|شنگھائی
Guangzhou|China|Asia/Shanghai|Canton|Cantón|غوانزو|Гуанчжоу|广州|گوانگژو
Shenzhen|China|Asia/Shanghai|||شنتشن|Шэньчжэн*|深圳|شینزین
Hong Kong|China|Asia/Hong_Kong|||هونغ كونغ|Гонконг*|香港|ہانگ کانگ
Tokyo|Japan|Asia/Tokyo||Tokio|طوكيو|Токио|东京|ٹوکیو
Seoul|Republic of Korea|Asia/Seoul|Séoul|Seúl|سيول|Сеул*|首尔|سیول
Manila|Philippines|Asia/Manila|Manille||مانيلا|Манил*|马尼拉|منیلا
Jakarta|Indonesia|Asia/Jakarta||Yakarta|جاكرتا|Джакарт*|雅加达|جکارتہ
Kuala Lumpur|Malaysia|Asia/Kuala_Lumpur|||كوالالمبور|Куала-Лумпур*|吉隆坡|کوالالمپور
Singapore|Singapore|Asia/Singapore|Singapour|Singapur|سنغافورة|Сингапур*|新加坡|سنگاپور
Hanoi|Viet Nam|Asia/Bangkok|Hanoï||هانوي|Хано*|河内|ہنوئی
Ankara|Türkiye|Europe/Istanbul|||أنقرة|Анкар*|安卡拉|انقرہ
Istanbul|Türkiye|Europe/Istanbul||Estambul|إسطنبول/اسطنبول|Стамбул*|伊斯坦布尔|استنبول
Cairo|Egypt|Africa/Cairo|Le Caire|El Cairo|القاهرة|Каир*|开罗|قاہرہ
Alexandria|Egypt|Africa/Cairo|Alexandrie|Alejandría|الإسكندرية|Александри*|亚历山大|اسکندریہ
Sharm El-Sheikh|Egypt|Africa/Cairo|Charm el-Cheikh|Sharm el-Sheij|شرم الشيخ|Шарм-эль-Шейх*|沙姆沙伊赫|شرم الشیخ
Amman|Jordan|Asia/Amman||Ammán|عمّان/عمان|Амман*|安曼|عمان
Beirut|Lebanon|Asia/Beirut|Beyrouth||بيروت|Бейрут*|贝鲁特|بیروت
Baghdad|Iraq|Asia/Baghdad|Bagdad|Bagdad|بغداد|Багдад*|巴格达|بغداد
Basra|Iraq|Asia/Baghdad|Bassora|Basora|البصرة|Баср*|巴士拉|بصرہ
Erbil|Iraq|Asia/Baghdad|||أربيل|Эрбил*|埃尔比勒|اربیل
Damascus|Syria|Asia/Damascus|Damas|Damasco|دمشق|Дамаск*|大马士革|دمشق
Riyadh|Saudi Arabia|Asia/Riyadh|Riyad|Riad|الرياض|Эр-Рияд*|利雅得|ریاض
Jeddah|Saudi Arabia|Asia/Riyadh|Djeddah|Yeda|جدة|Джидд*|吉达|جدہ
Doha|Qatar|Asia/Qatar|||الدوحة|Дох*|多哈|دوحہ
Dubai|United Arab Emirates|Asia/Dubai|Dubaï|Dubái|دبي|Дуба*|迪拜|دبئی
Abu Dhabi|United Arab Emirates|Asia/Dubai|Abou Dhabi|Abu Dabi|أبوظبي/أبو ظبي|Абу-Даби|阿布扎比|ابوظہبی/ابو ظہبی
Manama|Bahrain|Asia/Bahrain|||المنامة|Манам*|麦纳麦|منامہ
Kuwait City|Kuwait|Asia/Kuwait|||مدينة الكويت|Эль-Кувейт*|科威特城|کویت سٹی
Muscat|Oman|Asia/Muscat|Mascate|Mascate|مسقط|Маскат*|马斯喀特|مسقط
Sana'a|Yemen|Asia/Aden|Sanaa|Saná|صنعاء|Сан[ае]|萨那|صنعا
Aden|Yemen|Asia/Aden||Adén|عدن|Аден*|亚丁|عدن
Tunis|Tunisia|Africa/Tunis||Túnez|تونس العاصمة|Тунис*|突尼斯市|تیونس
Algiers|Algeria|Africa/Algiers|Alger|Argel|الجزائر العاصمة|Алжир*|阿尔及尔|الجزائر
Rabat|Morocco|Africa/Casablanca|||الرباط|Рабат*|拉巴特|رباط
Casablanca|Morocco|Africa/Casablanca|||الدار البيضاء|Касабланк*|卡萨布兰卡|کاسابلانکا
Marrakech|Morocco|Africa/Casablanca||Marrakech|مراكش|Марракеш*|马拉喀什|مراکش
Tripoli|Libya|Africa/Tripoli||Trípoli|طرابلس|Триполи|的黎波里|طرابلس
Khartoum|Sudan|Africa/Khartoum||Jartum|الخرطوم|Хартум*|喀土穆|خرطوم
Dakar|Senegal|Africa/Dakar|||داكار|Дакар*|达喀尔|ڈاکار
Abidjan|Côte d'Ivoire|Africa/Abidjan||Abiyán|أبيدجان|Абиджан*|阿比让|عابدجان
Bamako|Mali|Africa/Bamako|||باماكو|Бамако|巴马科|باماکو
Niamey|Niger|Africa/Niamey|||نيامي|Ниаме*|尼亚美|نیامی
Ouagadougou|Burkina Faso|Africa/Ouagadougou||Uagadugú|واغادوغو|Уагадугу|瓦加杜古|واگادوگو
Accra|Ghana|Africa/Accra|||أكرا|Аккр*|阿克拉|عکرہ
Abuja|Nigeria|Africa/Lagos||Abuya|أبوجا|Абудж*|阿布贾|ابوجا
Lagos|Nigeria|Africa/Lagos|||لاغوس|Лагос*|拉各斯|لاگوس
Yaoundé|Cameroon|Africa/Douala||Yaundé|ياوندي|Яунде|雅温得|یاؤنڈے
Kinshasa|DR Congo|Africa/Kinshasa|||كينشاسا|Киншас*|金沙萨|کنشاسا
Addis Ababa|Ethiopia|Africa/Addis_Ababa|Addis-Abeba|Adís Abeba|أديس أبابا|Аддис-Абеб*|亚的斯亚贝巴|ادیس ابابا
Kampala|Uganda|Africa/Kampala|||كمبالا|Кампал*|坎帕拉|کمپالا
Kigali|Rwanda|Africa/Kigali|||كيغالي|Кигали|基加利|کیگالی
Dar es Salaam|Tanzania|Africa/Dar_es_Salaam|Dar es-Salaam||دار السلام|Дар-эс-Салам*|达累斯萨拉姆|دارالسلام
Mombasa|Kenya|Africa/Nairobi|||مومباسا|Момбас*|蒙巴萨|ممباسا
Johannesburg|South Africa|Africa/Johannesburg||Johannesburgo|جوهانسبرغ|Йоханнесбург*|约翰内斯堡|جوہانسبرگ
Pretoria|South Africa|Africa/Johannesburg|||بريتوريا|Претори*|比勒陀利亚|پریٹوریا
Cape Town|South Africa|Africa/Johannesburg|Le Cap|Ciudad del Cabo|كيب تاون|Кейптаун*|开普敦|کیپ ٹاؤن
Washington|United States|America/New_York|||واشنطن|Вашингтон*|华盛顿|واشنگٹن
Ottawa|Canada|America/Toronto|||أوتاوا|Оттав*|渥太华|اوٹاوا
Montreal|Canada|America/Toronto|Montréal||مونتريال|Монреал*|蒙特利尔|مونٹریال
Mexico City|Mexico|America/Mexico_City|Mexico|Ciudad de México|مكسيكو سيتي|Мехико|墨西哥城|میکسیکو سٹی
Guadalajara|Mexico|America/Mexico_City|||غوادالاخارا|Гвадалахар*|瓜达拉哈拉|
Monterrey|Mexico|America/Monterrey||||Монтеррей|蒙特雷|
Guatemala City|Guatemala|America/Guatemala||Ciudad de Guatemala||||
San Salvador|El Salvador|America/El_Salvador|||سان سلفادور|Сан-Сальвадор*|圣萨尔瓦多|
San José|Costa Rica|America/Costa_Rica|||||圣何塞|
Panama City|Panama|America/Panama|Panama|Ciudad de Panamá||Панам*|巴拿马城|پاناما سٹی
Havana|Cuba|America/Havana|La Havane|La Habana|هافانا|Гаван*|哈瓦那|ہوانا
Bogotá|Colombia|America/Bogota|||بوغوتا|Богот*|波哥大|بوگوٹا
Medellín|Colombia|America/Bogota|||ميديلين|Медельин*|麦德林|
Cali|Colombia|America/Bogota|||||卡利|
Cartagena|Colombia|America/Bogota|Carthagène|Cartagena de Indias|||卡塔赫纳|
Quito|Ecuador|America/Guayaquil|||كيتو|Кито|基多|کیٹو
Guayaquil|Ecuador|America/Guayaquil|||غواياكيل|Гуаякил*|瓜亚基尔|
Lima|Peru|America/Lima|||ليما|Лим[аеу]|利马|لیما
Cusco|Peru|America/Lima||Cuzco||Куско|库斯科|
La Paz|Bolivia|America/La_Paz|||لاباز|Ла-Пас*|拉巴斯|لا پاز
Santiago|Chile|America/Santiago||Santiago de Chile|سانتياغو|Сантьяго|圣地亚哥|سینتیاگو
Valparaíso|Chile|America/Santiago||||Вальпараисо|瓦尔帕莱索|
Buenos Aires|Argentina|America/Argentina/Buenos_Aires|||بوينس آيرس|Буэнос-Айрес*|布宜诺斯艾利斯|بیونس آئرس
Córdoba|Argentina|America/Argentina/Cordoba|||قرطبة|Кордов*|科尔多瓦|قرطبہ
Montevideo|Uruguay|America/Montevideo|||مونتفيديو|Монтевидео|蒙得维的亚|
Asunción|Paraguay|America/Asuncion|||أسونسيون|Асунсьон*|亚松森|
Caracas|Venezuela|America/Caracas|||كاراكاس|Каракас*|加拉加斯|کراکس
Brasilia|Brazil|America/Sao_Paulo||Brasilia|برازيليا|Бразили[ая]|巴西利亚|برازیلیا
São Paulo|Brazil|America/Sao_Paulo|||ساو باولو|Сан-Паулу|圣保罗|ساؤ پالو
Rio de Janeiro|Brazil|America/Sao_Paulo||Río de Janeiro|ريو دي جانيرو|Рио-де-Жанейро|里约热内卢|ریو ڈی جنیرو
Sydney|Australia|Australia/Sydney|||سيدني|Сидне*|悉尼|سڈنی
Canberra|Australia|Australia/Sydney|||كانبرا|Канберр*|堪培拉|کینبرا
Melbourne|Australia|Australia/Melbourne|||ملبورن|Мельбурн*|墨尔本|میلبورن
Lyon|France|Europe/Paris|||ليون|Лион*|里昂|
Marseille|France|Europe/Paris||Marsella|مرسيليا|Марсел*|马赛|
Strasbourg|France|Europe/Paris||Estrasburgo|ستراسبورغ|Страсбург*|斯特拉斯堡|اسٹراسبرگ
Zurich|Switzerland|Europe/Zurich||Zúrich|زيورخ|Цюрих*|苏黎世|زیورخ
Bern|Switzerland|Europe/Zurich|Berne|Berna|برن|Берн*|伯尔尼|برن
Lausanne|Switzerland|Europe/Zurich||Lausana|لوزان|Лозанн*|洛桑|
Salzburg|Austria|Europe/Vienna|Salzbourg|Salzburgo|سالزبورغ|Зальцбург*|萨尔茨堡|
Graz|Austria|Europe/Vienna|||غراتس|Грац*|格拉茨|
Munich|Germany|Europe/Berlin||Múnich|ميونيخ|Мюнхен*|慕尼黑|میونخ
Hamburg|Germany|Europe/Berlin|Hambourg|Hamburgo|هامبورغ|Гамбург*|汉堡|
Milan|Italy|Europe/Rome||Milán|ميلانو|Милан*|米兰|میلان
Palermo|Italy|Europe/Rome|Palerme||باليرمو|Палермо|巴勒莫|پالرمو
Dublin|Ireland|Europe/Dublin||Dublín|دبلن|Дублин*|都柏林|ڈبلن
`

const LOCALE_ORDER: readonly Locale[] = ['fr', 'es', 'ar', 'ru', 'zh', 'ur']

// «[ае]» at the end of a short name: its cases, where a star would take in other words.
const forms = (written: string): string[] => {
  const cases = /^(.*)\[(.+)\]$/.exec(written)
  return cases ? Array.from(cases[2] ?? '', (end) => (cases[1] ?? '') + end) : [written]
}

const towns: readonly Town[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', country = '', zone = '', ...rest] = row.split('|')
    const names: Town['names'] = { en: [name] }
    LOCALE_ORDER.forEach((locale, index) => {
      const written = rest[index] || (locale === 'fr' || locale === 'es' ? name : '')
      if (written) names[locale] = written.split('/').flatMap(forms)
    })
    return { name, country, zone, names }
  })

/** Endings that a Russian name has in its cases; a name without them is another word (Рим, римский). */
const CASES = ['', 'а', 'у', 'е', 'ом', 'ы', 'и', 'ой', 'я', 'ю', 'ем', 'ь', 'ью', 'ах', 'ами', 'й', 'ов']

const formsOf = (name: string): string[] =>
  name.endsWith('*') ? CASES.map((ending) => name.slice(0, -1) + ending) : [name]

const made = new Map<Locale, Lexicon<Town>>()

/** What finds the towns of the table in folded text of a language. */
export const townsIn = (locale: Locale): Lexicon<Town> => {
  const kept = made.get(locale)
  if (kept) return kept
  const find = lexicon<Town>(
    towns.flatMap((town) =>
      (town.names[locale] ?? []).flatMap(formsOf).map((name): [string, Town] => [name, town]),
    ),
    languages[locale],
  )
  made.set(locale, find)
  return find
}

const names = new Map(
  towns.flatMap((town) =>
    Object.values(town.names)
      .flat()
      .flatMap(formsOf)
      .map((name) => [foldWord(name), town] as const),
  ),
)

/** The town that a fact or another text names, in any of the seven languages. */
export const townNamed = (name: string): Town | null => {
  const folded = foldWord(name).trim()
  return names.get(folded) ?? names.get(folded.split(/[,(/]/)[0]?.trim() ?? '') ?? null
}

export const findTowns = (folded: string, locale: Locale) =>
  readAs(locale).flatMap((language) => townsIn(language)(folded))
