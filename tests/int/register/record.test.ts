import { openPress, type Press } from '../../support/press.ts'

describe('the clearance record', () => {
  let press: Press
  let id: string

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'iom', 'fia')
    id = await press.write({ title: 'Shelters stay open' })
    await press.invite(id, 'ilo', 'co-signatory')
    const first = (await press.submit(id)).view.digest
    await press.act('reviewer@ilo', id, 'send-back', { digest: first, note: 'The hour is wrong.' })
    const second = (await press.submit(id)).view.digest
    await press.act('reviewer@unodc', id, 'sign', { digest: second, note: 'Fine with us.' })
    await press.act('reviewer@ilo', id, 'sign', { digest: second })
    await press.act('reviewer@unodc', id, 'release', { digest: second })
  })
  afterAll(() => press.newsroom.close())

  const ask = (query: string, who: string, headers?: Record<string, string>) => {
    const url = `/api/statements/${id}/clearance/record${query}`
    return press.newsroom.fetch('GET', url, undefined, press.tokens[who], headers)
  }

  it('has who did what in which round, with notes, for who reads the text', async () => {
    const response = await ask('', 'editor@ilo')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('no-store')
    const page = await response.text()
    const inOrder = [
      'Clearance record: Shelters stay open',
      'Before the first submission',
      'Invited: ILO',
      'Round 1',
    ]
    const later = [
      'Returned for changes',
      'The hour is wrong.',
      'Round 2',
      'Fine with us.',
      'Signed',
      'Released',
    ]
    const places = [...inOrder, ...later].map((words) => page.lastIndexOf(words))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
    expect(page).toContain('Clearance record: Shelters stay open')
  })

  it('is in the reader’s language, and a file to keep', async () => {
    expect(await (await ask('', 'editor@ilo', { 'Accept-Language': 'fr' })).text()).toContain('Tour 2')
    const file = await ask('?form=pdf', 'editor@ilo')
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('is nobody else’s, and in no other form', async () => {
    expect((await ask('', 'editor@fia')).status).toBe(404)
    expect((await ask('?form=docx', 'editor@ilo')).status).toBe(400)
  })
})
