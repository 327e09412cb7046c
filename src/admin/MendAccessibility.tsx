'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { inOwnWords } from '../domain/ownWords.ts'
import { toolbar } from '../locales/toolbar.ts'
import { MENDS, type Say, TOOLBAR_KEYS, type ToolbarKey } from '../payload-internals/adminPages.ts'

const isTool = (word: string): word is ToolbarKey => (TOOLBAR_KEYS as readonly string[]).includes(word)

/** Keeps the pages of the admin mended while they change. */
export const MendAccessibility = ({ children }: { children: ReactNode }) => {
  const { t, i18n } = useTranslation()
  useEffect(() => {
    const words = inOwnWords('toolbar', toolbar, i18n.language)
    const say: Say = (word) => (isTool(word) ? words[word] : t(`general:${word}`))
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
  }, [t, i18n.language])
  return children
}
