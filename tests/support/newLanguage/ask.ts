import { createConfig } from '../../../src/createConfig.ts'
import { SHAPES } from '../../../src/domain/clearance/shapes/index.ts'
import { checkContradictions } from '../../../src/domain/contradictions/checkContradictions.ts'
import { uncheckedSentence } from '../../../src/domain/contradictions/findings.ts'
import { languagesOf } from '../../../src/domain/languages.ts'
import { type DeskLanguage, LOCALES, type Locale, toDeskLanguage } from '../../../src/domain/locales.ts'
import { words } from '../../../src/domain/publicationWords.ts'
import { sayIn } from '../../../src/domain/sayIn.ts'
import { say } from '../../../src/domain/sentences.ts'
import { compareTranslations } from '../../../src/domain/translations/compareTranslations.ts'
import { locales } from '../../../src/exports/locales.ts'
import { readEnv } from '../../../src/env.ts'
import { languages } from '../../../src/fields/entryFields.ts'
import { languageOf } from '../../../src/hosts/readerLanguage.ts'
import { calendarWords } from '../../../src/locales/full-calendar.ts'
import { tagOf } from '../../../src/wire/copies/docx/parts.ts'
import { fontOf } from '../../../src/wire/copies/mail/style.ts'
import { acceptedLocales } from '../../../src/wire/http/negotiate.ts'
import { listQuery, parseQuery } from '../../../src/wire/http/query.ts'
import { describeWire } from '../../../src/wire/openapi/describeWire.ts'

/** Run in a copy of the project that has one language more: tells as JSON what each part knows of it. */
const language = process.argv[2] as Locale & DeskLanguage // of the copy

const prose = [{ entry: 'one', locale: language, field: 'body', text: 'Je 10:15, la 30-an de julio 2024.' }]
const { found, unchecked } = checkContradictions(prose, [])
const translated = (locale: Locale, text: string) => ({
  ...{ locale, title: text, summary: '' },
  blocks: [{ units: [text], isQuote: false }],
})
const { i18n, localization } = await createConfig(readEnv({ COMMUNIQUE_BUILD: '1' }))
const menu: Readonly<Record<string, { translations: { general?: object } }>> = i18n.supportedLanguages

process.stdout.write(
  JSON.stringify({
    languages: LOCALES,
    desk: {
      language: toDeskLanguage(language),
      asked: languageOf({ acceptLanguage: `${language}, en;q=0.5` }),
      refusal: sayIn(language, say('stale.text')),
      menu: menu[language]?.translations.general,
      calendar: calendarWords[language].code,
      areas: Object.keys(locales[language]),
    },
    text: {
      field: JSON.stringify(languages()).includes(`"${language}"`),
      locale: localization && localization.locales.find(({ code }) => code === language),
      standing: languagesOf({ rows: [], written: ['en', language], before: null }),
      signed: SHAPES.sign.body.safeParse({ digest: `sha256:${'0'.repeat(64)}`, covers: [language] }).success,
      translations: compareTranslations(
        translated('en', 'The shelters open in May.'),
        [translated(language, 'Убежища открываются в мае.')],
        [],
      ),
      found,
      unchecked,
      said: uncheckedSentence(unchecked, 'one').map((sentence) => sayIn('en', sentence)),
    },
    wire: {
      accepted: acceptedLocales(`${language}-EO, fr;q=0.2`),
      query: parseQuery(listQuery, new URLSearchParams({ locale: language })).ok,
      described: describeWire('https://newsroom.example').components.schemas.Locale,
      newsroom: words[language].newsroom,
      font: fontOf(language).family,
      word: tagOf(language),
    },
  }),
)
process.exit(0)
