import { type Brand, DEFAULT_BRAND } from './brand.ts'
import type { OwnWords } from './ownWords.ts'
import { DEFAULT_SLUGS, type Slugs } from './slugs.ts'

/** What the components of the admin know of the newsroom's configuration, under `admin.custom.communique`. */
export type AdminConfig = {
  brand: Brand
  /** Only where a host says something in other words. */
  words?: OwnWords
  slugs: Slugs
  /** Where the desk's own pages stand below the admin's route; null is its first page. */
  pages: Partial<Record<DeskPage, string | null>>
  has: InstalledParts
}

/** Which plugins stand behind the desk's; `paper`: with what makes PDF files. */
export type InstalledParts = { register: boolean; wire: boolean; paper: boolean }

export const DESK_PAGES = ['desk', 'calendar', 'reports'] as const
export type DeskPage = (typeof DESK_PAGES)[number]

const DEFAULT_ADMIN_CONFIG: AdminConfig = {
  brand: DEFAULT_BRAND,
  slugs: DEFAULT_SLUGS,
  pages: {},
  has: { register: false, wire: false, paper: false },
}

/** @param custom `admin.custom` of the configuration as the browser has it. */
export const readAdminConfig = (custom: Record<string, unknown> | undefined): AdminConfig => ({
  ...DEFAULT_ADMIN_CONFIG,
  ...(custom?.communique as Partial<AdminConfig> | undefined), // written by the plugins alone
})
