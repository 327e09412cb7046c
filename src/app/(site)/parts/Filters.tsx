import { STATEMENT_KINDS, type EntryType } from '../../../domain/entries.ts'
import { type Locale, LOCALES, languageNames } from '../../../domain/locales.ts'
import { nameOfSubject } from '../../../domain/subjects/subjects.ts'
import type { OrganisationItem } from '../../../wire/render/items.ts'
import type { PageQuery } from '../pageQuery.ts'
import { siteWords, words } from '../words.ts'

type Props = {
  path: string
  type: EntryType
  locale: Locale
  query: PageQuery
  organisations: readonly OrganisationItem[]
  /** Codes. */
  subjects: readonly string[]
  years: readonly number[]
}

/** What a list can be narrowed to, as a form that works by itself. */
export const Filters = ({ path, type, locale, query, organisations, subjects, years }: Props) => {
  const { filters, organisation, kind, subject, year, language, apply, clear } = siteWords[locale]
  const { when, ...narrowed } = query
  return (
    <form className="filters" action={path} aria-label={filters}>
      {when ? <input type="hidden" name="when" value={when} /> : null}
      <Choice
        {...{ locale, label: organisation, name: 'organisation', value: query.organisation }}
        options={organisations.map(({ slug, name, acronym }) => [slug, acronym || name])}
      />
      {type === 'statement' ? (
        <Choice
          {...{ locale, label: kind, name: 'kind', value: query.kind }}
          options={STATEMENT_KINDS.map((each) => [each, words[locale].kinds[each]])}
        />
      ) : null}
      {subjects.length > 0 || query.subject ? (
        <Choice
          {...{ locale, label: subject, name: 'subject', value: query.subject }}
          options={toOptions(query.subject ? [...subjects, query.subject] : subjects, locale)}
        />
      ) : null}
      <Choice
        {...{ locale, label: year, name: 'year', value: query.year }}
        options={years.map((each) => [String(each), String(each)])}
      />
      <Choice
        {...{ locale, label: language, name: 'language', value: query.language }}
        options={LOCALES.map((each) => [each, languageNames[each]])}
      />
      <p className="filter-buttons">
        <button type="submit">{apply}</button>
        {Object.keys(narrowed).length > 0 ? <a href={path}>{clear}</a> : null}
      </p>
    </form>
  )
}

/** By name; what is chosen stands there, whether or not the newest texts are about it. */
const toOptions = (codes: readonly string[], locale: Locale): [code: string, name: string][] => {
  const byName = new Intl.Collator(locale)
  return [...new Set(codes)]
    .map((code): [string, string] => [code, nameOfSubject(code, locale)])
    .sort(([, one], [, other]) => byName.compare(one, other))
}

type ChoiceProps = {
  locale: Locale
  label: string
  name: string
  value: string | undefined
  options: readonly (readonly [value: string, label: string])[]
}

const Choice = ({ locale, label, name, value = '', options }: ChoiceProps) => (
  <label>
    <span>{label}</span>
    <select name={name} defaultValue={value}>
      <option value="">{siteWords[locale].all}</option>
      {options.map(([each, shown]) => (
        <option key={each} value={each}>
          {shown}
        </option>
      ))}
    </select>
  </label>
)
