import { MinimalTemplate } from '@payloadcms/next/templates'
import type { ReactNode } from 'react'

/** Payload gives its own pages in front of the desk this frame, and others none. */
export const Frame = ({ children }: { children: ReactNode }) => (
  <MinimalTemplate className="entrance-page">{children}</MinimalTemplate>
)
