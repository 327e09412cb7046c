import type { CollectionBeforeLoginHook } from 'payload'
import { Refusal } from '../errors.ts'

export const refuseDisabledLogin: CollectionBeforeLoginHook = ({ user }) => {
  if ((user as { disabled?: boolean | null }).disabled) {
    throw new Refusal('unauthenticated', 'The email or password provided is incorrect.')
  }
}
