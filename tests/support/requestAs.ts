import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** A request as Payload makes it for somebody who is logged in. */
export const requestAs = async (payload: Payload, email: string): Promise<PayloadRequest> => {
  const where = { email: { equals: email } }
  // Nobody is logged in yet: the account is looked up as the database has it.
  const { docs } = await payload.find({ collection: 'users', where, overrideAccess: true })
  if (!docs[0]) throw new Error(`Nobody has the address ${email}.`)
  const user = { ...docs[0], collection: 'users' as const } as unknown as PayloadRequest['user'] & object
  return createLocalReq({ user }, payload)
}
