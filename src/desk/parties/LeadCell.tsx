'use client'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'
import { OrganisationMark } from '../../admin/OrganisationMark.tsx'
import { useKnown } from '../../admin/useNewsroom.ts'
import { idOf } from '../../domain/references.ts'
import { fetchOrganisations, type MemberOption } from '../clearance/clearanceClient.ts'
import '../../payload-internals/theme.css'

/** The lead in a list: its logo and its short name. */
export const LeadCell = ({ cellData }: DefaultCellComponentProps) => {
  const { organisationsDoor } = useKnown()
  const [found, setFound] = useState<MemberOption | null>(null)
  const id = cellData ? idOf(cellData) : ''
  useEffect(() => {
    let isCurrent = true
    void fetchOrganisations(organisationsDoor).then(
      (all) => isCurrent && setFound(all.find((one) => one.id === id) ?? null),
    )
    return () => {
      isCurrent = false
    }
  }, [organisationsDoor, id])
  if (!found) return id === '' ? '—' : null
  const name = found.acronym || found.name
  return (
    <span className="lead-cell">
      <OrganisationMark name={name} logo={found.logoUrl ?? null} />
      <bdi>{name}</bdi>
    </span>
  )
}
