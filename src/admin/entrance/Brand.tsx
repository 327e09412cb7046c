import type { ReactNode } from 'react'
import './entrance.css'

type Props = { heading: string; children: ReactNode }

/** The newsroom's name above what one does there. */
export const Brand = ({ heading, children }: Props) => (
  <section className="entrance">
    <p className="entrance__brand">Communiqué</p>
    <h1>{heading}</h1>
    {children}
  </section>
)
