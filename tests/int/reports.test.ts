import type { ReportAnswer, ReportName } from '../../src/desk/reports/reports.ts'
import { reasonOf } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]
const HOSTILE = '=HYPERLINK("https://evil.example","\u202eread")'

describe('Reports', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const now = () => press.newsroom.clock.now().getTime()
  const pass = (ms: number) => press.newsroom.clock.set(new Date(now() + ms))
  const later = (ms: number) => new Date(now() + ms).toISOString()

  const url = (report: string, query: Record<string, string> = {}) =>
    `/api/desk/reports/${report}?${new URLSearchParams(query)}`
  const ask = (who: string | null, report: string, query: Record<string, string> = {}) =>
    press.newsroom.ask('GET', url(report, query), undefined, who ? press.tokens[who] : undefined)
  const rows = async (who: string, report: ReportName, query: Record<string, string> = {}) => {
    const { status, body } = await ask(who, report, query)
    expect(status).toBe(200)
    return (body as unknown as ReportAnswer).rows.map(({ cells }) => cells)
  }
  const of = (title: string, all: Awaited<ReturnType<typeof rows>>) =>
    all.filter(({ text }) => text === title)

  it('overdue: names who has let a deadline pass, and what was not out when its embargo ended', async () => {
    const deadline = later(100 * HOUR)
    const id = await press.write({
      title: 'Late',
      embargo: { until: later(120 * HOUR), zone: 'UTC' },
    })
    await press.invite(id, 'ilo', 'co-signatory')
    const { revision } = await press.read(id)
    const { view } = await press.act('editor@unodc', id, 'submit', {
      revision,
      deadline,
      onDeadline: 'block',
    })
    await press.act('reviewer@unodc', id, 'sign', { digest: view.digest })
    expect(of('Late', await rows('editor@unodc', 'overdue'))).toEqual([])
    pass(110 * HOUR)
    const late = { lead: 'UNODC', what: 'deadline', since: deadline, state: 'clearance', missing: ['ILO'] }
    for (const who of ['editor@unodc', 'editor@ilo'])
      expect(of('Late', await rows(who, 'overdue'))).toMatchObject([late])
    pass(20 * HOUR)
    expect(of('Late', await rows('editor@ilo', 'overdue')).map(({ what }) => what)).toEqual([
      'embargo',
      'deadline',
    ])
    await press.act('reviewer@ilo', id, 'sign', { digest: view.digest })
    const unreleased = { what: 'embargo', state: 'cleared', missing: ['UNODC'] }
    expect(of('Late', await rows('editor@ilo', 'overdue'))).toMatchObject([unreleased])
    await press.act('reviewer@unodc', id, 'release', { digest: view.digest })
    expect(of('Late', await rows('editor@ilo', 'overdue'))).toEqual([])
    expect(await rows('editor@fia', 'overdue')).toEqual([])
  })

  it('signatures: says who signed for whom, express or by silence, and on which edition', async () => {
    await press.newsroom.payload.update({
      collection: 'partner-organisations',
      id: press.newsroom.organisations.ilo ?? '',
      data: { tacitConsent: ['statement'] },
    })
    const id = await press.write({ title: 'Signed' })
    await press.invite(id, 'ilo', 'co-signatory')
    const { revision } = await press.read(id)
    const deadline = later(100 * HOUR)
    const silence = { deadline, onDeadline: 'consent' }
    const { view } = await press.act('editor@unodc', id, 'submit', { revision, ...silence })
    await press.act('reviewer@unodc', id, 'sign', { digest: view.digest })
    const express = {
      organisation: 'UNODC',
      how: 'express',
      edition: null,
      person: expect.stringMatching(/\w/) as string,
    }
    expect(of('Signed', await rows('editor@ilo', 'signatures'))).toMatchObject([express])
    pass(101 * HOUR)
    const tacit = { organisation: 'ILO', how: 'tacit', person: null, signedAt: deadline }
    expect(of('Signed', await rows('editor@ilo', 'signatures'))).toMatchObject([tacit, express])
    await press.act('reviewer@unodc', id, 'release', { digest: view.digest })
    expect(of('Signed', await rows('editor@ilo', 'signatures', { organisation: 'ilo' }))).toMatchObject([
      { ...tacit, edition: 1 },
    ])
    const after = { from: new Date(Date.parse(deadline) - HOUR).toISOString() }
    expect(of('Signed', await rows('editor@ilo', 'signatures', after))).toHaveLength(1)
    expect(await rows('editor@fia', 'signatures')).toEqual([])
  })

  it('early sight: shows to who signs a text who may read it, and nothing to who only reads along', async () => {
    const id = await press.write({ title: 'Early', embargo: { until: later(200 * HOUR), zone: 'UTC' } })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.invite(id, 'fia', 'observer')
    const journalist = { name: 'Kim Reader', organisation: 'The Daily', email: 'kim@daily.example' }
    const door = `/api/statements/${id}/grants`
    const given = await press.newsroom.ask('POST', door, { journalist }, press.tokens['reviewer@unodc'])
    expect(given.status).toBe(201)
    const grant = { reader: 'Kim Reader', worksFor: 'The Daily', standing: 'open', reads: 0, lastRead: null }
    for (const who of ['editor@unodc', 'reviewer@ilo'])
      expect(of('Early', await rows(who, 'early-sight'))).toMatchObject([grant])
    expect(await rows('editor@fia', 'early-sight')).toEqual([])
    expect(JSON.stringify(await rows('editor@unodc', 'early-sight'))).not.toContain('kim@daily.example')
    const grantId = (given.body.grant as { id: string }).id
    const at = later(0)
    await press.newsroom.payload.db.create({
      collection: 'embargoed-reads',
      data: {
        id: '0b6f2f0e-3c3c-4d0e-8f43-6e2f2a9d1c55',
        grant: grantId,
        entry: id,
        number: 1,
        edition: 1,
        digest: 'sha256:0',
        form: 'json',
        at,
      },
    })
    expect(of('Early', await rows('reviewer@ilo', 'early-sight'))).toMatchObject([{ reads: 1, lastRead: at }])
    await press.act('reviewer@ilo', id, 'leave')
    expect(await rows('reviewer@ilo', 'early-sight')).toEqual([])
  })

  it('drafts: shows what the own organisations have let lie, the oldest first', async () => {
    const made = async (title: string, days: number, extra = {}) => {
      const id = await press.write({ title, ...extra })
      const data = { updatedAt: new Date(now() - days * DAY - HOUR).toISOString() }
      await press.newsroom.payload.db.updateOne({ collection: 'statements', id, data })
      return id
    }
    await made('Old', 20)
    await made('Older', 40)
    await made('Fresh', 1)
    const shared = await made('Shared', 30)
    await press.invite(shared, 'ilo', 'co-author')
    const old = (await rows('editor@unodc', 'drafts')).filter(({ text }) => text !== 'Early')
    expect(old.map(({ text, days }) => [text, days]).slice(0, 1)).toEqual([['Older', 40]])
    expect(old.map(({ text }) => text)).toEqual(expect.arrayContaining(['Older', 'Old']))
    expect(old.map(({ text }) => text)).not.toContain('Fresh')
    expect((await rows('editor@unodc', 'drafts', { days: '30' })).map(({ text }) => text)).not.toContain(
      'Old',
    )
    expect(await rows('editor@ilo', 'drafts', { days: '0' })).toEqual([])
    expect(await rows('editor@unodc', 'drafts', { days: '0', organisation: 'ilo' })).toEqual([])
  })

  it('22: gives a file in which nothing is a formula, for this reader alone', async () => {
    await press.write({ title: HOSTILE })
    const answer = await press.newsroom.fetch(
      'GET',
      url('drafts', { days: '0', format: 'csv' }),
      undefined,
      press.tokens['editor@unodc'],
    )
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""https://evil.example"",""read"")","Statement"`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^attachment; filename="drafts-[\d-]+\.csv"$/) as string,
    })
  })

  it('are nobody’s without a login, and refuse what they do not know', async () => {
    expect((await ask(null, 'overdue')).status).toBe(401)
    expect((await ask('editor@unodc', 'secrets')).status).toBe(404)
    expect((await ask('editor@unodc', 'toString')).status).toBe(404)
    expect(reasonOf(await ask('editor@unodc', 'overdue', { from: '2024-01-01' }))).toBe('invalid')
    expect(reasonOf(await ask('editor@unodc', 'overdue', { format: 'xlsx' }))).toBe('invalid')
    expect(reasonOf(await ask('editor@unodc', 'signatures', { from: '2024-02-30' }))).toBe('invalid')
  })
})
