import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { readAsked } from './audiences.ts'

const KEY = 'asked-contacts'

/** The contacts for which the reader has said for whom their details are. Null until it is known. */
export const useAsked = (): { asked: readonly string[] | null; answered: (id: string) => void } => {
  const { getPreference, setPreference } = usePreferences()
  const [asked, setAsked] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let isThere = true
    void getPreference<unknown>(KEY).then((value) => isThere && setAsked(readAsked(value)))
    return () => {
      isThere = false
    }
  }, [getPreference])
  const answered = (id: string) => {
    const next = [...new Set([...(asked ?? []), id])]
    setAsked(next)
    void setPreference(KEY, next)
  }
  return { asked, answered }
}
