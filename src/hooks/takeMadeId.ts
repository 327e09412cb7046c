import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

const waiting = new WeakMap<PayloadRequest, string>()

/** Of the next document that this request makes in a collection with `takeMadeId`. */
export const giveId = (req: PayloadRequest, id: string): void => {
  waiting.set(req, id)
}

/** A document that is known by the press that makes it has its id from there, and no other one does. */
export const takeMadeId: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const id = operation === 'create' ? waiting.get(req) : undefined
  if (id === undefined) return data
  waiting.delete(req)
  return { ...data, id }
}
