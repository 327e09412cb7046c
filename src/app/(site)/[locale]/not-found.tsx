import { DEFAULT_LOCALE, directionOf } from '../../../domain/locales.ts'
import { words } from '../words.ts'

/** For what goes away while its page is made: Next does not tell it which language was asked for. All else ends at the server. */
const NotFound = () => (
  <main id="text" className="page notice-page" lang={DEFAULT_LOCALE} dir={directionOf(DEFAULT_LOCALE)}>
    <h1>{words[DEFAULT_LOCALE].missingTitle}</h1>
    <p>{words[DEFAULT_LOCALE].missingText}</p>
    <p>
      <a href="/">{words[DEFAULT_LOCALE].back}</a>
    </p>
  </main>
)

export default NotFound
