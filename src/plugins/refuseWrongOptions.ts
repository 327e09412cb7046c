import { z } from 'zod'
import { DEFAULT_BRAND } from '../domain/adminConfig.ts'
import { DEFAULT_PEOPLE, DEFAULT_SLUGS } from '../domain/slugs.ts'
import type { NewsroomOptions } from './options.ts'

const called = z.custom<(...given: never[]) => unknown>((given) => typeof given === 'function', 'a function')
const flag = z.boolean('true or false').optional()
const text = z.string('a text').min(1, 'a text').optional()

const KEYS = [...Object.keys(DEFAULT_SLUGS), DEFAULT_PEOPLE]

/** By the key of a collection of the newsroom's. */
const byCollection = <T extends z.ZodType>(each: T) =>
  z.strictObject(Object.fromEntries(KEYS.map((key) => [key, each.optional()]))).optional()

const hours = z.strictObject({ hours: z.number('a number of hours').min(0, 'a number of hours') })
const workingDays = z.strictObject({
  workingDays: z.int('a number of days').min(0, 'a number of days'),
  zone: z.string('a time zone'),
  weekend: z.array(z.int('days of the week, 1 to 7')),
  holidays: z.array(z.string('days, such as 2026-12-25')),
})

/** A place to sign, and pages, are looked at more closely where they are used; so are colours and the place for files. */
const shape = z.strictObject({
  ...{ enabled: flag, mailGoesOut: flag, isDemo: flag },
  slugs: byCollection(z.string('a slug').min(1, 'a slug')),
  users: text,
  createUser: called.optional(),
  ...{ blobs: z.unknown().optional(), publicUrl: z.unknown().optional(), pages: text },
  clock: z
    .custom<object>(
      (given) => typeof (given as { now?: unknown } | null)?.now === 'function',
      'a clock: { now: () => Date }',
    )
    .optional(),
  wireCacheMb: z.number('a number of megabytes').min(0, 'a number of megabytes').optional(),
  ...{ copiesFolder: text, registerKeyFile: text, keptActsFile: text },
  silence: z
    .strictObject(
      {
        notice: z.union([hours, workingDays], '{ hours } or { workingDays, zone, weekend, holidays }'),
        barred: z.array(z.string('kinds of texts'), 'kinds of texts'),
      },
      '{ notice, barred }',
    )
    .optional(),
  acceptedSecrets: z.array(z.string('secrets'), 'a list of secrets').optional(),
  webhooks: z.strictObject({ acceptsPrivate: flag, resolve: called.optional() }, 'an object').optional(),
  signPath: z
    .string('a path such as /sign')
    .regex(/^(\/[\w.~-]+)+$/, 'a path such as /sign')
    .optional(),
  collections: byCollection(called),
  fields: byCollection(z.array(z.looseObject({ type: z.string('a field') }, 'fields'), 'a list of fields')),
  ...{ onNotice: called.optional(), mail: called.optional() },
  brand: z
    .strictObject(
      Object.fromEntries(Object.keys(DEFAULT_BRAND).map((key) => [key, z.unknown().optional()])),
      'an object',
    )
    .optional(),
} satisfies Record<keyof NewsroomOptions, z.ZodType>)

/** Payload calls what stands among its plugins with its configuration. @throws Error for a plugin that nobody has called before. */
export const refuseConfiguration = (given: unknown): void => {
  if (Array.isArray((given as { plugins?: unknown } | null | undefined)?.plugins))
    throw new Error(
      '[newsroomPlugin] It stands among the plugins without its options: call it, as in plugins: [newsroomPlugin({ blobs, publicUrl })].',
    )
}

/**
 * A host without TypeScript, and one that keeps its options in a variable, is told of a name or a value that would be passed over.
 *
 * @throws Error: which option, and what it has to be; not what was given, which may be a secret.
 */
export const refuseWrongOptions = (given: unknown): void => {
  refuseConfiguration(given)
  if (typeof given !== 'object' || given === null)
    throw new Error(
      '[newsroomPlugin] There are no options: give at least blobs and publicUrl, as in newsroomPlugin({ blobs, publicUrl }).',
    )
  const [issue] = shape.safeParse(given).error?.issues ?? []
  if (issue) throw new Error(`[newsroomPlugin] ${sentenceOf(issue)}`)
}

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code !== 'unrecognized_keys')
    return `\`${issue.path.join('.')}\` is not what it has to be: ${issue.message}.`
  const [unknown = ''] = issue.keys
  const known = knownIn(issue.path)
  return `There is no option \`${[...issue.path, unknown].join('.')}\`: only ${known.join(', ')}.`
}

const knownIn = ([first]: readonly PropertyKey[]): string[] => {
  if (first === undefined) return Object.keys(shape.shape)
  if (first === 'brand') return Object.keys(DEFAULT_BRAND)
  if (first === 'webhooks') return ['acceptsPrivate', 'resolve']
  if (first === 'silence')
    return ['notice', 'barred', 'and within notice hours, or workingDays, zone, weekend and holidays']
  return KEYS
}
