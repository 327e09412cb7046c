import type { FullItem, Item } from './items.ts'

type Line = Item['masthead'][number]

/**
 * Who stands over a text, on its page and on every copy alike: the issuer first; then the organisations in the words and
 * the order that they agreed on, or else who signed it.
 */
export const mastheadOf = ({
  masthead,
  issuer,
  parties,
}: Pick<FullItem, 'masthead' | 'issuer' | 'parties'>): Line[] => {
  const isNamed = masthead.some(({ organisations }) => organisations.some(({ slug }) => slug === issuer.slug))
  if (masthead.length > 0) return isNamed ? masthead : [plainLine([issuer]), ...masthead]
  const signing = parties.filter(({ role }) => role === 'co-author' || role === 'co-signatory')
  const others = signing.map(({ organisation }) => organisation).filter(({ slug }) => slug !== issuer.slug)
  return [plainLine([issuer, ...others])]
}

const plainLine = (organisations: Line['organisations']): Line => ({
  wording: '',
  logos: true,
  organisations,
})
