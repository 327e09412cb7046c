import { codeOf } from '../../src/domain/checking/code.ts'
import { getServices } from '../../src/services.ts'
import { checkFile, checkWords } from '../support/checking/hand.ts'
import { encodedAgain } from '../support/checking/variants.ts'
import { openPress, type Press } from '../support/press.ts'
import { toLexical } from '../support/newsroom.ts'

const START = '2031-07-30T05:45:00.000Z'
const BODY =
  'Ministers of eleven countries meet the press in the old library, and show for the first time what they have agreed on.'

describe('a copy of an event whose facts were changed since', () => {
  let press: Press

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
  })
  afterAll(() => press.newsroom.close())

  const act = (who: string, id: string, action: string, body: Record<string, unknown> = {}) =>
    press.act(who, id, action, body, 'events')
  const fetch = async (id: string, rest: string) => {
    const { register, wire } = getServices(press.newsroom.payload)
    const { wireSlug } = await register.stateOf({ collection: 'events', id })
    const request = {
      method: 'GET',
      path: `/v1/events/${wireSlug}${rest}`,
      query: new URLSearchParams(),
      headers: {},
    }
    return Buffer.from((await wire.handle(request))?.body ?? '')
  }

  it('is found by the code that it bears, and said to have other facts now', async () => {
    const facts = { start: START, zone: 'Asia/Karachi', venue: { name: 'Hall A', city: 'Islamabad' } }
    const text = { title: 'Ministers meet the press', body: toLexical(BODY), ...facts, mandate: ['room'] }
    const id = await press.write(text, 'events')
    await act('editor@unodc', id, 'invite', { organisation: 'ilo', role: 'co-signatory' })
    await act('reviewer@ilo', id, 'accept')
    const { digest } = (await press.submit(id, 'events')).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await act(who, id, 'sign', { digest })
    await act('reviewer@unodc', id, 'release', { digest })
    const [pdf, eml] = [await fetch(id, '.pdf'), await fetch(id, '.eml')]

    const change = async (room: string) => {
      const { proposal } = (await act('reviewer@unodc', id, 'propose-facts', { facts: { room } })).view
      expect((await act('reviewer@ilo', id, 'confirm-facts', { digest: proposal?.digest })).status).toBe(200)
      return String(proposal?.digest)
    }
    const [second, third] = [await change('Hall B'), await change('Hall C')]
    const changed = { about: { edition: 1, digest: third, changedAt: expect.any(String) as string } }
    for (const each of [digest, second, third])
      expect(await checkWords(press.newsroom, codeOf(each))).toMatchObject({ is: 'code', ...changed })
    expect(await checkFile(press.newsroom, 'a.pdf', pdf)).toMatchObject({ is: 'file', ...changed })
    const again = await checkFile(press.newsroom, 'a.eml', await encodedAgain(eml))
    expect(again).toMatchObject({ is: expect.stringMatching(/^(?:same|quotation)$/) as string, ...changed })
  })
})
