import sharp from 'sharp'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

type Document = { id: string }
type Consent = { of: string; by: string; purpose: string; recordedAt?: string }

inBrowser('what is found in words and pictures', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const upload = async (alt: string): Promise<string> => {
    const canvas = { width: 320, height: 200, channels: 3 as const, background: '#375' }
    const bytes = await sharp({ create: canvas }).png().toBuffer()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png')
    form.set('_payload', JSON.stringify({ alt }))
    return ((await must(editor.post('/api/media', form))).doc as Document).id
  }
  const write = async (words: string, extra: Record<string, unknown> = {}): Promise<string> => {
    const text = { title: `Back to school ${Date.now()}`, body: toLexical(words), ...extra }
    return ((await must(editor.post('/api/statements', text))).doc as Document).id
  }
  const compose = async (id: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', look)
    await page.goto(`/admin/compose/statements/${id}`)
    await page.locator('.readiness').waitFor()
    return page
  }
  const line = (page: Page, id: string) => page.locator(`.readiness [data-line="${id}"]`)

  it('stands under Checks, counted, and “Show” selects the passage', async () => {
    const page = await compose(await write('We help.\n\nForty illegal migrants were turned back in March.'))
    const checks = page.locator('[data-part="checks"]')
    await checks.locator('[data-line="wording"]').getByText('illegal migrants').waitFor()
    expect(await checks.locator('summary .readiness__count').textContent()).toBe('1')
    await line(page, 'wording').getByRole('button', { name: 'Show' }).click()
    await page.waitForFunction(() => document.getSelection()?.toString() === 'illegal migrants')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer-checks')
  })

  it.each([
    ['', {}],
    ['-ar', { width: 360, locale: 'ar', colorScheme: 'dark' }],
  ] as const)(
    'asks for the consent to a picture of a child, which is recorded beside it%s',
    async (name, look) => {
      const media = await upload('A girl at school')
      const page = await compose(await write('Classes begin on Monday.', { media: [media] }), look)
      await page.locator('[data-part="material"] > summary').click()
      const card = page.locator(`[data-picture="${media}"]`)
      await card.locator('> summary').click()
      await card.locator('select[data-part="recognisable"]').selectOption('yes')
      await page.locator('[data-part="material"] > summary').focus()
      await line(page, 'harm').locator('[data-weight="blocks"]').waitFor()
      await card.locator('[data-part="add-consent"]').click()
      await card.locator('[data-part="consent-of"]').fill('Known to our office in the region')
      await card.locator('[data-part="consent-by"]').selectOption('guardian')
      await card.locator('[data-part="consent-purpose"]').fill('Press and web')
      expect(await overflowOf(page)).toBeLessThanOrEqual(0)
      expect(await violationsOf(page)).toEqual([])
      await picture(page, `picture-consents${name}`)
      await page.locator('[data-part="material"] > summary').focus()
      await line(page, 'harm').waitFor({ state: 'detached' })
      const { consents } = (await must(editor.get(`/api/media/${media}?depth=0`))) as unknown as {
        consents: Consent[]
      }
      expect(consents).toMatchObject([{ by: 'guardian', purpose: 'Press and web' }])
      expect(consents[0]?.recordedAt).toBeTruthy()
    },
  )

  it('follows the words and the style of the organisation, which its manager writes in a form', async () => {
    const manager = await stage.enter('manager@unodc.example')
    await manager.goto('/admin/organisation')
    await manager.locator('[data-section="wording"] a').click()
    await manager.locator('#field-wordRules').scrollIntoViewIfNeeded()
    await manager.locator('#field-wordRules .array-field__add-row').click()
    await manager.locator('#field-wordRules__0__find').fill('{number} %')
    await manager.locator('#field-wordRules__0__instead').fill('{number} per cent')
    await manager.locator('#field-wordRules__0__why').fill('The house style.')
    await picture(manager, 'organisation-words')
    await manager.locator('#action-save:enabled').click()
    await manager.locator('.payload-toast-item.toast-success').waitFor()
    const page = await compose(await write('According to our study of 2025, 12 % of cases are new.'))
    await line(page, 'wording').getByText('UNODC writes “12 per cent”').waitFor()
  })
})
