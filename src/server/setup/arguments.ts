import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ORGANISATION_KINDS } from '../../domain/organisations.ts'
import { StartFailure } from '../startFailure.ts'

const USAGE =
  'Use: npm run setup -- --coordinator EMAIL [--organisations FILE] [--new-links] [--without-second-factor EMAIL]'

const organisation = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens'),
  name: z.string().trim().min(1),
  acronym: z.string().trim().min(1),
  kind: z.enum(ORGANISATION_KINDS),
  standing: z.enum(['member', 'partner']),
  zone: z.string().refine(isZone, 'must be an IANA time zone, such as Asia/Karachi'),
  manager: z.email().optional(),
})

export type NewOrganisation = z.infer<typeof organisation>

/** @throws StartFailure with one sentence. */
export const readArguments = (given: string[]) => {
  const values = parse(given)
  const coordinator = z.email().safeParse(values.coordinator)
  if (!coordinator.success) throw new StartFailure(`--coordinator must be an email address. ${USAGE}`)
  return {
    coordinator: coordinator.data.toLowerCase(),
    organisationsFile: values.organisations,
    /** Links are given out again to accounts that exist already. */
    newLinks: values['new-links'] === true,
    /** Whoever has lost telephone and codes, and has no manager beside them. */
    withoutSecondFactor: values['without-second-factor']?.toLowerCase() ?? null,
  }
}

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        coordinator: { type: 'string' },
        organisations: { type: 'string' },
        'new-links': { type: 'boolean' },
        'without-second-factor': { type: 'string' },
        // Asked of every command that opens the newsroom (refuseOtherKeys.ts).
        'accept-new-secret': { type: 'boolean' },
        'accept-new-key': { type: 'boolean' },
      },
    }).values
  } catch (cause) {
    throw new StartFailure(`${(cause as Error).message}. ${USAGE}`, { cause })
  }
}

/** @throws StartFailure that names the first line of the file that is wrong, and how. */
export const readOrganisations = (file: string): NewOrganisation[] => {
  const parsed = z.array(organisation).safeParse(readJson(file))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StartFailure(`${file} is not usable: ${issue?.path.join('.') || 'it'}: ${issue?.message}.`)
  }
  const slugs = parsed.data.map(({ slug }) => slug)
  const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index)
  if (twice) throw new StartFailure(`${file} is not usable: the slug “${twice}” stands there twice.`)
  const managedPartner = parsed.data.find(({ standing, manager }) => standing === 'partner' && manager)
  if (managedPartner) {
    throw new StartFailure(
      `${file} is not usable: “${managedPartner.slug}” is a partner, and only members have staff.`,
    )
  }
  return parsed.data
}

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (cause) {
    throw new StartFailure(`${file} cannot be read as JSON (${(cause as Error).message}).`, { cause })
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
