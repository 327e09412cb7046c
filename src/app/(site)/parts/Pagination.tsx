import type { Locale } from '../../../domain/locales.ts'
import { addressOf, type PageQuery } from '../pageQuery.ts'
import { siteWords } from '../words.ts'

type Props = {
  path: string
  query: PageQuery
  locale: Locale
  /** Where the wire goes on; null on the last page. */
  next: string | null
  /** Whether this is not the first one. */
  isFurther: boolean
}

/** By the wire's own cursors: what comes in meanwhile moves nothing. */
export const Pagination = ({ path, query, locale, next, isFurther }: Props) => {
  const { pagination, newest, older } = siteWords[locale]
  return next === null && !isFurther ? null : (
    <nav className="pagination" aria-label={pagination}>
      {isFurther ? <a href={addressOf(path, query)}>{newest}</a> : null}
      {next === null ? null : (
        <a className="button" rel="next" href={addressOf(path, { ...query, after: next })}>
          {older}
        </a>
      )}
    </nav>
  )
}
