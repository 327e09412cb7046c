import { REFUSED_FUNCTIONS, SERVED_FUNCTIONS } from '../src/payload-internals/serverFunctions.ts'
import {
  type Grant,
  isPeopleGrant,
  type Rule,
  ENTRY_RELATIONS,
  type EntryRelation,
} from '../src/domain/rights/relations.ts'
import {
  ACCESS_TABLE,
  COMMENT_PERMISSIONS,
  PERMISSIONS,
  ENTRY_FIELD_READERS,
  GRANT_PERMISSIONS,
  KEY_PERMISSIONS,
  OPERATIONS,
  ORGANISATION_FIELDS,
  PERSON_FIELD_READERS,
  PERSON_FIELDS,
  type Operation,
  PEOPLE_ROUTES,
} from '../src/domain/rights/table.ts'
import {
  CAPACITIES,
  EDITION_CAPACITIES,
  type Row as ActionRow,
  TABLE,
} from '../src/domain/clearance/table.ts'
import { TEXT_STATES } from '../src/domain/entries.ts'
import { type Role, ROLES } from '../src/domain/organisations.ts'
import { type AccessKey, DEFAULT_PEOPLE, DEFAULT_SLUGS, type CollectionKey } from '../src/domain/slugs.ts'
import { API_ROUTES } from '../src/server/apiRoutes.ts'
import { WIRE_ROUTES, ROUTES } from '../src/server/routes.ts'

type Row = readonly string[]

/** docs/who-can-do-what.md, written from the tables that the access functions, the guards and the buttons read. */
export const renderWhoCanDoWhat = (): string =>
  [
    '# Who can do what',
    'Written by `npm run generate:access` from `src/domain/rights/table.ts`, `src/domain/clearance/table.ts`, `src/server/apiRoutes.ts`, `src/server/routes.ts` and `src/payload-internals/serverFunctions.ts`: change those, not this page.',
    'A person acts by a *role* in an *organisation*, which has a *relation* to an entry: its lead, a party that has accepted (in a role of its own), one that is invited and has not answered, a former one (declined, left, dropped, or its invitation cancelled), or none. Roles count from their beginning to their end, and not while their organisation is suspended. What stands nowhere here is nobody’s: whoever asks gets the answer that a stranger gets, or that a random id gets.',
    '## At the desk',
    ...collectionGroups().map(renderGroup),
    '## Fields that not all readers of an entry see',
    table(
      ['field', 'read by'],
      Object.entries(ENTRY_FIELD_READERS).map(([field, rule]) => [field, inWords(rule)]),
    ),
    '## Organisations and people, field by field',
    'Who may change an organisation or a person may change these of it; what is not here is the server’s. What a manager keeps of a member the coordinator keeps of a partner, which has no staff. Nobody changes their own roles.',
    table(
      ['field', 'changed by'],
      [...fieldRows('partner-organisations', ORGANISATION_FIELDS), ...fieldRows('users', PERSON_FIELDS)],
    ),
    '## Fields that not all readers of a person see',
    table(
      ['field', 'read by'],
      Object.entries(PERSON_FIELD_READERS).map(([field, rule]) => [field, inWords(rule)]),
    ),
    '## People and receivers, with endpoints of their own',
    'An account is disabled, and a second factor removed, by the managers of those for whom alone the person works. A manager is appointed where there is none, a day later and told to all.',
    table(
      ['act', 'who'],
      Object.entries(PERMISSIONS).map(([deed, rule]) => [deed, inWords(rule)]),
    ),
    '## Keys of consumers, with endpoints of their own',
    table(
      ['act', 'who'],
      Object.entries(KEY_PERMISSIONS).map(([deed, rule]) => [deed, inWords(rule)]),
    ),
    '## Embargoed access, with endpoints of its own',
    table(
      ['act', 'who'],
      Object.entries(GRANT_PERMISSIONS).map(([deed, rule]) => [deed, inWords(rule)]),
    ),
    '## Comments on an entry, with endpoints of their own',
    'What an organisation writes to its own people is read by them alone, also not by the lead or the coordinator, as long as it reads the entry. The author of a comment may retract it.',
    table(
      ['act', 'who'],
      Object.entries(COMMENT_PERMISSIONS).map(([deed, rule]) => [deed, inWords(rule)]),
    ),
    '## Under clearance',
    table(
      ['action', 'whose people', 'while the text is', 'on the wire', 'must say', 'afterwards'],
      Object.entries(TABLE).map(toActionRow),
    ),
    '`edition` means those whose consent stands in the edition concerned (the one that waits, or the one that is published), and such supporters as it names, whatever they are now.',
    '## Entries, person by person',
    'What is possible in at least one state of the text; the tables above say in which.',
    table(
      ['organisation is', 'role', 'at the desk', 'under clearance'],
      ENTRY_RELATIONS.flatMap((relation) => ROLES.map((role) => toPersonRow(relation, role))),
    ),
    '## In a host application with accounts of its own',
    'With the option `users` there is no collection `users` of the newsroom’s, and no endpoint of a login: the host’s accounts are beside it, and `people` holds a person for each that has a part. The fields of a person are changed by whom those of `users` are, above; an account is chosen when the person is made, among those that the host lets the manager see, and stays. Where an organisation demands a second factor, each action under clearance for it takes a code (`X-Second-Factor`).',
    renderGroup(['people']),
    table(
      ['method', `path under \`/${DEFAULT_PEOPLE}\``, ''],
      PEOPLE_ROUTES.map(({ method, path, does }) => [method.toUpperCase(), `\`${path}\``, does]),
    ),
    '## Endpoints under /api',
    'Every other path is 404. Without *open* a stranger gets 401 for writing, and nothing for reading.',
    table(
      ['method', 'path', ''],
      API_ROUTES.map(({ methods, path, isOpen }) => [
        methods.join(', '),
        `\`${path}\``,
        isOpen ? 'open' : '',
      ]),
    ),
    '## Routes of the server, in their order',
    table(
      ['at', 'what it does'],
      [WIRE_ROUTES, ...Object.values(ROUTES)].map(({ at, does }) => [code([at].flat()), does]),
    ),
    '## Server functions of the admin',
    `Served, as the person who asks: ${code(SERVED_FUNCTIONS)}. Served to nobody: ${code(REFUSED_FUNCTIONS)}.`,
  ].join('\n\n') + '\n'

