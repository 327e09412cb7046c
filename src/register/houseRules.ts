import { isSigningRole, type Party } from '../domain/parties.ts'
import { OWN_KINDS, type OwnRules, toOwnRules } from '../domain/proofreading/ownRules.ts'
import { type RuleName, ruleName } from '../domain/proofreading/rules.ts'
import { say, type Sentence } from '../domain/sentences.ts'
import type { OrganisationBook } from './organisations.ts'
import type { RegisterDeps } from './types.ts'

type Of = { lead: string; parties: readonly Party[]; book: OrganisationBook }

/** What counts for a text: the lead's style and switches, and the words of all who sign it. */
export type HouseRules = { off: readonly RuleName[]; own: readonly OwnRules[] }

type Row = { slug: string } & Parameters<typeof toOwnRules>[0]

/** Rules are many, and asked for here alone: the book of organisations leaves them out. */
export const readHouseRules = async (
  { store, slugs }: RegisterDeps,
  { lead, parties, book }: Of,
): Promise<HouseRules> => {
  const signing = parties
    .filter(({ role, standing }) => standing === 'accepted' && isSigningRole(role))
    .map(({ organisation }) => organisation)
  const organisations = [lead, ...signing.filter((slug) => slug !== lead)]
  const rows = await store.find<Row>({
    collection: slugs.organisations,
    where: { slug: { in: organisations } },
    select: { slug: true, checksOff: true, wordRules: true },
  })
  const own = organisations.flatMap((slug) => {
    const row = rows.find((each) => each.slug === slug)
    const kinds = slug === lead ? OWN_KINDS : (['word'] as const)
    return row ? [toOwnRules(row, book.facts[slug]?.name ?? slug, kinds)] : []
  })
  return { off: own[0]?.off ?? [], own: own.filter(({ rules }) => rules.length > 0) }
}

/** What is not looked for in a text of this organisation, as everybody is told who writes or signs it. */
export const switchedOff = (
  { document, facts }: Pick<OrganisationBook, 'document' | 'facts'>,
  lead: string,
): Sentence[] => {
  const { off } = toOwnRules({ checksOff: document(lead)?.checksOff }, lead)
  return off.length > 0
    ? [say('advice.switchedOff', { organisation: facts[lead]?.name ?? lead, parts: off.map(ruleName) })]
    : []
}
