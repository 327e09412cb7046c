'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { type ReactNode, useEffect, useLayoutEffect } from 'react'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { takeOwnWords } from '../../domain/ownWords.ts'
import { announceAnswers, onRequest } from './answers.ts'
import { dropAllCopies, dropStrangeCopies } from './localCopies.ts'

/** For every page of the admin: what fails is said in words for people, and neither a logout nor somebody else's login leaves words on the device. */
export const WatchSaves = ({ children }: { children: ReactNode }) => {
  const { config } = useConfig()
  // Around every page, and so before anything of ours is said in it.
  takeOwnWords(readAdminConfig(config.admin.custom).words)
  const { user } = useAuth()
  const person = String(user?.id ?? '')
  const logout = `${config.routes.api}/${config.admin.user}/logout`
  // Before any effect of a page: that of the logout page sends its request, and runs before the effects around it.
  useLayoutEffect(() => {
    announceAnswers(window)
    // Whatever will be answered, the person has left, and the page goes on before it is: of a session that has ended, or of a
    // newsroom that cannot be reached.
    return onRequest(({ method, path }) => {
      if (method === 'POST' && path === logout) dropAllCopies(localStorage)
    })
  }, [logout])
  useEffect(() => {
    if (person !== '') dropStrangeCopies(localStorage, { person, now: new Date() })
  }, [person])
  return children
}
