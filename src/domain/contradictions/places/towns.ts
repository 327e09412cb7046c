import { CHECKED_LOCALES, type CheckedLocale, isLatin, languages, readAs } from '../languages/languages.ts'
import { type Language, lexicon, type Lexicon } from '../languages/language.ts'
import { foldWord } from '../comparableText.ts'

/** A city or a country; `zone` is where its clocks are. */
export type Town = {
  name: string
  country: string
  zone: string
  names: Partial<Record<CheckedLocale, string[]>>
}

/**
 * Seats of the United Nations, capitals and large cities where agencies hold events: English, country, zone. How other
 * languages call them stands with each language.
 */
const ROWS = `
Islamabad|Pakistan|Asia/Karachi
Lahore|Pakistan|Asia/Karachi
Karachi|Pakistan|Asia/Karachi
Peshawar|Pakistan|Asia/Karachi
Quetta|Pakistan|Asia/Karachi
Rawalpindi|Pakistan|Asia/Karachi
Multan|Pakistan|Asia/Karachi
Faisalabad|Pakistan|Asia/Karachi
Vienna|Austria|Europe/Vienna
Geneva|Switzerland|Europe/Zurich
New York|United States|America/New_York
Nairobi|Kenya|Africa/Nairobi
Bangkok|Thailand|Asia/Bangkok
Rome|Italy|Europe/Rome
Paris|France|Europe/Paris
London|United Kingdom|Europe/London
Brussels|Belgium|Europe/Brussels
Berlin|Germany|Europe/Berlin
Bonn|Germany|Europe/Berlin
Madrid|Spain|Europe/Madrid
Barcelona|Spain|Europe/Madrid
Seville|Spain|Europe/Madrid
Lisbon|Portugal|Europe/Lisbon
The Hague|Netherlands|Europe/Amsterdam
Amsterdam|Netherlands|Europe/Amsterdam
Copenhagen|Denmark|Europe/Copenhagen
Stockholm|Sweden|Europe/Stockholm
Oslo|Norway|Europe/Oslo
Helsinki|Finland|Europe/Helsinki
Warsaw|Poland|Europe/Warsaw
Prague|Czechia|Europe/Prague
Budapest|Hungary|Europe/Budapest
Bratislava|Slovakia|Europe/Bratislava
Athens|Greece|Europe/Athens
Belgrade|Serbia|Europe/Belgrade
Moscow|Russian Federation|Europe/Moscow
Saint Petersburg|Russian Federation|Europe/Moscow
Kazan|Russian Federation|Europe/Moscow
Minsk|Belarus|Europe/Minsk
Kyiv|Ukraine|Europe/Kyiv
Astana|Kazakhstan|Asia/Almaty
Almaty|Kazakhstan|Asia/Almaty
Tashkent|Uzbekistan|Asia/Tashkent
Samarkand|Uzbekistan|Asia/Tashkent
Dushanbe|Tajikistan|Asia/Dushanbe
Bishkek|Kyrgyzstan|Asia/Bishkek
Ashgabat|Turkmenistan|Asia/Ashgabat
Baku|Azerbaijan|Asia/Baku
Yerevan|Armenia|Asia/Yerevan
Tbilisi|Georgia|Asia/Tbilisi
Kabul|Afghanistan|Asia/Kabul
Tehran|Iran|Asia/Tehran
New Delhi|India|Asia/Kolkata
Mumbai|India|Asia/Kolkata
Dhaka|Bangladesh|Asia/Dhaka
Kathmandu|Nepal|Asia/Kathmandu
Colombo|Sri Lanka|Asia/Colombo
Beijing|China|Asia/Shanghai
Shanghai|China|Asia/Shanghai
Guangzhou|China|Asia/Shanghai
Shenzhen|China|Asia/Shanghai
Hong Kong|China|Asia/Hong_Kong
Tokyo|Japan|Asia/Tokyo
Seoul|Republic of Korea|Asia/Seoul
Manila|Philippines|Asia/Manila
Jakarta|Indonesia|Asia/Jakarta
Kuala Lumpur|Malaysia|Asia/Kuala_Lumpur
Singapore|Singapore|Asia/Singapore
Hanoi|Viet Nam|Asia/Bangkok
Ankara|Türkiye|Europe/Istanbul
Istanbul|Türkiye|Europe/Istanbul
Cairo|Egypt|Africa/Cairo
Alexandria|Egypt|Africa/Cairo
Sharm El-Sheikh|Egypt|Africa/Cairo
Amman|Jordan|Asia/Amman
Beirut|Lebanon|Asia/Beirut
Baghdad|Iraq|Asia/Baghdad
Basra|Iraq|Asia/Baghdad
Erbil|Iraq|Asia/Baghdad
Damascus|Syria|Asia/Damascus
Riyadh|Saudi Arabia|Asia/Riyadh
Jeddah|Saudi Arabia|Asia/Riyadh
Doha|Qatar|Asia/Qatar
Dubai|United Arab Emirates|Asia/Dubai
Abu Dhabi|United Arab Emirates|Asia/Dubai
Manama|Bahrain|Asia/Bahrain
Kuwait City|Kuwait|Asia/Kuwait
Muscat|Oman|Asia/Muscat
Sana'a|Yemen|Asia/Aden
Aden|Yemen|Asia/Aden
Tunis|Tunisia|Africa/Tunis
Algiers|Algeria|Africa/Algiers
Rabat|Morocco|Africa/Casablanca
Casablanca|Morocco|Africa/Casablanca
Marrakech|Morocco|Africa/Casablanca
Tripoli|Libya|Africa/Tripoli
Khartoum|Sudan|Africa/Khartoum
Dakar|Senegal|Africa/Dakar
Abidjan|Côte d'Ivoire|Africa/Abidjan
Bamako|Mali|Africa/Bamako
Niamey|Niger|Africa/Niamey
Ouagadougou|Burkina Faso|Africa/Ouagadougou
Accra|Ghana|Africa/Accra
Abuja|Nigeria|Africa/Lagos
Lagos|Nigeria|Africa/Lagos
Yaoundé|Cameroon|Africa/Douala
Kinshasa|DR Congo|Africa/Kinshasa
Addis Ababa|Ethiopia|Africa/Addis_Ababa
Kampala|Uganda|Africa/Kampala
Kigali|Rwanda|Africa/Kigali
Dar es Salaam|Tanzania|Africa/Dar_es_Salaam
Mombasa|Kenya|Africa/Nairobi
Johannesburg|South Africa|Africa/Johannesburg
Pretoria|South Africa|Africa/Johannesburg
Cape Town|South Africa|Africa/Johannesburg
Washington|United States|America/New_York
Ottawa|Canada|America/Toronto
Montreal|Canada|America/Toronto
Mexico City|Mexico|America/Mexico_City
Guadalajara|Mexico|America/Mexico_City
Monterrey|Mexico|America/Monterrey
Guatemala City|Guatemala|America/Guatemala
San Salvador|El Salvador|America/El_Salvador
San José|Costa Rica|America/Costa_Rica
Panama City|Panama|America/Panama
Havana|Cuba|America/Havana
Bogotá|Colombia|America/Bogota
Medellín|Colombia|America/Bogota
Cali|Colombia|America/Bogota
Cartagena|Colombia|America/Bogota
Quito|Ecuador|America/Guayaquil
Guayaquil|Ecuador|America/Guayaquil
Lima|Peru|America/Lima
Cusco|Peru|America/Lima
La Paz|Bolivia|America/La_Paz
Santiago|Chile|America/Santiago
Valparaíso|Chile|America/Santiago
Buenos Aires|Argentina|America/Argentina/Buenos_Aires
Córdoba|Argentina|America/Argentina/Cordoba
Montevideo|Uruguay|America/Montevideo
Asunción|Paraguay|America/Asuncion
Caracas|Venezuela|America/Caracas
Brasilia|Brazil|America/Sao_Paulo
São Paulo|Brazil|America/Sao_Paulo
Rio de Janeiro|Brazil|America/Sao_Paulo
Sydney|Australia|Australia/Sydney
Canberra|Australia|Australia/Sydney
Melbourne|Australia|Australia/Melbourne
Lyon|France|Europe/Paris
Marseille|France|Europe/Paris
Strasbourg|France|Europe/Paris
Zurich|Switzerland|Europe/Zurich
Bern|Switzerland|Europe/Zurich
Lausanne|Switzerland|Europe/Zurich
Salzburg|Austria|Europe/Vienna
Graz|Austria|Europe/Vienna
Munich|Germany|Europe/Berlin
Hamburg|Germany|Europe/Berlin
Milan|Italy|Europe/Rome
Palermo|Italy|Europe/Rome
Dublin|Ireland|Europe/Dublin
`

