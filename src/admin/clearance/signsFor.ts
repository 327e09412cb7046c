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

/** An organisation whose signature a person can give, and what it is called. */
export type Signer = { slug: string; name: string }

/**
 * Whose signatures the person can give now, one button each: their own organisations' as a reviewer, then those that have
 * delegated theirs. The button sends the one that it names: what the server would choose may have changed since.
 */
export const signersOf = ({ view, organisations, user }: Asked): Signer[] => {
  const reviewed = membershipsOf(user ?? {})
    .filter(({ roles }) => roles.includes('reviewer' satisfies Role))
    .flatMap(({ organisation }) => organisations.find(({ id }) => id === organisation)?.slug ?? [])
  const unsigned = signing(view).filter(({ signature }) => !signature)
  const isOwn = ({ organisation }: (typeof unsigned)[number]) => reviewed.includes(organisation)
  const delegated = unsigned.filter(
    (party) => !isOwn(party) && party.delegated && reviewed.includes(party.delegated.to),
  )
  return [...unsigned.filter(isOwn), ...delegated].map(({ organisation }) => ({
    slug: organisation,
    name: nameIn(organisations, organisation),
  }))
}

/** A button: what it does, and for whom where that is said. */
export type Offer = { action: string; signer: Signer | null }

export const offersOf = (asked: Asked): Offer[] => {
  const signers = signersOf(asked)
  return asked.view.actions.flatMap(({ action }): Offer[] =>
    action === 'sign' && signers.length > 0
      ? signers.map((signer) => ({ action, signer }))
      : [{ action, signer: null }],
  )
}
