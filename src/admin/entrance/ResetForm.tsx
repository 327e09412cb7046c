'use client'

import { CODE_FIELD, EntranceForm } from './EntranceForm.tsx'

type Props = { action: string; token: string; redirectTo: string }

export const ResetForm = ({ action, token, redirectTo }: Props) => (
  <EntranceForm
    to={action}
    also={{ token }}
    button="Store it and log in"
    fields={[
      {
        name: 'password',
        label: 'New password',
        type: 'password',
        autoComplete: 'new-password',
        hint: 'At least twelve characters: a few words that only you would put together.',
      },
      CODE_FIELD,
    ]}
    onDone={() => window.location.assign(redirectTo)}
  />
)
