'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { MENDS, type Say } from '../payload-internals/adminPages.ts'

/** Keeps the pages of the admin mended while they change. */
export const MendAccessibility = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation()
  useEffect(() => {
    const say: Say = (word) => t(`general:${word}`)
    const mend = () => {
      for (const { of, mend } of MENDS)
        for (const element of document.querySelectorAll<HTMLElement>(of)) mend(element, say)
    }
    // What it changes itself are attributes, which it does not watch.
    const observer = new MutationObserver(mend)
    mend()
    observer.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('resize', mend)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', mend)
    }
  }, [t])
  return children
}
