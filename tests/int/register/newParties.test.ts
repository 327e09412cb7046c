import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Json = Record<string, unknown>
const OLD = 'canary-before'

/** New parties (ADR 22): UNODC leads; ILO takes part from the beginning; ICMPD is invited later. */
describe('a newly invited organisation', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'icmpd', 'iom')
  })
  afterAll(() => press.newsroom.close())

  const ask = (who: string, method: string, door: string, body?: unknown) =>
    press.newsroom.ask(method, `/api/${door}`, body, press.tokens[who])
  const later = () => {
    const { clock } = press.newsroom
    clock.set(new Date(clock.now().getTime() + 60_000))
  }
  const textOf = (who: string, id: string, digest?: string) =>
    ask(who, 'GET', `statements/${id}/clearance/text${digest ? `?digest=${digest}` : ''}`)
  const say = (who: string, id: string, text: string, rest: Json = {}) =>
    ask(who, 'POST', `statements/${id}/comments`, { text, visibility: 'all', ...rest })
  const threadsOf = async (who: string, id: string) =>
    (
      (await ask(who, 'GET', `statements/${id}/comments`)).body as {
        threads: { id: string; comments: { text: string }[] }[]
      }
    ).threads

  /** A round that was sent back, with its note and a comment; then ICMPD comes. */
  const prepare = async () => {
    const id = await press.write({ title: 'A statement', body: toLexical(`${OLD}: the first words.`) })
    await press.invite(id, 'ilo', 'co-signatory')
    const thread = String((await say('editor@ilo', id, `${OLD} remark`)).body.id)
    const { digest } = (await press.submit(id)).view
    await press.act('reviewer@ilo', id, 'send-back', { digest, note: `${OLD} note` })
    await press.patch(id, { body: toLexical('The second words.') })
    later()
    await press.act('editor@unodc', id, 'invite', { organisation: 'icmpd', role: 'co-signatory' })
    return { id, digest, thread }
  }

  it('reads the working text, and what is said from its invitation on', async () => {
    const { id, digest, thread } = await prepare()
    const view = await press.read(id, 'editor@icmpd')
    expect(view.log.map(({ type }) => type)).toEqual(['invite'])
    expect(view.since).toBe(view.log[0]?.at)
    expect((await press.read(id, 'editor@unodc')).since).toBeNull()
    expect((await ask('editor@icmpd', 'GET', `statements/${id}`)).status).toBe(200)
    expect((await textOf('editor@icmpd', id, digest)).status).toBe(404)
    expect((await textOf('editor@ilo', id, digest)).status).toBe(200)
    expect(await threadsOf('editor@icmpd', id)).toEqual([])
    await ask('editor@unodc', 'POST', `statements/${id}/comments/${thread}/reply`, { text: 'Mended.' })
    const [heard, ...others] = await threadsOf('editor@icmpd', id)
    expect(others).toEqual([])
    expect(heard).toMatchObject({ id: thread, comments: [{ text: 'Mended.' }] })
    const answered = await ask('reviewer@icmpd', 'POST', `statements/${id}/comments/${thread}/reply`, {
      text: 'Thank you.',
    })
    expect(answered.status).toBe(200)
    for (const door of ['clearance', 'comments', 'clearance/changes?organisation=ilo', 'languages'])
      expect([door, JSON.stringify(await ask('reviewer@icmpd', 'GET', `statements/${id}/${door}`))]).toEqual([
        door,
        expect.not.stringContaining(OLD) as string,
      ])
  })

  it('hears of no text that was sent back before it came, and of who signed before what was out then', async () => {
    const sentBack = async (who: string) =>
      ((await ask(who, 'GET', 'desk')).body.sentBack as { id: string }[]).map((item) => item.id)
    const { id } = await prepare()
    await press.act('reviewer@icmpd', id, 'accept')
    await press.act('editor@unodc', id, 'invite', { organisation: 'iom', role: 'co-author' })
    await press.act('reviewer@iom', id, 'accept')
    expect(await sentBack('editor@unodc')).toContain(id)
    expect(await sentBack('editor@iom')).not.toContain(id)
    expect(JSON.stringify((await ask('editor@iom', 'GET', 'desk')).body)).not.toContain(OLD)

    const other = await press.write({ title: 'Signed twice' })
    await press.publish(other)
    for (const publicNote of ['The first.', 'The second.']) {
      later()
      await press.act('editor@unodc', other, 'correct', { publicNote })
      await press.patch(other, { body: toLexical(publicNote) })
      if (publicNote === 'The second.') {
        await press.act('editor@unodc', other, 'invite', { organisation: 'iom', role: 'observer' })
        later()
        await press.act('reviewer@iom', other, 'accept')
      }
      await press.publish(other)
    }
    const editions = async (who: string) => {
      const { body } = await ask(who, 'GET', 'desk/reports/signatures')
      const rows = body.rows as { entry: { id: string }; cells: { edition: number | null } }[]
      return rows.filter(({ entry }) => entry.id === other).map(({ cells }) => cells.edition)
    }
    expect(await editions('editor@unodc')).toEqual([3, 2, 1])
    expect(await editions('editor@iom')).toEqual([3, 2])
  })

  it('hears of what was changed in the text from its invitation on', async () => {
    const id = await press.write({ title: 'Changed before' })
    await press.patch(id, { title: 'Changed once' })
    await press.patch(id, { title: 'Changed twice' })
    later()
    await press.act('editor@unodc', id, 'invite', { organisation: 'icmpd', role: 'co-author' })
    await press.act('reviewer@icmpd', id, 'accept')
    const since = async (who: string, revision: number) =>
      (await ask(who, 'GET', `statements/${id}/changes?since=${revision}`)).body
    expect(await since('editor@icmpd', 1)).toEqual({ revision: 3, by: [], fields: null })
    expect((await since('editor@unodc', 1)).fields).toMatchObject([{ name: 'title' }])
    later()
    await press.patch(id, { summary: 'New.' })
    const { by, fields } = await since('editor@icmpd', 3)
    expect([(by as unknown[]).length, fields]).toMatchObject([1, [{ name: 'summary' }]])
  })

  it('reads the rounds in which it is a party, and signs them', async () => {
    const { id } = await prepare()
    await press.act('reviewer@icmpd', id, 'accept')
    const { digest } = (await press.submit(id)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo', 'reviewer@icmpd'])
      expect([who, (await press.act(who, id, 'sign', { digest })).status]).toEqual([who, 200])
    expect((await textOf('editor@icmpd', id)).body.manifest).toBeDefined()
    const { log } = await press.read(id, 'editor@icmpd')
    expect(log.map(({ type }) => type)).toEqual(['invite', 'accept', 'submit', 'sign', 'sign', 'sign'])
  })

  it('reads the editions that took effect, and no round before them', async () => {
    const id = await press.write({ title: 'A statement', body: toLexical(`${OLD}: the first words.`) })
    const first = (await press.submit(id)).view.digest
    await press.act('editor@unodc', id, 'recall', { digest: first })
    await press.patch(id, { body: toLexical('The words that went out.') })
    const { digest } = (await press.publish(id)).view
    await press.act('editor@unodc', id, 'correct', { publicNote: 'A comma.' })
    await press.act('editor@unodc', id, 'invite', { organisation: 'icmpd', role: 'observer' })
    expect((await textOf('editor@icmpd', id, digest)).status).toBe(200)
    expect((await textOf('editor@icmpd', id, first)).status).toBe(404)
    expect((await textOf('editor@icmpd', id)).status).toBe(200)
  })

  it('sees of the others those that are invited or have accepted', async () => {
    const id = await press.write()
    await press.act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await press.act('reviewer@ilo', id, 'decline')
    await press.act('editor@unodc', id, 'invite', { organisation: 'icmpd', role: 'co-signatory' })
    const seenBy = async (who: string) =>
      (await press.read(id, who)).parties.map(({ organisation }) => organisation)
    expect(await seenBy('editor@icmpd')).toEqual(['unodc', 'icmpd'])
    expect(await seenBy('editor@unodc')).toEqual(['unodc', 'ilo', 'icmpd'])
    const document = async (who: string) => {
      const { body } = await ask(who, 'GET', `statements/${id}?depth=0`)
      return (body.parties as unknown[]).length
    }
    expect([await document('editor@icmpd'), await document('editor@unodc')]).toEqual([1, 2])
  })

  it('that is invited again reads from its latest invitation on, and what it was a party of', async () => {
    const id = await press.write()
    await press.invite(id, 'icmpd', 'co-signatory')
    const { digest } = (await press.submit(id)).view
    await press.act('editor@unodc', id, 'recall', { digest })
    await press.act('reviewer@icmpd', id, 'leave')
    const between = (await say('editor@unodc', id, `${OLD} word`)).body
    expect(between.id).toBeDefined()
    later()
    await press.act('editor@unodc', id, 'invite', { organisation: 'icmpd', role: 'observer' })
    expect((await press.read(id, 'editor@icmpd')).log.map(({ type }) => type)).toEqual(['invite'])
    expect((await textOf('editor@icmpd', id, digest)).status).toBe(200)
    expect(await threadsOf('editor@icmpd', id)).toEqual([])
  })
})
