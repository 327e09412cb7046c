import type { Actor } from '../organisations.ts'
import { grantedOrganisations, type Rule } from '../rights/grants.ts'
import { type EntryParties, relationTo } from '../rights/relations.ts'
import { say, type Sentence } from '../sentences.ts'

/** For which of the actor's organisations, by slug, the rule lets them do it to the entry. */
export const organisationsThat = (rule: Rule, actor: Actor, entry: EntryParties): string[] =>
  grantedOrganisations(rule, actor, (organisation) => relationTo(entry, organisation))

type Spoken =
  { ok: true; organisation: string } | { ok: false; reason: 'invalid' | 'not-member'; sentence: Sentence }

/**
 * Who speaks, as in clearance: the organisation that is named, if it is one of those that may; else the only one.
 * @param may slugs of the actor's own organisations.
 */
export const speakingFor = (may: readonly string[], named: string | undefined): Spoken => {
  const [only, ...others] = named === undefined ? may : may.filter((one) => one === named)
  if (only === undefined)
    return {
      ok: false,
      reason: 'not-member',
      sentence: say('comments.noOrganisation'),
    }
  if (others.length === 0) return { ok: true, organisation: only }
  return {
    ok: false,
    reason: 'invalid',
    sentence: say('comments.severalOrganisations', {
      anyOf: may,
    }),
  }
}
