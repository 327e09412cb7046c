import type { ReactNode } from 'react'

/** A row of the list of facts; none where there is nothing to say. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
