'use client'

import { Hamburger, useNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'

const CLASS = 'template-default'

/** Makes room for the navigation while it is open, by Payload's own classes (@payloadcms/next/dist/templates/Default/Wrapper). */
export const FrameBody = ({ children }: { children: ReactNode }) => {
  const { hydrated, navOpen, shouldAnimate } = useNav()
  const classes = [
    CLASS,
    navOpen && `${CLASS}--nav-open`,
    shouldAnimate && `${CLASS}--nav-animate`,
    hydrated && `${CLASS}--nav-hydrated`,
  ]
  return <div className={classes.filter(Boolean).join(' ')}>{children}</div>
}

/** Shows whether the navigation is open (@payloadcms/next/dist/templates/Default/NavHamburger). */
export const NavIcon = () => {
  const { navOpen } = useNav()
  return <Hamburger closeIcon="collapse" isActive={navOpen} />
}
