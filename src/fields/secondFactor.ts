import type { Field } from 'payload'
import { serverOnly } from './serverOnly.ts'

/**
 * What a person's second factor needs. Only whether there is one can be read; the rest never leaves the database, where
 * each is one column, so that one conditional write uses up a code.
 */
export const secondFactorFields = ({ isAskedAtLogin }: { isAskedAtLogin: boolean }): Field[] => [
  {
    name: 'hasSecondFactor',
    label: isAskedAtLogin ? 'Logs in with a second factor' : 'Has a second factor',
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
  { name: 'totpSecret', type: 'text', ...serverOnly },
  { name: 'totpPending', type: 'text', ...serverOnly },
  // The last time step whose code was used: a code works once.
  { name: 'totpStep', type: 'number', defaultValue: 0, ...serverOnly },
  // Hashes of the recovery codes that are left, separated by blanks.
  { name: 'recoveryCodes', type: 'text', ...serverOnly },
]
