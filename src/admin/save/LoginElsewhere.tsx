'use client'

import { Button, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { usePeopleWords } from '../people/usePeopleWords.ts'
import type { Person } from './useOpener.ts'

type Props = { person: Person; onIn: () => void }

/** Where a host lets people in by another way than a password: they log in beside the page, and come back to it. */
export const LoginElsewhere = ({ person, onIn }: Props) => {
  const { fetchFullUser } = useAuth()
  const { config } = useConfig()
  const { t } = useTranslation()
  const { secondFactor: words } = usePeopleWords()
  const { admin } = config
  const login = formatAdminURL({ adminRoute: config.routes.admin, path: admin.routes.login })
  const goOn = async () => {
    const user = await fetchFullUser()
    if (user && user.id !== person?.id) return window.location.assign(config.routes.admin)
    if (user) onIn()
  }
  return (
    <p>
      <a href={login} target="_blank" rel="noreferrer">
        {t('authentication:login')}
      </a>{' '}
      <Button size="small" onClick={() => void goOn()}>
        {words.next}
      </Button>
    </p>
  )
}
