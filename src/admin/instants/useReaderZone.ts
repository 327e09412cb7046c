import { useEffect, useState } from 'react'
import { usePerson } from '../useNewsroom.ts'

/** The IANA zone that the reader has chosen in their account, or else that of their browser; null until it is known. */
export const useReaderZone = (): string | null => {
  const [browsers, setBrowsers] = useState<string | null>(null)
  const chosen = usePerson().person?.zone
  useEffect(() => setBrowsers(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return chosen && isKnown(chosen) ? chosen : browsers
}

/** An old browser lacks zones that the server has. */
const isKnown = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
