import { z } from 'zod'
import { entryType } from './item.ts'
import { count, digest, edition, instant, named, slug, text, url } from './parts.ts'
import { event, mediaUpdate, statement } from './whole.ts'

export const embargo = named(
  'Embargo',
  z.strictObject({
    until: instant,
    zone: text.describe('The IANA time zone in which it was set.'),
    wallTime: text.describe('The hour in that zone, without an offset.'),
  }),
  'Before this instant nothing of the text may be published or passed on.',
)

export const grantedCopy = named(
  'GrantedCopy',
  z.strictObject({ reader: text, organisation: text.nullable(), read: count }),
  'Whose copy this is, and the number of this reading.',
)

const early = { embargo, grant: grantedCopy }
const whole = 'whole, as it will be, with the embargo and whose copy it is.'

export const embargoedStatement = named(
  'EmbargoedStatement',
  z.strictObject({ ...statement.shape, ...early }),
  `A statement ${whole}`,
)
export const embargoedEvent = named(
  'EmbargoedEvent',
  z.strictObject({ ...event.shape, ...early }),
  `An event ${whole}`,
)
export const embargoedMediaUpdate = named(
  'EmbargoedMediaUpdate',
  z.strictObject({ ...mediaUpdate.shape, ...early }),
  `A media update ${whole}`,
)

export const embargoedList = named(
  'EmbargoedList',
  z.strictObject({
    items: z.array(z.strictObject({ type: entryType, slug, edition, digest, embargo, url })),
    next: z.null(),
  }),
  'Where each text is that you may read early, and until when you keep it to yourself.',
)

export const terms = named(
  'Terms',
  z.strictObject({
    version: text,
    text,
    url,
    accepted: z
      .strictObject({ version: text, at: instant.nullable() })
      .nullable()
      .describe('What you have accepted last.'),
  }),
  'What you undertake before the first word.',
)

export const acceptance = named(
  'Acceptance',
  z.strictObject({ version: text }),
  'The version that you have read.',
)
export const accepted = named(
  'Accepted',
  z.strictObject({ version: text, acceptedAt: instant }),
  'That you have accepted them, and when.',
)
