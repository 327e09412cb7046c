'use client'

import { useTranslation } from '@payloadcms/ui'
import { codeField, EntranceForm } from './EntranceForm.tsx'
import { usePeopleWords } from '../people/usePeopleWords.ts'

type Props = { action: string; forgotUrl: string; redirectTo: string }

export const LoginForm = ({ action, forgotUrl, redirectTo }: Props) => {
  const { t } = useTranslation()
  const words = usePeopleWords()
  return (
    <EntranceForm
      to={action}
      button={t('authentication:login')}
      fields={[
        { name: 'email', label: t('general:email'), type: 'email', autoComplete: 'username' },
        {
          name: 'password',
          label: words.entrance.password,
          type: 'password',
          autoComplete: 'current-password',
        },
        codeField(words),
      ]}
      // A whole new page, so that nothing of the stranger's is left in it.
      onDone={() => window.location.assign(redirectTo)}
    >
      <a href={forgotUrl}>{t('authentication:forgotPasswordQuestion')}</a>
    </EntranceForm>
  )
}
