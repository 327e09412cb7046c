import { monitorEventLoopDelay } from 'node:perf_hooks'
import { leastOf } from '../support/leastOf.ts'
import { longestText } from '../support/longTexts/longest.ts'
import { openPress, type Press } from '../support/press.ts'

const BAR_MS = 50

describe('43: four languages of 100,000 characters each', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc')
  })
  afterAll(() => press.newsroom.close())

  const write = async (): Promise<string> => {
    const { body } = await press.newsroom.ask(
      'POST',
      '/api/statements?locale=all&depth=0',
      longestText(),
      press.tokens['editor@unodc'],
    )
    if (!body.doc) throw new Error(JSON.stringify(body))
    return (body.doc as { id: string }).id
  }

  it('are submitted without stopping anybody else for more than 50 ms', async () => {
    const delay = await leastOf(BAR_MS, async () => {
      const id = await write()
      const measured = monitorEventLoopDelay({ resolution: 1 })
      measured.enable()
      const { status, body } = await press.submit(id)
      measured.disable()
      expect([status, body.errors]).toEqual([200, undefined])
      return measured.max / 1e6
    })
    expect(delay).toBeLessThan(BAR_MS)
  })
})
