'use client'
import { useConfig } from '@payloadcms/ui'
import { readAdminConfig } from '../domain/adminConfig.ts'

/** A text with its tick: the mark of the newsroom, as in a browser's tab. */
export const BrandIcon = () => (
  <svg viewBox="0 0 32 32" width="100%" style={{ minInlineSize: 18, maxInlineSize: 28 }} aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#1d4f7c" />
    <path
      d="M8 9h16M8 15h16M12 22l3.5 3.5 7-7"
      fill="none"
      stroke="#fff"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)

/** The newsroom's name with its mark, or its own logo, in front of the desk. */
export const BrandLogo = () => {
  const { config } = useConfig()
  const { brand } = readAdminConfig(config.admin.custom)
  if (brand.logo) return <img src={brand.logo} alt={brand.name} style={{ maxInlineSize: '12rem' }} />
  return (
    <span
      style={{
        display: 'inline-flex',
        gap: '0.5em',
        alignItems: 'center',
        fontSize: '1.5rem',
        fontWeight: 600,
      }}
    >
      <BrandIcon />
      {brand.name}
    </span>
  )
}
