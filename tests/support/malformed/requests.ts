import fc from 'fast-check'
import { adminCall } from './adminRequests.ts'
import { apiRequest } from './apiRequests.ts'
import { pageRequest } from './pageRequests.ts'
import type { Draw } from './parts.ts'

/** Requests that nobody sends in earnest, over every door. */
export const malformedRequest: Draw = (ground) =>
  fc.oneof(
    { weight: 6, arbitrary: apiRequest(ground) },
    { weight: 3, arbitrary: pageRequest(ground) },
    { weight: 3, arbitrary: adminCall(ground) },
  )
