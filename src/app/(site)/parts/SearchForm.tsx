import type { Locale } from '../../../domain/locales.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { siteWords } from '../words.ts'

type Props = { locale: Locale; words?: string; isSmall?: boolean }

/** A form as browsers send it by themselves. */
export const SearchForm = ({ locale, words, isSmall }: Props) => {
  const { searchField, searchButton } = siteWords[locale]
  const id = isSmall ? 'search-small' : 'search'
  return (
    <form
      className={isSmall ? 'search small' : 'search'}
      role="search"
      action={sitePath({ locale, kind: 'search' })}
    >
      <label htmlFor={id} className="visually-hidden">
        {searchField}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        dir="auto"
        maxLength={200}
        required
        defaultValue={words}
        placeholder={searchField}
      />
      <button type="submit">{searchButton}</button>
    </form>
  )
}