// «[ае]» at the end of a short name: its cases, where a star would take in other words.
const forms = (written: string): string[] => {
  const cases = /^(.*)\[(.+)\]$/.exec(written)
  return cases ? Array.from(cases[2] ?? '', (end) => (cases[1] ?? '') + end) : [written]
}

const towns: readonly Town[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', country = '', zone = ''] = row.split('|')
    const names: Town['names'] = {}
    for (const locale of CHECKED_LOCALES) {
      const { towns: own }: Language = languages[locale]
      const written = own?.get(name) ?? (isLatin(locale) ? [name] : [])
      if (written.length > 0) names[locale] = written.flatMap(forms)
    }
    return { name, country, zone, names }
  })

/** Endings that a Russian name has in its cases; a name without them is another word (Рим, римский). */
const CASES = ['', 'а', 'у', 'е', 'ом', 'ы', 'и', 'ой', 'я', 'ю', 'ем', 'ь', 'ью', 'ах', 'ами', 'й', 'ов']

const formsOf = (name: string): string[] =>
  name.endsWith('*') ? CASES.map((ending) => name.slice(0, -1) + ending) : [name]

const made = new Map<CheckedLocale, Lexicon<Town>>()

/** What finds the towns of the table in folded text of a language. */
export const townsIn = (locale: CheckedLocale): Lexicon<Town> => {
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

/** The town that a fact or another text names, in any of these languages. */
export const townNamed = (name: string): Town | null => {
  const folded = foldWord(name).trim()
  return names.get(folded) ?? names.get(folded.split(/[,(/]/)[0]?.trim() ?? '') ?? null
}

export const findTowns = (folded: string, locale: CheckedLocale) =>
  readAs(locale).flatMap((language) => townsIn(language)(folded))
