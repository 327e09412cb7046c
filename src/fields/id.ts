import { randomUUID } from 'node:crypto'
import type { TextField } from 'payload'

/** A UUID on both stores. Clients never choose it: an id that exists already would be a 500 that tells of it. */
export const id = (): TextField => ({
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => randomUUID(),
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
})
