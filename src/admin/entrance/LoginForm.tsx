'use client'

import { useTranslation } from '@payloadcms/ui'
import { CODE_FIELD, EntranceForm } from './EntranceForm.tsx'

type Props = { action: string; forgotUrl: string; redirectTo: string }

export const LoginForm = ({ action, forgotUrl, redirectTo }: Props) => {
  const { t } = useTranslation()
  return (
    <EntranceForm
      to={action}
      button={t('authentication:login')}
      fields={[
        { name: 'email', label: t('general:email'), type: 'email', autoComplete: 'username' },
        {
          name: 'password',
          label: 'Password',
          type: 'password',
          autoComplete: 'current-password',
        },
        CODE_FIELD,
      ]}
      // A whole new page, so that nothing of the stranger's is left in it.
      onDone={() => window.location.assign(redirectTo)}
    >
      <a href={forgotUrl}>{t('authentication:forgotPasswordQuestion')}</a>
    </EntranceForm>
  )
}
