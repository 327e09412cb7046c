import type { OwnWords } from './ownWords.ts'
import { DEFAULT_SLUGS, type Slugs } from './slugs.ts'

/** How a newsroom calls itself, and looks where it has pages of its own. */
export type Brand = {
  /** In the title of its pages, feeds and calendars, and in apps for a second factor. */
  name: string
  /** Of the button that signs and of links, as CSS writes a colour; it needs a contrast of 4.5 : 1 with white. */
  accent: string
  /** The address of a picture, above the entrance and the page for phones. */
  logo: string | null
}

export const DEFAULT_BRAND: Brand = { name: 'Communiqué', accent: '#15542b', logo: null }

const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]+|(?:rgb|hsl|oklch)\([\d\s.,%/a-z-]+\))$/i

/** @throws Error at start for what is no colour, or no address of a picture. */
export const toBrand = (given: Partial<Brand> = {}): Brand => {
  const brand = { ...DEFAULT_BRAND, ...given }
  if (!COLOUR.test(brand.accent))
    throw new Error(
      `[newsroomPlugin] brand.accent “${brand.accent}” is no colour: write it as CSS does, such as #15542b.`,
    )
  if (brand.logo !== null && !/^(?:\/|https:\/\/)[^\s"<>]+$/.test(brand.logo))
    throw new Error(
      `[newsroomPlugin] brand.logo “${brand.logo}” is no address of a picture: give a path such as /logo.svg, or an address of https.`,
    )
  return brand
}

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

export const DESK_PAGES = ['desk', 'calendar', 'organisation', 'reports', 'health'] as const
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
