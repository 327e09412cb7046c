import { fill } from '../messages.ts'
import type { Locale } from '../locales.ts'
import type { MandateTerms } from './terms.ts'
import { MANDATE_WORDS } from './words.ts'

export type SaidMandate = { heading: string; sentences: string[] }

/**
 * A mandate in sentences for those who sign it: which facts the lead may change later, until when, and who confirms.
 * Every rendering for signers says these, in its own language.
 */
export const sayMandate = (terms: MandateTerms, locale: Locale): SaidMandate => {
  const { facts, lead: organisation, confirming } = terms
  const said = MANDATE_WORDS[locale]
  const list = new Intl.ListFormat(locale).format(facts.map((fact) => said.facts[fact]))
  return {
    heading: said.heading,
    sentences: [
      fill(said.may, { organisation, facts: list }),
      ...linkSentences(terms, locale),
      said.until,
      fill(said.confirming[confirming], { organisation }),
    ],
  }
}

const linkSentences = ({ facts, hosts }: MandateTerms, locale: Locale): string[] => {
  if (!facts.includes('link')) return []
  const { link, noLink } = MANDATE_WORDS[locale]
  return [hosts.length > 0 ? fill(link, { hosts: hosts.join(' · ') }) : noLink]
}
