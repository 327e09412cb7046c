'use client'

/**
 * Where a component in the browser is, and how it leads elsewhere: the one place that names Next for it. On the server it
 * is serverNavigation.ts; Next offers other names on either side.
 */
export { usePathname, useRouter, useSearchParams } from 'next/navigation'
