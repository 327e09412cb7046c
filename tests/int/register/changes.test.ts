import type { LeafDifference } from '../../../src/domain/differences/differences.ts'
import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Changes = {
  signed: { digest: string; mode: string } | null
  digest: string | null
  leaves: LeafDifference[]
  errors?: { reason: string; message: string }[]
}

describe('what has changed since an organisation signed', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'iom', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const door = (id: string, query: string) => `/api/statements/${id}/clearance/changes${query}`
  const ask = async (id: string, query: string, who = 'reviewer@ilo') => {
    const { status, body } = await press.newsroom.ask('GET', door(id, query), undefined, press.tokens[who])
    return { status, ...(body as unknown as Changes) }
  }
  const told = ({ leaves }: Changes) =>
    leaves.map(({ leaf, fields }) => [leaf, fields.map(({ field }) => field)])

  it('is told to all parties, per language and field, through rounds that came to nothing and editions', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    expect(await ask(id, '?organisation=ilo')).toMatchObject({
      status: 200,
      signed: null,
      digest: null,
      leaves: [],
    })

    const first = (await press.submit(id)).view.digest
    expect(await ask(id, '')).toMatchObject({ organisation: 'ilo', signed: null, digest: first })
    expect((await ask(id, '')).leaves.map(({ change }) => change)).toEqual(['unsigned', 'unsigned'])
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest: first })
    expect(await ask(id, '')).toMatchObject({ signed: { digest: first, mode: 'express' }, leaves: [] })

    await press.act('editor@unodc', id, 'recall', { digest: first })
    await press.patch(id, { body: toLexical('We act together, today.') })
    const second = (await press.submit(id)).view.digest
    const seen = await ask(id, '?organisation=ilo', 'editor@unodc')
    expect(seen).toMatchObject({ signed: { digest: first }, digest: second })
    expect(told(seen)).toEqual([['en', ['body']]])
    expect(seen.leaves[0]?.fields[0]?.words).toEqual([
      { kind: 'same', text: 'We act together' },
      { kind: 'added', text: ', today' },
      { kind: 'same', text: '.' },
    ])

    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, id, 'sign', { digest: second })
    await press.act('reviewer@unodc', id, 'release', { digest: second })
    await press.act('editor@unodc', id, 'correct', { publicNote: 'The title was wrong.' })
    await press.patch(id, { title: 'A common statement' })
    const third = (await press.submit(id)).view.digest
    expect(await ask(id, '')).toMatchObject({ signed: { digest: second }, digest: third })
    const corrected = await ask(id, '')
    expect(told(corrected)).toEqual([
      ['en', ['title']],
      ['notice', ['editionType', 'publicNote']],
    ])
    expect(corrected.leaves[1]?.fields[1]?.after).toBe('The title was wrong.')
  })

  it('comes as a page that needs nothing else and runs nothing', async () => {
    const id = await press.write({ title: 'A <b>bold</b> title' })
    await press.invite(id, 'ilo', 'co-signatory')
    await press.submit(id)
    const { newsroom, tokens } = press
    const answer = await newsroom.fetch('GET', door(id, '?format=html'), undefined, tokens['reviewer@ilo'])
    const { headers } = answer
    const text = await answer.text()
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(text).toContain('A &lt;b&gt;bold&lt;/b&gt; title')
    expect(text).toContain('ILO has not signed this text yet')
  })

  it('is asked of those who sign, by those who read', async () => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.invite(id, 'iom', 'observer')
    await press.submit(id)
    expect((await ask(id, '?organisation=ilo', 'reviewer@fia')).status).toBe(404)
    expect(await ask(id, '?organisation=fia')).toMatchObject({ status: 400, errors: [{ reason: 'invalid' }] })
    expect((await ask(id, '', 'reviewer@iom')).status).toBe(400)
    expect((await ask(id, '?organisation=ilo', 'reviewer@iom')).status).toBe(200)
    expect((await ask(id, '?organisation=ilo&format=pdf')).status).toBe(400)
  })
})
