import type { CollectionBeforeOperationHook } from 'payload'
import { DEMO_PASSWORD } from '../domain/demonstration.ts'
import { Refusal } from '../errors.ts'
import { say } from '../domain/sentences.ts'

export const refuseDemoPassword =
  ({ isDemo }: { isDemo: boolean }): CollectionBeforeOperationHook =>
  ({ args, operation }) => {
    if (isDemo || !['create', 'update'].includes(operation)) return
    refusePrintedPassword((args as { data?: { password?: unknown } }).data?.password)
  }

/** @throws Refusal `invalid` */
export const refusePrintedPassword = (password: unknown): void => {
  if (password === DEMO_PASSWORD) throw new Refusal('invalid', say('login.passwordPrinted'))
}
