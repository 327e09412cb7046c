'use client'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'
import { OrganisationMark } from '../../admin/OrganisationMark.tsx'
import { useKnown } from '../../admin/useNewsroom.ts'
import { idOf } from '../../domain/references.ts'
import { fetchOrganisations, type MemberOption } from '../clearance/clearanceClient.ts'
import '../../payload-internals/theme.css'

type Book = Promise<readonly MemberOption[]>

/** By the endpoint: every row of a list asks the same. */
const asked = new Map<string, Book>()
const FRESH_MS = 30_000

const askOnce = (door: string): Book => {
  const known = asked.get(door)
  if (known) return known
  const asking = fetchOrganisations(door)
  asked.set(door, asking)
  setTimeout(() => asked.delete(door), FRESH_MS)
  return asking
}

/** The lead in a list: its logo and its short name. */
export const LeadCell = ({ cellData }: DefaultCellComponentProps) => {
  const { organisationsDoor } = useKnown()
  const [found, setFound] = useState<MemberOption | null>(null)
  const id = cellData ? idOf(cellData) : ''
  useEffect(() => {
    let isCurrent = true
    void askOnce(organisationsDoor).then(
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
