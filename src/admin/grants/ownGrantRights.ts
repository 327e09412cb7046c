import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { isGranted } from '../../domain/rights/grants.ts'
import { type EntryParties, relationTo } from '../../domain/rights/relations.ts'
import { GRANT_DEEDS } from '../../domain/rights/table.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { type AccountView, membershipsOf } from '../people/ownRights.ts'

type Asked = { view: ClearanceView; organisations: readonly MemberOption[]; user: AccountView | null }
export type GrantDeed = keyof typeof GRANT_DEEDS

/** What the table of rights lets this person do with early sight of the text; its doors read the same one. */
export const grantRights = ({ view, organisations, user }: Asked): ((deed: GrantDeed) => boolean) => {
  const [lead, ...parties] = view.parties
  const entry: EntryParties = { lead: lead?.organisation ?? '', parties: parties as EntryParties['parties'] }
  const slugs = new Map(organisations.map(({ id, slug }) => [id, slug]))
  const memberships = membershipsOf(user ?? {}).map(({ organisation, roles }) => ({
    organisation: slugs.get(organisation) ?? '',
    roles,
  }))
  const actor = { id: String(user?.id), name: '', coordinator: false, memberships }
  return (deed) =>
    isGranted(GRANT_DEEDS[deed], actor, { relationOf: (organisation) => relationTo(entry, organisation) })
}
