'use client'
import { useAuth, useConfig } from '@payloadcms/ui'
import type { ClientConfig } from 'payload'
import { useEffect, useState } from 'react'
import { type AdminConfig, readAdminConfig } from '../domain/adminConfig.ts'
import { PEOPLE_MARK } from '../domain/slugs.ts'
import { askedOnce, send } from './send.ts'
import type { AccountView } from './ownRights.ts'

/** What the plugins tell the browser of the newsroom's configuration, and the endpoint of its organisations. */
export const useKnown = (): AdminConfig & { organisationsDoor: string } => {
  const { config } = useConfig()
  const known = readAdminConfig(config.admin.custom)
  return { ...known, organisationsDoor: `${config.routes.api}/${known.slugs.organisations}` }
}

/** The slug of the collection whose documents are persons; it bears a mark, since a host may call it as it likes. */
const peopleSlugIn = ({ collections }: Pick<ClientConfig, 'collections'>): string =>
  collections.find(({ admin }) => admin?.custom?.newsroom === PEOPLE_MARK.newsroom)?.slug ?? ''

type OwnPerson = {
  /** Null for an account that is nobody to the newsroom, and until it is known. */
  person: AccountView | null
  /** The slug of the collection that the person is in. */
  people: string
  /** Whether people log in with a host's accounts, which do not say it themselves. */
  areHosts: boolean
}

/** Who the reader is to the newsroom: their account, or what is kept beside a host's. */
export const usePerson = (): OwnPerson => {
  const { config } = useConfig()
  const { user } = useAuth()
  const [found, setFound] = useState<AccountView | null>(null)
  const people = peopleSlugIn(config)
  const areHosts = people !== '' && people !== config.admin.user
  const endpoint = areHosts && user ? `${config.routes.api}/${people}/me` : null
  const reader = String(user?.id ?? '')

  useEffect(() => {
    if (!endpoint) return setFound(null)
    let isCurrent = true
    void askPerson(endpoint, reader).then((person) => {
      if (isCurrent) setFound(person)
    })
    return () => {
      isCurrent = false
    }
  }, [endpoint, reader])

  // Payload's type of a user knows no fields.
  return { person: areHosts ? found : (user as AccountView | null), people, areHosts }
}

const askPerson = askedOnce(async (endpoint: string, _reader: string): Promise<AccountView | null> => {
  const answer = await send('GET', endpoint)
  return answer.ok ? (answer.body.person ?? null) : null
})
