import { grantedOrganisations, type Rule } from '../domain/rights/relations.ts'
import { type AdminConfig, DESK_PAGES, type DeskPage } from '../domain/adminConfig.ts'
import type { Role } from '../domain/organisations.ts'

type Membership = { organisation: unknown; roles?: Role[] | null }
/** The account as the admin knows it, its own or a colleague's. */
export type AccountView = {
  id?: unknown
  coordinator?: boolean | null
  memberships?: Membership[] | null
  /** IANA; which somebody has chosen for themselves. */
  zone?: string | null
}

const idIn = (reference: unknown): string =>
  String(typeof reference === 'object' && reference !== null ? (reference as { id: unknown }).id : reference)

/** The organisations by id. */
export const membershipsOf = ({ memberships }: AccountView): { organisation: string; roles: Role[] }[] =>
  (memberships ?? []).map(({ organisation, roles }) => ({
    organisation: idIn(organisation),
    roles: roles ?? [],
  }))

export const organisationsOf = (account: AccountView): string[] =>
  membershipsOf(account).map(({ organisation }) => organisation)

/**
 * The ids of the organisations for which the rule lets this person do it; a button and its endpoint read one table.
 *
 * @param relation of the organisation to what it is done to: its own material, or a text that it leads.
 */
export const organisationsThatMay = (
  rule: Rule,
  account: AccountView,
  relation: 'own' | 'lead' = 'own',
): string[] => {
  const memberships = membershipsOf(account)
  const actor = { id: String(account.id), name: '', coordinator: account.coordinator === true, memberships }
  return grantedOrganisations(rule, actor, () => relation)
}

/** The desk's own pages that are for this person, in their order; `path` stands below the admin's route. */
export const pagesFor = (
  account: AccountView,
  pages: AdminConfig['pages'],
): { page: DeskPage; path: string }[] => {
  const isManager = membershipsOf(account).some(({ roles }) => roles.includes('manager'))
  const isTheirs = (page: DeskPage) =>
    page === 'organisation' ? isManager : page !== 'health' || account.coordinator === true
  return DESK_PAGES.flatMap((page) => {
    const path = pages[page]
    return path && isTheirs(page) ? [{ page, path }] : []
  })
}
