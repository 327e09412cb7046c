import type { ClearanceView } from '../../domain/clearance/view.ts'
import { isSigningRole } from '../../domain/parties.ts'
import { type AccountView, organisationsOf } from '../../admin/ownRights.ts'
import type { MemberOption } from './clearanceClient.ts'
import { nameIn } from './clearanceText.ts'

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

/** Whether the organisation has ever signed the text, or its silence was taken for it, as far as the reader reads the log. */
export const hasSigned = ({ log }: Pick<ClearanceView, 'log'>, organisation: string): boolean =>
  log.some(({ type, organisation: by, data }) => {
    if (type === 'sign') return by === organisation
    const { consents = [] } = data as { consents?: { organisation?: string }[] }
    return type === 'release' && consents.some((consent) => consent.organisation === organisation)
  })

/** An organisation whose signature a person can give, and what it is called. */
export type Signer = { slug: string; name: string }

/** A button: what it does, and for whom where that is said. */
export type Offer = { action: string; signer: Signer | null }

/** Whether the reader has a passkey for this act. A delegate is asked for one by the answer, if it is needed. */
export const hasKeyFor = (
  signer: Signer | null,
  { hasKeysOf = [] }: Pick<ClearanceView, 'hasKeysOf'>,
): boolean => (signer ? hasKeysOf.includes(signer.slug) : hasKeysOf.length > 0)

export const keyOf = ({ action, signer }: Offer): string => `${action} ${signer?.slug ?? ''}`

export const isSameOffer = (one: Offer, other: Offer | null): boolean =>
  other !== null && keyOf(one) === keyOf(other)

/**
 * The buttons of a person: one for each organisation that they can sign for now. It sends the one that it names, since what
 * the server would choose may have changed meanwhile.
 */
export const offersOf = ({ view, organisations }: Pick<Asked, 'view' | 'organisations'>): Offer[] =>
  view.actions.flatMap(({ action }): Offer[] =>
    action === 'sign'
      ? view.signsFor.map((slug) => ({ action, signer: { slug, name: nameIn(organisations, slug) } }))
      : [{ action, signer: null }],
  )

/** Whoever may submit the text once it is complete sees the button before, too. */
export const withSubmit = (offers: Offer[], maySubmit = false): Offer[] =>
  !maySubmit || offers.some(({ action }) => action === 'submit')
    ? offers
    : [{ action: 'submit', signer: null }, ...offers]
