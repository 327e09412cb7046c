import { appointCoordinator } from '../../src/plugins/addPeople.ts'
import type { Host } from './hostApplication.ts'
import { toLexical } from './newsroom.ts'

type Account = Awaited<ReturnType<Host['account']>>
type Row = Record<string, unknown> & { id: string }

/** One member with a manager, and the coordinator, in a host application; more people as they are asked for. */
export const staffOf = async (host: Host) => {
  const { payload, ask, account } = host
  const coordinator = await account('coordinator@host.example', { role: 'desk' })
  await appointCoordinator(payload, coordinator.id)
  const made = await payload.create({
    collection: 'partner-organisations',
    data: {
      slug: 'ilo',
      name: 'International Labour Organization',
      acronym: 'ILO',
      kind: 'un-entity',
      standing: 'member',
    },
  })
  const ilo = String(made.id)
  const row = (who: Account, roles: string[]) =>
    payload.create({
      collection: 'people' as 'users',
      data: {
        account: who.id,
        name: who.email.split('@')[0],
        memberships: [{ organisation: ilo, roles }],
      },
    })
  /** With a row that the operator has made. */
  const hire = async (name: string, ...roles: string[]): Promise<Account> => {
    const hired = await account(`${name}@ilo.example`)
    await row(hired, roles)
    return hired
  }
  const manager = await hire('manager', 'manager')
  const person = async ({ id }: Pick<Account, 'id'>) =>
    (await payload.findByID({
      collection: 'people' as 'users',
      id: String(id),
      depth: 0,
      disableErrors: true,
    })) as unknown as Row | null
  const write = (who: Account, title: string) =>
    ask('POST', '/api/statements', { title, body: toLexical('Work.') }, who.token)
  const remove = ({ id }: Account) => payload.delete({ collection: 'accounts' as 'users', id: id })
  return { coordinator, manager, ilo, hire, person, write, remove }
}

export const reasonOf = ({ body }: { body: Record<string, unknown> }): string | undefined =>
  ((body.errors ?? []) as { reason?: string }[])[0]?.reason
export const sentenceOf = ({ body }: { body: Record<string, unknown> }): string =>
  ((body.errors ?? []) as { message?: string }[])[0]?.message ?? ''
