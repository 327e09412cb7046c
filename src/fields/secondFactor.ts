import type { Field } from 'payload'

const secret = {
  hidden: true,
  access: { create: () => false, read: () => false, update: () => false },
} as const

/**
 * What a person's second factor needs. Only whether there is one can be read; the rest never leaves the database, where
 * each is one column, so that one conditional write uses up a code.
 */
export const secondFactorFields = (): Field[] => [
  {
    name: 'hasSecondFactor',
    label: 'Logs in with a second factor',
    type: 'checkbox',
    defaultValue: false,
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'secondFactorBox',
    type: 'ui',
    admin: {
      components: { Field: 'communique/client#SecondFactorBox' },
      disableListColumn: true,
    },
  },
  // Encrypted, never as it is.
  { name: 'totpSecret', type: 'text', ...secret },
  { name: 'totpPending', type: 'text', ...secret },
  // The last time step whose code was used: a code works once.
  { name: 'totpStep', type: 'number', defaultValue: 0, ...secret },
  // Hashes of the recovery codes that are left, separated by blanks.
  { name: 'recoveryCodes', type: 'text', ...secret },
]
