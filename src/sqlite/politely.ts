import type { Client, InStatement } from '@libsql/client'
import { letOthersTurn } from '../manners.ts'

export type Asking = Pick<Client, 'execute'>

/** The same statements, before each of which others have their turn when it is time. */
export const politely = (client: Asking): Asking => ({
  execute: async (statement: InStatement) => {
    await letOthersTurn()
    return client.execute(statement)
  },
})
