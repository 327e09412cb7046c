import { assemble, type Cast } from '../support/cast.ts'

describe('a newsroom that is told to stop', () => {
  let cast: Cast

  beforeAll(async () => {
    cast = await assemble()
  })

  it('lets copies end that are being set on paper', async () => {
    const { items } = (await (await fetch(`${cast.url}/v1/statements?limit=1`)).json()) as {
      items: { slug: string }[]
    }
    const door = `${cast.url}/v1/statements/${items[0]?.slug}.pdf`
    const copies = ['en', 'fr'].map(async (locale) => {
      const answer = await fetch(`${door}?locale=${locale}`)
      return [answer.status, (await answer.text()).slice(0, 4)]
    })
    // Connections are taken in their order: when this one has its answer, those before it have been heard.
    await (await fetch(`${cast.url}/healthz`)).text()
    const started = Date.now()
    const stopped = cast.stop()
    expect(await Promise.all(copies)).toEqual([
      [200, '%PDF'],
      [200, '%PDF'],
    ])
    expect(await stopped).toBe(0)
    expect(Date.now() - started).toBeLessThan(10_000)
  })
})
