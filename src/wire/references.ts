import type { OrganisationSnapshot } from '../domain/canonical.ts'
import { fileUrl } from './doors.ts'
import type { LogoRef, OrganisationItem, OrganisationRef } from './items.ts'
import type { Snapshots } from './rows.ts'

const toLogo = ({ logo }: OrganisationSnapshot, publicUrl: string): LogoRef | null =>
  logo ? { url: fileUrl(publicUrl, logo), alt: logo.alt, credit: logo.credit } : null

/** How a publication names an organisation: as it was when the text was frozen. */
export const toOrganisation = (slug: string, snapshots: Snapshots, publicUrl: string): OrganisationRef => {
  const snapshot = Object.hasOwn(snapshots, slug) ? snapshots[slug] : undefined
  if (!snapshot) return { slug, name: slug, acronym: '', logo: null }
  const { name, acronym } = snapshot
  return { slug, name, acronym, logo: toLogo(snapshot, publicUrl) }
}

/** An organisation that stands on publications. */
export const toOrganisationItem = (snapshot: OrganisationSnapshot, publicUrl: string): OrganisationItem => {
  const { slug, name, acronym, kind, boilerplate } = snapshot
  return { type: 'organisation', slug, name, acronym, kind, logo: toLogo(snapshot, publicUrl), boilerplate }
}
