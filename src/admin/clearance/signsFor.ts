import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { isSigningRole } from '../../domain/parties.ts'
import type { Role } from '../../domain/organisations.ts'
import { type AccountView, membershipsOf, organisationsOf } from '../people/ownRights.ts'
import type { MemberOption } from './clearanceClient.ts'
import { nameIn } from './saying.ts'

type Asked = { view: ClearanceView; organisations: readonly MemberOption[]; user: AccountView | null }

const signing = ({ parties }: ClearanceView) =>
  parties.filter(({ role, standing }) => role === 'lead' || (isSigningRole(role) && standing === 'accepted'))

/** The reader's own organisations, as far as they sign this text. */
export const ownSigners = <T extends MemberOption>({
  view,
  organisations,
  user,
}: Omit<Asked, 'organisations'> & { organisations: readonly T[] }): T[] => {
  const own = user ? organisationsOf(user) : []
  const slugs = signing(view).map(({ organisation }) => organisation)
  return organisations.filter(({ id, slug }) => own.includes(id) && slugs.includes(slug))
}

/**
 * Whose signature the person gives by the button, where that can be one organisation alone: their own as its reviewer, or
 * one that has delegated its signature to theirs. Null where there are several, or none: the server says then which fits.
 */
export const signsFor = ({ view, organisations, user }: Asked): string | null => {
  const reviewed = membershipsOf(user ?? {})
    .filter(({ roles }) => roles.includes('reviewer' satisfies Role))
    .map(({ organisation }) => organisations.find(({ id }) => id === organisation)?.slug)
  const fitting = signing(view).filter(
    ({ organisation, signature, delegated }) =>
      !signature && (reviewed.includes(organisation) || (delegated && reviewed.includes(delegated.to))),
  )
  const [only, another] = fitting
  if (!only || another) return null
  return nameIn(organisations, only.organisation)
}
