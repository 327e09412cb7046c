import type { PayloadRequest } from 'payload'
import type { Ref } from '../register/types.ts'

/** The entry that the path names. */
export const refOf = ({ routeParams }: PayloadRequest): Ref => ({
  collection: String(routeParams?.collection),
  id: String(routeParams?.id),
})