const fieldRows = (collection: string, fields: Record<string, Rule>): Row[] =>
  Object.entries(fields).map(([field, rule]) => [`${collection}.${field}`, inWords(rule)])

/** Collections with the same rights share a table. */
const collectionGroups = (): CollectionKey[][] => {
  const groups = new Map<unknown, CollectionKey[]>()
  const keys = Object.keys(ACCESS_TABLE) as AccessKey[]
  for (const key of keys.filter((one) => one !== 'people')) {
    groups.set(ACCESS_TABLE[key], [...(groups.get(ACCESS_TABLE[key]) ?? []), key])
  }
  return [...groups.values()]
}

const renderGroup = (keys: AccessKey[]): string => {
  const rights = ACCESS_TABLE[keys[0] as AccessKey]
  const rows = OPERATIONS.map((operation) => [operation, inWords(rights[operation])])
  const isShut = OPERATIONS.every((operation) => rights[operation].length === 0)
  const title = `### ${code(keys.map((key) => (key === 'people' ? DEFAULT_PEOPLE : DEFAULT_SLUGS[key])))}`
  return `${title}\n\n${isShut ? 'Nobody, by no endpoint of Payload’s: the register and the wire write and read them.' : table(['operation', 'who'], rows)}`
}

const inWords = (rule: Rule): string => (rule.length === 0 ? 'nobody' : rule.map(grantInWords).join('; '))

const grantInWords = (grant: Grant): string => {
  if (grant === 'staff') return 'everybody who has an account'
  if (grant === 'coordinator') return 'the coordinator'
  if (grant === 'self') return 'the person themselves'
  const who = `${rolesInWords(grant.roles)} of ${listed(grant.of.map(nameOfRelation))}`
  return grant.in ? `${who}, while the text is in ${listed(grant.in)}` : who
}

const nameOfRelation = (relation: string): string =>
  relation === 'own' ? 'the organisation that it belongs to' : relation

const rolesInWords = (roles: readonly Role[]): string =>
  roles.length === ROLES.length ? 'anybody' : listed(roles.map((role) => `${role}s`))

const toActionRow = ([action, { who, from, wire, note, to }]: [string, ActionRow]): Row => [
  `\`${action}\``,
  `${rolesInWords(who.roles)} of ${EDITION_CAPACITIES.includes(who.of) ? '`edition`: ' : ''}${listed(CAPACITIES[who.of])}`,
  from.length === TEXT_STATES.length ? 'in any state' : listed(from),
  wire,
  note ?? '',
  to,
]

const toPersonRow = (relation: EntryRelation, role: Role): Row => {
  const isTheirs = (rule: Rule) =>
    rule.some((grant) => isPeopleGrant(grant) && grant.of.includes(relation) && grant.roles.includes(role))
  const operations = (Object.entries(ACCESS_TABLE.statements) as [Operation, Rule][]).filter(([, rule]) =>
    isTheirs(rule),
  )
  const actions = Object.entries(TABLE).filter(
    ([, { who }]) => CAPACITIES[who.of].includes(relation) && who.roles.includes(role),
  )
  return [relation, role, code(operations.map(([name]) => name)), code(actions.map(([name]) => name))]
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ')

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
