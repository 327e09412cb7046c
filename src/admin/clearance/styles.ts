import type { Action } from '../../domain/clearance/bodies.ts'

/** What leads on is a filled button; what takes back, ends or changes course is an outlined one. */
const LEADING: readonly string[] = ['submit', 'sign', 'release', 'accept'] satisfies Action[]

export const styleOf = (action: string): 'primary' | 'secondary' =>
  LEADING.includes(action) ? 'primary' : 'secondary'
