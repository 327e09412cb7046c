import { DEFAULT_LOCALE } from '../../../domain/locales.ts'
import { words } from '../words.ts'

/** The same bytes for whatever is not there: it is not told which language was asked for. */
const NotFound = () => (
  <main id="text" className="page notice-page">
    <h1>{words[DEFAULT_LOCALE].missingTitle}</h1>
    <p>{words[DEFAULT_LOCALE].missingText}</p>
    <p>
      <a href="/">{words[DEFAULT_LOCALE].back}</a>
    </p>
  </main>
)

export default NotFound
