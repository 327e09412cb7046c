import type { Action } from '../table.ts'
import type { z } from 'zod'
import { EDITION_SHAPES } from './edition.ts'
import { PARTY_SHAPES } from './parties.ts'
import { TEXT_SHAPES } from './text.ts'

/** What a request for each action says, where a key that is not there is refused, and the data that its event has. */
export const SHAPES = { ...TEXT_SHAPES, ...EDITION_SHAPES, ...PARTY_SHAPES } satisfies Record<
  Action,
  { body: z.ZodType; data: z.ZodType }
>
