import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { peopleAt } from '../support/matrix/ask.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const DRAWN = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><rect width="320" height="320" rx="40" fill="#0a66a5"/><circle cx="160" cy="160" r="95" fill="none" stroke="#fff" stroke-width="34"/></svg>`

inBrowser('the logo of an organisation', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let editor: Client
  let statement: string

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@ilo.example', PASSWORD)
    const manager = await logIn(stage.url, 'manager@ilo.example', PASSWORD)
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'The emblem of ILO' }))
    const bytes = new Uint8Array(await sharp(Buffer.from(DRAWN)).png().toBuffer())
    form.set('file', new Blob([bytes], { type: 'image/png' }), 'emblem.png')
    const { body } = await peopleAt(stage.url).ask('editor@ilo', 'POST', '/api/media', form)
    const { docs } = await must(manager.get('/api/partner-organisations?where[slug][equals]=ilo'))
    const [{ id = '' } = {}] = docs as { id: string }[]
    const logo = (body.doc as { id: string }).id
    await must(manager.patch(`/api/partner-organisations/${id}`, { logo }))
    // In the demonstration all members have one.
    const unodcs = await logIn(stage.url, 'manager@unodc.example', PASSWORD)
    const found = await must(unodcs.get('/api/partner-organisations?where[slug][equals]=unodc'))
    const [{ id: unodc = '' } = {}] = found.docs as { id: string }[]
    await must(unodcs.patch(`/api/partner-organisations/${unodc}`, { logo: null }))
    const { doc } = await must(
      editor.post('/api/statements', { title: 'Fair work', body: toLexical('Fair work for all.') }),
    )
    statement = (doc as { id: string }).id
    const invite = `/api/statements/${statement}/clearance/invite`
    await must(editor.post(invite, { organisation: 'unodc', role: 'co-signatory' }))
  })
  afterAll(() => stage.close())

  const open = async (who: string, path: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter(`${who}.example`, look)
    await page.goto(path)
    return page
  }
  /** Once it is drawn. */
  const isDrawn = (page: Page, within: string) =>
    page.waitForFunction((selector) => {
      const [image] = document.querySelectorAll<HTMLImageElement>(`${selector} img.organisation-mark`)
      return image !== undefined && image.complete && image.naturalWidth === 320
    }, within)

  it.each([
    ['in the light', {}],
    ['in the dark', { colorScheme: 'dark' as const }],
    ['in Arabic on a phone', { locale: 'ar', width: 360 }],
  ])('stands on My desk of another one’s people, %s', async (name, look) => {
    const page = await open('reviewer@unodc', '/admin', look)
    const row = `.my-desk__row[data-entry="${statement}"]`
    await isDrawn(page, row)
    // The name stands beside it.
    expect(await page.locator(`${row} img.organisation-mark`).getAttribute('alt')).toBe('')
    expect(await page.locator('.my-desk__row [data-initials="UN"]').count()).toBeGreaterThan(0)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, `logos-desk-${name.split(' ').at(-1)}`)
  })

  it('stands in lists, and two letters where there is none', async () => {
    const page = await open('editor@unodc', '/admin/collections/statements?columns=["title","lead","state"]')
    await isDrawn(page, '.cell-lead')
    await page.locator('.cell-lead [data-initials="UN"]').first().waitFor()
    expect(await page.locator('.cell-lead', { hasText: 'ILO' }).first().textContent()).toBe('ILO')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'logos-list')
  })

  it('stands among the parties, and where the organisations at the top are put in order', async () => {
    const page = await open('editor@ilo', `/admin/compose/statements/${statement}`)
    await isDrawn(page, '.clearance__parties [data-organisation="ilo"]')
    await page.locator('.clearance__parties [data-organisation="unodc"] [data-initials="UN"]').waitFor()
    await page.locator('[data-part="masthead"] summary').click()
    await page.locator('[data-part="add-line"]').click()
    const choose = page.getByRole('combobox', { name: 'Add an organisation to line' }).last()
    const option = await choose
      .locator('option', { hasText: /^(ILO|FIA)/ })
      .first()
      .textContent()
    await choose.selectOption({ label: option ?? '' })
    await page.locator('.masthead__line .organisation-mark').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'logos-composer')
  })

  it('breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
