import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { createDevice } from '../support/killedBrowser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

const POINTS = Number(process.env.KILL_POINTS ?? 3)
const SEED = Number(process.env.KILL_SEED ?? 2_026)
/** What was typed longer ago than this is there again. */
const LOST_MS = 3_000
const EDITOR = 'editor@unodc.example'

const WAITED_MS = 10_000

type Typed = { word: string; at: number }

/** A device, two browsers and a page in each, beside another suite. */
const SLOWEST_MS = 30_000

inBrowser('a browser that is killed while somebody types', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, EDITOR, PASSWORD)
  })
  afterAll(() => stage.close())

  it(
    `has lost no word older than three seconds, at ${POINTS} points`,
    async () => {
      const points = fc.sample(
        fc.record({ killAt: fc.integer({ min: 300, max: 7_500 }), delay: fc.nat(30) }),
        {
          numRuns: POINTS,
          seed: SEED,
        },
      )
      const lost: string[] = []
      for (const { killAt, delay } of points) {
        const missing = await killOnce(killAt, delay)
        if (missing.length > 0) lost.push(`after ${killAt} ms: ${missing.join(' ')}`)
      }
      expect(lost).toEqual([])
    },
    60_000 + POINTS * SLOWEST_MS,
  )

  /** @returns the words that are missing when the text is opened again on the same device. */
  const killOnce = async (killAt: number, delay: number): Promise<string[]> => {
    const { doc } = await must(editor.post('/api/statements', { title: 'Typed in a train' }))
    const { id } = doc as { id: string }
    const device = await createDevice()
    try {
      const { page, kill } = await openText(device, id)
      await page.locator('[contenteditable="true"]').first().click()
      const typed: Typed[] = []
      const until = Date.now() + killAt
      while (Date.now() < until) {
        const word = `w${typed.length}`
        await page.keyboard.type(`${word} `, { delay })
        typed.push({ word, at: Date.now() })
      }
      const killedAt = Date.now()
      await kill()
      const again = await openText(device, id)
      const wanted = typed.filter(({ at }) => at < killedAt - LOST_MS).map(({ word }) => word)
      const missing = await missingIn(again.page, wanted)
      await again.kill()
      return missing
    } finally {
      await device.dispose()
    }
  }

  /** Once the page stands, what is kept on the device is put together with what is stored. */
  const missingIn = async (page: Page, wanted: readonly string[]): Promise<string[]> => {
    const text = page.locator('[contenteditable="true"]').first()
    const read = async () => ((await text.textContent()) ?? '').split(/\s+/)
    const isWhole = (words: readonly string[]) => wanted.every((word) => words.includes(word))
    for (const until = Date.now() + WAITED_MS; Date.now() < until; await page.waitForTimeout(100))
      if (isWhole(await read())) return []
    const words = await read()
    return wanted.filter((word) => !words.includes(word))
  }

  const openText = async (device: Awaited<ReturnType<typeof createDevice>>, id: string) => {
    const opened = await device.open(stage.url)
    const answer = await opened.page.context().request.post(`${stage.url}/api/users/login`, {
      data: { email: EDITOR, password: PASSWORD },
      headers: { origin: stage.url },
    })
    expect(answer.status()).toBe(200)
    await opened.page.goto(`${stage.url}/admin/compose/statements/${id}`)
    await opened.page.locator('[data-composer]').waitFor()
    return opened
  }
})
