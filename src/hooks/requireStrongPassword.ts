import type { CollectionBeforeOperationHook } from 'payload'
import { say } from '../domain/sentences/say.ts'
import { Refusal } from '../errors.ts'

const MINIMUM = 12

export const requireStrongPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!['create', 'update'].includes(operation)) return
  const password = (args as { data?: { password?: unknown } }).data?.password
  if (password === undefined || password === null || password === '') return
  refuseWeakPassword(password)
}

/** @throws Refusal `invalid` */
export const refuseWeakPassword = (password: unknown): void => {
  if (typeof password !== 'string' || password.length < MINIMUM) {
    throw new Refusal('invalid', say('A password has at least {least} characters.', { least: MINIMUM }))
  }
}
