import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import './people.css'
import { fill } from '../phrases.ts'
import { peopleWords } from './words.ts'

type Props = ServerProps & { organisations: string }
type Person = { hasSecondFactor?: boolean | null; memberships?: { organisation: unknown }[] | null }

/** Says to people why their roles do not count, where an organisation demands a second factor that they do not have. */
export const SecondFactorNotice = async ({ payload, user, organisations, i18n }: Props) => {
  const { hasSecondFactor, memberships } = (user ?? {}) as Person
  if (!user || hasSecondFactor || !memberships?.length) return null
  const ids = memberships.map(({ organisation }) => idIn(organisation))
  const { docs } = await payload.find({
    collection: organisations as 'partner-organisations',
    where: { and: [{ id: { in: ids } }, { requireSecondFactor: { equals: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  if (docs.length === 0) return null
  const names = (docs as unknown as { acronym: string }[]).map(({ acronym }) => acronym).join(', ')
  const { secondFactor: words } = peopleWords(i18n.language)
  const { admin, routes } = payload.config
  const account = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.account })
  return (
    <p className="people-notice" role="status">
      {fill(words.demanded, { organisations: names })} <a href={account}>{words.account}</a>
    </p>
  )
}

const idIn = (reference: unknown): string =>
  String(typeof reference === 'object' && reference !== null ? (reference as { id: unknown }).id : reference)
