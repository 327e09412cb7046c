import type { Core } from '../canonical.ts'
import type { MandateFact } from './mandateFacts.ts'
import { isSigningRole } from '../parties.ts'
import type { Locale } from '../locales.ts'
import { mandate, type MandateMessages } from '../../locales/mandate.ts'
import { fill } from '../messages.ts'

/**
 * Who confirms a change besides the person who proposed it: a person of another organisation that signed (`party`); also
 * a second person of the lead, where the others signed themselves (`lead`); a second person of the lead, since nobody else
 * signs (`alone`); nobody.
 */
export type Confirming = 'party' | 'lead' | 'alone' | 'nobody'

/** What a signer lets the lead change later, as it stands in the frozen text. */
export type MandateTerms = {
  facts: MandateFact[]
  /** The lead, by its acronym or its name. */
  lead: string
  confirming: Confirming
  /** Hosts that a new link may lead to. */
  hosts: string[]
}

type SignedText = Pick<Core, 'mandate' | 'lead' | 'parties' | 'organisations'>

/** The terms of the mandate that a text carries; null for a text that carries none. */
export const termsOf = ({ mandate, lead, parties, organisations }: SignedText): MandateTerms | null => {
  if (!mandate) return null
  const isShared = parties.some(({ role }) => isSigningRole(role))
  const own = organisations[lead]
  return {
    facts: mandate.facts,
    lead: own?.acronym || own?.name || lead,
    confirming: mandate.confirm === 'lead' ? (isShared ? 'lead' : 'alone') : isShared ? 'party' : 'nobody',
    hosts: mandate.hosts ?? [],
  }
}

/** What is said of a mandate to those who sign it, in every language that a text is written in. */
export const MANDATE_WORDS: Record<Locale, MandateMessages> = mandate

type MandateSentences = { heading: string; sentences: string[] }

/**
 * A mandate in sentences for those who sign it: which facts the lead may change later, until when, and who confirms.
 * Every rendering for signers says these, in its own language.
 */
export const mandateSentences = (terms: MandateTerms, locale: Locale): MandateSentences => {
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
