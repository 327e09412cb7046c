import { standingsOf } from '../../src/desk/health/healthPage.ts'
import { readHealthPage } from '../../src/desk/health/readHealth.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { partsOf } from '../../src/server/openNewsroom.ts'
import { addServices } from '../../src/services.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { type Press, pressIn } from '../support/press.ts'
import { requestAs } from '../support/requestAs.ts'
import { startSmtp } from '../support/smtp.ts'
import { until } from '../support/until.ts'
import { type Answerer, answerer } from '../support/webhooks/targets.ts'

const COORDINATOR = 'coordinator@communique.example'
const TITLE = 'Kanarienvogel'

describe('the health of a newsroom', () => {
  let press: Press
  let smtp: Awaited<ReturnType<typeof startSmtp>>
  let receiver: Answerer
  beforeAll(async () => {
    smtp = await startSmtp()
    receiver = await answerer(500)
    const env = { WEBHOOK_TARGETS: 'private-accept' }
    press = await pressIn(await openNewsroom({ env, smtpUrl: smtp.url }), ['unodc', 'ilo'])
  })
  afterAll(async () => {
    await press.newsroom.close()
    receiver.close()
    smtp.stop()
  })

  const readAs = async (email: string) =>
    readHealthPage(await requestAs(press.newsroom.payload, email), DEFAULT_SLUGS)
  const reasonOf = (who: string) =>
    readAs(who).then(
      () => null,
      (error: unknown) => (error as { reason?: string }).reason,
    )
  const read = () => readAs(COORDINATOR)

  it('is for the coordinator alone', async () => {
    for (const who of ['editor@ilo.example', 'reviewer@ilo.example', 'manager@ilo.example'])
      expect([who, await reasonOf(who)]).toEqual([who, 'not-found'])
    expect(await reasonOf(COORDINATOR)).toBeNull()
  })

  it('is in order as long as nothing fails; of store and backups nobody has told it', async () => {
    await until('all clocks have run', async () => (await read()).clocks.every(({ lastAt }) => lastAt))
    const page = await read()
    expect(standingsOf(page)).toEqual({
      ...{ mails: 'well', receivers: 'well', clocks: 'well', store: 'unknown', backup: 'unknown' },
    })
    expect(page.clocks.map(({ name }) => name)).toEqual(['register', 'notices', 'mails', 'webhooks'])
  })

  it('has the emails that are refused and the receivers that take nothing, and no word, id or address', async () => {
    const { newsroom, tokens } = press
    const webhook = { url: receiver.url, organisation: 'unodc', name: 'Ours' }
    await newsroom.ask('POST', '/api/webhooks', webhook, tokens['manager@unodc'])
    smtp.refuse(true)
    const invitation = { email: 'new@ilo.example', organisation: 'ilo', roles: ['editor'] }
    await newsroom.ask('POST', '/api/invitations', invitation, tokens['manager@ilo'])
    const id = await press.write({ title: TITLE })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.publish(id, 'reviewer@ilo')
    await until('it is known', async () => {
      const { mails, receivers } = await read()
      return (mails.notices?.failing.length ?? 0) > 0 && (receivers[0]?.retrying ?? 0) > 0
    })
    const page = await read()
    expect(standingsOf(page)).toMatchObject({ mails: 'attention', receivers: 'attention' })
    const failed = new Map(page.mails.failed.map(({ kind, count }) => [kind, count]))
    expect(failed.get('invitation')).toBe(1)
    expect(page.receivers).toMatchObject([
      { organisation: 'UNODC', host: new URL(receiver.url).host, retrying: 1, dead: 0, answer: '500' },
    ])
    const { slug } = (await press.read(id)) as unknown as { slug: string }
    for (const secret of [TITLE, id, slug, 'new@ilo', 'reviewer@', '/hooks'])
      expect(JSON.stringify(page)).not.toContain(secret)
  })

  it('has what our own server knows of store and backups', async () => {
    const { payload } = press.newsroom
    const { readiness } = partsOf(payload)
    const backup = async () => new Date(Date.now() - 3_600_000)
    addServices(payload, { readiness: { ...readiness, backup } })
    const page = await read()
    expect(standingsOf(page)).toMatchObject({ store: 'well', backup: 'well' })
    expect(page.store?.bytes).toBeGreaterThan(10_000)
    const age = Date.parse(page.now) - Date.parse(page.store?.backupAt ?? '')
    expect(Math.round(age / 60_000)).toBe(60)
    addServices(payload, { readiness: { ...readiness, backup: async () => null } })
    expect(standingsOf(await read())).toMatchObject({ backup: 'attention' })
  })
})
