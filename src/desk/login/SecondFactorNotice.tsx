import type { Payload, ServerProps, TypedUser } from 'payload'
import { formatAdminURL } from 'payload/shared'
import '../../payload-internals/theme.css'
import '../../admin/people.css'
import { hasHostAccounts, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people } from '../../locales/people.ts'

type Props = ServerProps & { slugs: Slugs }
type Person = {
  id?: unknown
  hasSecondFactor?: boolean | null
  memberships?: { organisation: unknown }[] | null
}

/** Says to people why their roles do not count, where an organisation demands a second factor that they do not have. */
export const SecondFactorNotice = async ({ payload, user, slugs, i18n }: Props) => {
  if (!user) return null
  const { id, hasSecondFactor, memberships } = await readPerson({ payload, user, slugs })
  if (hasSecondFactor || !memberships?.length) return null
  const ids = memberships.map(({ organisation }) => idIn(organisation))
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { and: [{ id: { in: ids } }, { requireSecondFactor: { equals: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  if (docs.length === 0) return null
  const names = (docs as unknown as { acronym: string }[]).map(({ acronym }) => acronym).join(', ')
  const { secondFactor: words } = inOwnWords('people', people, i18n.language)
  const { admin, routes } = payload.config
  const areHosts = hasHostAccounts(slugs)
  const path = areHosts ? (`/collections/${peopleOf(slugs)}/${String(id)}` as const) : admin.routes.account
  const account = formatAdminURL({ adminRoute: routes.admin, path })
  return (
    <p className="people-notice" role="status">
      {fill(words.demanded, { organisations: names })}{' '}
      <a href={account}>{areHosts ? words.ofHosts.account : words.account}</a>
    </p>
  )
}

type Asked = { payload: Payload; user: TypedUser; slugs: Slugs }

/** The account, or what is kept beside a host's; as the reader may see it. */
const readPerson = async ({ payload, user, slugs }: Asked): Promise<Person> => {
  if (!hasHostAccounts(slugs)) return user
  const found: unknown = await payload.findByID({
    collection: peopleOf(slugs) as 'users',
    id: String(user.id),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
  })
  return found ?? {}
}

const idIn = (reference: unknown): string =>
  String(typeof reference === 'object' && reference !== null ? (reference as { id: unknown }).id : reference)
