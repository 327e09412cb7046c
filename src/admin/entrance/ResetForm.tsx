'use client'

import { codeField, EntranceForm } from './EntranceForm.tsx'
import { usePeopleWords } from '../people/usePeopleWords.ts'

type Props = { action: string; token: string; redirectTo: string }

export const ResetForm = ({ action, token, redirectTo }: Props) => {
  const words = usePeopleWords()
  return (
    <EntranceForm
      to={action}
      also={{ token }}
      button={words.entrance.store}
      fields={[
        {
          name: 'password',
          label: words.entrance.newPassword,
          type: 'password',
          autoComplete: 'new-password',
          hint: words.entrance.newPasswordHint,
        },
        codeField(words),
      ]}
      onDone={() => window.location.assign(redirectTo)}
    />
  )
}
