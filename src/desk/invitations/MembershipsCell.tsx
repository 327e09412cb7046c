'use client'
import type { DefaultCellComponentProps } from 'payload'
import { type AccountView, membershipsOf } from '../../admin/ownRights.ts'
import { useKnown } from '../../admin/useNewsroom.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { useOrganisations } from '../parties/useOrganisations.ts'

type Row = { until?: string | null }

/** What somebody of the staff may do, and where, in a list: `ILO: editor, reviewer`. Roles that have ended are left out. */
export const MembershipsCell = ({ cellData }: DefaultCellComponentProps) => {
  const { role } = usePeopleWords().invite
  const organisations = useOrganisations(useKnown().organisationsDoor)
  const rows = (Array.isArray(cellData) ? cellData : []) as Row[] // of the field `memberships`
  const now = new Date().toISOString()
  const present = rows.filter(({ until }) => !until || until > now) as AccountView['memberships']
  const held = membershipsOf({ memberships: present }).flatMap(({ organisation, roles }) => {
    const found = organisations.find(({ id }) => id === organisation)
    return found ? [{ organisation, name: found.acronym || found.name, roles }] : []
  })
  if (organisations.length > 0 && held.length === 0) return '—'
  return held.map(({ organisation, name, roles }) => (
    <div key={organisation} data-membership={organisation}>
      <bdi>{name}</bdi>: {roles.map((one) => role[one]).join(', ')}
    </div>
  ))
}
