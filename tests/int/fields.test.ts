import { isGranted, type Rule } from '../../src/domain/rights/relations.ts'
import { ORGANISATION_FIELDS } from '../../src/domain/rights/table.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

/** Another value than the one that is stored, for every field of the table. */
const OTHER: Record<keyof typeof ORGANISATION_FIELDS, unknown> = {
  name: 'Another name',
  acronym: 'ANOTHER',
  kind: 'academia',
  standing: 'member',
  suspended: true,
  logo: null,
  boilerplate: 'Other words.',
  zone: 'Europe/Vienna',
  fourEyes: false,
  requireSecondFactor: true,
  tacitConsent: ['advisory'],
  awayDays: [{ from: '2030-01-01T00:00:00.000Z', to: '2030-01-02T00:00:00.000Z' }],
  checksOff: ['acronym'],
  wordRules: [{ kind: 'word', find: 'clients', why: 'They are people.' }],
  slug: 'another-slug',
}

describe('9: the fields of an organisation', () => {
  let newsroom: Newsroom
  const people = [
    ['manager@ilo.example', 'ilo', 'manager'],
    ['editor@ilo.example', 'ilo', 'editor'],
    ['reviewer@ilo.example', 'ilo', 'reviewer'],
    ['manager@fia.example', 'fia', 'manager'],
    ['coordinator@communique.example', '', 'coordinator'],
  ] as const

  beforeAll(async () => {
    newsroom = await openNewsroom()
  })
  afterAll(() => newsroom.close())

  const tokens = new Map<string, string>()
  /** What ends the sessions of an organisation's people when it is set. */
  const ENDS_SESSIONS = ['suspended', 'requireSecondFactor']
  const tokenOf = async (email: string, field: string): Promise<string> => {
    if (ENDS_SESSIONS.includes(field)) tokens.delete(email)
    const token = tokens.get(email) ?? (await newsroom.logIn(email))
    if (!ENDS_SESSIONS.includes(field)) tokens.set(email, token)
    return token
  }

  const writeStored = (id: string, data: Record<string, unknown>) =>
    newsroom.payload.update({ collection: 'partner-organisations', id, data })
  const make = async (slug: string, standing: string) => {
    const data = { slug, standing, acronym: slug, name: slug, kind: 'government' }
    return String((await newsroom.payload.create({ collection: 'partner-organisations', data: data })).id)
  }

  const mayByTable = (rule: Rule, [, organisation, role]: (typeof people)[number], own: string) =>
    isGranted(
      rule,
      {
        id: 'x',
        name: '',
        coordinator: role === 'coordinator',
        memberships: organisation ? [{ organisation, roles: [role] }] : [],
      },
      { relationOf: (one) => (one === own ? 'own' : 'other') },
    )

  it.each(Object.keys(ORGANISATION_FIELDS) as (keyof typeof ORGANISATION_FIELDS)[])(
    'are changed by those whom the table names, and by nobody else: %s',
    async (field) => {
      const rule: Rule = ORGANISATION_FIELDS[field]
      const partner = await make(`partner-${field.toLowerCase()}`, 'partner')
      for (const person of people) {
        const token = await tokenOf(person[0], field)
        const change = async (id: string) => {
          const { status } = await newsroom.ask(
            'PATCH',
            `/api/partner-organisations/${id}`,
            { [field]: OTHER[field] },
            token,
          )
          return status
        }
        const isSameAlready = field === 'standing' || field === 'logo'
        if (!isSameAlready) {
          const { ilo = '' } = newsroom.organisations
          const before = await newsroom.payload.findByID({
            collection: 'partner-organisations',
            id: ilo,
            depth: 0,
          })
          const status = await change(ilo)
          expect([person[0], status]).toEqual([person[0], mayByTable(rule, person, 'ilo') ? 200 : 403])
          await writeStored(ilo, { [field]: (before as unknown as Record<string, unknown>)[field] })
        }
        // A logo is a file, and its rule the boilerplate's: tests/http/threats has it.
        if (field === 'logo') continue
        const byCoordinator = person[2] === 'coordinator' && rule.length > 0
        expect([person[0], 'partner', await change(partner)]).toEqual([
          person[0],
          'partner',
          byCoordinator ? 200 : 403,
        ])
      }
    },
  )
})
