import type { OrganisationSnapshot } from '../../domain/canonical.ts'
import { nameOfLanguage } from '../../domain/dates.ts'
import type { OrganisationKind } from '../../domain/organisations.ts'
import { words } from '../../domain/words.ts'
import type { FullItem, OrganisationRef } from '../items.ts'
import { captionOf, nameOf } from './captions.ts'
import type { Fact, Line } from './document.ts'

type Named = Pick<OrganisationRef, 'slug' | 'name' | 'acronym'> & {
  kind?: OrganisationKind | null
  logo: { alt: string; credit: string } | null
}

/** What goes out with a text beside what its readers look for: who takes part as what, its languages, its organisations. */
export const signersFacts = (item: FullItem, organisations: readonly OrganisationSnapshot[]): Fact[] => {
  const { language, languages } = item
  const said = words[language]
  const all = namedIn(item, organisations)
  const facts = [
    ...partiesOf(item),
    {
      name: said.languages,
      lines: languages.map(({ locale, standing }) => ({
        text: `${nameOfLanguage(locale, language)} (${said.standings[standing]})`,
      })),
    },
    { name: said.organisations, lines: all.map((each) => toLine(each, language)) },
    {
      name: said.logos,
      lines: all.flatMap(({ logo, name }) =>
        logo ? [{ text: captionOf({ alt: logo.alt || name, credit: logo.credit }) }] : [],
      ),
    },
  ]
  return facts.filter(({ lines }) => lines.length > 0)
}

const ROLES = ['co-author', 'co-signatory', 'supporter'] as const

const partiesOf = ({ lead, parties, language }: FullItem): Fact[] => {
  const { roles } = words[language]
  return [
    { name: roles.lead, lines: [{ text: nameOf(lead) }] },
    ...ROLES.map((role) => ({
      name: roles[role],
      lines: parties
        .filter((party) => party.role === role)
        .map(({ organisation }) => ({ text: nameOf(organisation) })),
    })),
  ]
}

const toLine = (organisation: Named, language: FullItem['language']): Line => {
  const { kind } = organisation
  return {
    text: [nameOf(organisation), kind && words[language].organisationKinds[kind]].filter(Boolean).join(' · '),
  }
}

/** Each once: as the text's core has it, or else as the item names it. */
const namedIn = (item: FullItem, organisations: readonly OrganisationSnapshot[]): Named[] => {
  const bySlug = new Map<string, Named>([...namedBy(item), ...organisations].map((each) => [each.slug, each]))
  return [...bySlug.values()]
}

/**
 * The organisations that whoever reads the item finds in it. The text's core may have more of them: those of an event that
 * is not out.
 */
export const namedBy = (item: FullItem): OrganisationRef[] => {
  const { lead, issuer, parties, masthead, speaker, organisers = [], contacts, caution, dissociated } = item
  return [
    ...[lead, issuer],
    ...[...parties, ...organisers, ...contacts, ...dissociated].map(({ organisation }) => organisation),
    ...masthead.flatMap((line) => line.organisations),
    ...(speaker ? [speaker.organisation] : []),
    ...(caution ? [caution, ...caution.others] : []).map(({ organisation }) => organisation),
  ].flatMap((each) => each ?? [])
}
