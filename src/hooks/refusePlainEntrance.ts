import type { CollectionBeforeOperationHook } from 'payload'
import { Refusal } from '../errors.ts'
import { forPrograms } from '../domain/sentences.ts'

const REPLACED = ['login', 'resetPassword', 'forgotPassword', 'refresh']

/**
 * Payload's own operations of these names know no second factor, and write the whole account back as it was before. They
 * stay shut also where a host lets GraphQL or its own code ask for them.
 */
export const refusePlainEntrance: CollectionBeforeOperationHook = ({ operation }) => {
  if (REPLACED.includes(operation))
    throw new Refusal(
      'forbidden',
      forPrograms('People of the newsroom log in at its own address: POST …/login.'),
    )
}
