import type { CollectionBeforeOperationHook } from 'payload'
import { Refusal } from '../errors.ts'
import { say } from '../domain/sentences.ts'

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
    throw new Refusal('invalid', say('login.passwordLength', { least: MINIMUM }))
  }
}
