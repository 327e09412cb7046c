import type { ReactNode } from 'react'
import type { Brand as BrandOf } from '../../domain/brand.ts'
import '../../payload-internals/theme.css'
import './entrance.css'

type Props = { heading: string; brand: BrandOf; children: ReactNode }

/** The newsroom's name above what one does there. */
export const Brand = ({ heading, brand, children }: Props) => (
  <section className="entrance">
    <p className="entrance__brand">{brand.logo ? <img src={brand.logo} alt={brand.name} /> : brand.name}</p>
    <h1>{heading}</h1>
    {children}
  </section>
)
