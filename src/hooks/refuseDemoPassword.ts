import type { CollectionBeforeOperationHook } from 'payload'
import { Refusal } from '../errors.ts'

/** The password of the demonstration's people. A server that is not the demonstration takes it from nobody. */
export const DEMO_PASSWORD = 'communique-demo'

const PASSWORD_OPERATIONS = ['login', 'create', 'update', 'resetPassword']

export const refuseDemoPassword =
  ({ isDemo }: { isDemo: boolean }): CollectionBeforeOperationHook =>
  ({ args, operation }) => {
    if (isDemo || !PASSWORD_OPERATIONS.includes(operation)) return
    const { data } = args as { data?: { password?: unknown } }
    if (data?.password !== DEMO_PASSWORD) return
    if (operation === 'login')
      throw new Refusal('unauthenticated', 'The email or password provided is incorrect.')
    refusePrintedPassword(data.password)
  }

/** @throws Refusal `invalid` */
export const refusePrintedPassword = (password: unknown): void => {
  if (password === DEMO_PASSWORD)
    throw new Refusal('invalid', 'That password is printed in the documentation: choose another one.')
}
