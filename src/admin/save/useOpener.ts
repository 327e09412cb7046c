'use client'

import { useAuth } from '@payloadcms/ui'
import type { User } from 'payload'
import { useState } from 'react'

export type Person = User | null | undefined

/** Who opened this form: Payload's own user becomes another one when somebody logs in in a second tab. */
export const useOpener = (): Person => {
  const { user } = useAuth()
  const [opener] = useState(user)
  return opener
}
