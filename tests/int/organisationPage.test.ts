import { readOrganisationPage } from '../../src/desk/organisation/readOrganisation.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { openPress, type Press } from '../support/press.ts'
import { requestAs } from '../support/requestAs.ts'

describe('what an organisation has in work', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const readAs = async (email: string) => {
    const req = await requestAs(press.newsroom.payload, email)
    return readOrganisationPage(req, DEFAULT_SLUGS)
  }
  const reasonOf = (who: string) =>
    readAs(who).then(
      () => null,
      (error: unknown) => (error as { reason?: string }).reason,
    )

  it('is for its managers alone', async () => {
    for (const who of ['editor@ilo.example', 'reviewer@ilo.example', 'coordinator@communique.example'])
      expect([who, await reasonOf(who)]).toEqual([who, 'not-found'])
    const { organisations } = await readAs('manager@ilo.example')
    expect(organisations.map(({ name }) => name)).toEqual(['ILO'])
  })

  it('is its texts with whom they wait for, and none that it may not read', async () => {
    const [own, shared] = [await press.write({ title: 'Own' }), await press.write({ title: 'Shared' })]
    await press.invite(shared, 'ilo', 'co-signatory')
    await press.submit(shared)
    await press.act('reviewer@unodc', shared, 'sign', {
      digest: (await press.read(shared)).digest,
    })
    const textsOf = async (who: string) => (await readAs(who)).organisations[0]!.texts
    const forIlo = await textsOf('manager@ilo.example')
    expect(forIlo.map(({ id }) => id)).toEqual([shared])
    expect(forIlo[0]).toMatchObject({
      title: 'Shared',
      since: 'submitted',
      stage: { stage: 'clearance', waitsFor: [{ organisation: 'ilo' }] },
    })
    const forLead = await textsOf('manager@unodc.example')
    expect(forLead.map(({ id }) => id).sort()).toEqual([own, shared].sort())
    expect(forLead.find(({ id }) => id === own)).toMatchObject({
      since: 'changed',
      stage: { stage: 'drafting' },
    })
    expect(await textsOf('manager@fia.example')).toEqual([])
  })

  it('is its open invitations and its people, and no other organisation’s', async () => {
    const body = { email: 'new@ilo.example', organisation: 'ilo', roles: ['editor'] }
    await press.newsroom.ask('POST', '/api/invitations', body, press.tokens['manager@ilo'])
    const [ilo] = (await readAs('manager@ilo.example')).organisations
    expect(ilo!.invitations).toMatchObject([{ email: 'new@ilo.example', roles: 'editor', isOver: false }])
    expect(ilo!.people.length).toBeGreaterThan(0)
    for (const { name, hasSecondFactor } of ilo!.people)
      expect([name, hasSecondFactor]).toEqual([name, false])
    const [fia] = (await readAs('manager@fia.example')).organisations
    expect(fia!.invitations).toEqual([])
    const known = new Set(fia!.people.map(({ id }) => id))
    expect(ilo!.people.filter(({ id }) => known.has(id))).toEqual([])
  })
})
