import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { peopleAt } from '../support/matrix/ask.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { savedAt } from '../support/savedAt.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

/** Of an organisation that no other test looks through. */
const EDITOR = 'editor@iom.example'
/** As many as are listed at once. */
const LISTED = 50

inBrowser('more pictures and contacts than a list shows', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client
  const first = { media: '', contact: '' }

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, EDITOR, PASSWORD)
    const { ask } = peopleAt(stage.url)
    const upload = async (number: number, alt: string) => {
      const background = { r: number, g: 99, b: 160 }
      const bytes = await sharp({ create: { width: 96, height: 64, channels: 3, background } })
        .png()
        .toBuffer()
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt, credit: 'IOM / K. Lee' }))
      form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), `hall-${number}.png`)
      const { body, text } = await ask('editor@iom', 'POST', '/api/media', form)
      if (!body.doc) throw new Error(text)
      return (body.doc as { id: string }).id
    }
    const call = async (name: string) =>
      String(((await must(editor.post('/api/media-contacts', { name }))).doc as { id: string }).id)
    first.media = await upload(0, 'Лагерь у реки')
    first.contact = await call('Zoë Abara')
    for (let number = 1; number <= LISTED; number += 1) {
      await upload(number, `A hall, seen from seat ${number}`)
      await call(`Officer ${number}`)
    }
  })
  afterAll(() => stage.close())

  const open = async (chosen: Record<string, unknown>, look: Look = {}): Promise<Page> => {
    const { doc } = await must(editor.post('/api/statements', { title: 'Camps open', ...chosen }))
    const page = await stage.enter(EDITOR, look)
    await page.goto(`/admin/compose/statements/${(doc as { id: string }).id}`)
    await page.locator('[data-part="material"] > summary').click()
    return page
  }

  it('what is chosen stands there as a card, however old it is', async () => {
    const page = await open({ media: [first.media], contacts: [first.contact] })
    await page.locator(`[data-picture="${first.media}"] summary img`).waitFor()
    await page.locator(`[data-contact="${first.contact}"]`, { hasText: 'Zoë Abara' }).waitFor()
    await page.locator(`[data-contact="${first.contact}"] [data-part="remove"]`).click()
    await page.locator(`[data-contact="${first.contact}"]`).waitFor({ state: 'detached' })
  })

  it('is found by words, in whatever case they are typed', async () => {
    const page = await open({})
    const pictures = page.locator('[data-part="pictures"]')
    await pictures.locator('summary', { hasText: 'Choose from your pictures' }).click()
    await pictures
      .locator('[data-choice]')
      .nth(LISTED - 1)
      .waitFor()
    expect(await pictures.locator(`[data-choice="${first.media}"]`).count()).toBe(0)
    const find = pictures.getByRole('searchbox', { name: 'Search all pictures' })
    await find.fill('лагерь')
    await pictures.locator(`[data-choice="${first.media}"]`).waitFor()
    expect(await pictures.locator('[data-choice]').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer-pictures-found')
    await find.fill('nothing of the kind')
    await pictures.getByText('No picture has these words.').waitFor()
    await find.fill('seat 7 iom')
    await pictures.locator('[data-choice]', { hasText: 'seat 7' }).waitFor()
    await pictures.locator('[data-choice]', { hasText: 'seat 7' }).click()
    await pictures.locator('[data-picture]', { hasText: 'seat 7' }).waitFor()
    const contacts = page.locator('[data-part="contacts"]')
    await contacts.getByRole('searchbox', { name: 'Search all contacts' }).fill('abara')
    await contacts.locator(`[data-choice="${first.contact}"]`).click()
    await contacts.locator(`[data-contact="${first.contact}"]`).waitFor()
    await savedAt(page)
  })

  it('is found where a picture is put into the text, on a phone and from right to left, too', async () => {
    const page = await open({}, { width: 360, locale: 'ar' })
    await page.locator('.printed [data-field="body"] [contenteditable="true"]').first().click()
    await page.locator('[data-tool="picture"]').click()
    const picker = page.getByRole('dialog', { name: 'اختيار صورة' })
    await picker.locator('[data-part="find"]').fill('лагерь')
    await picker.locator(`[data-offer="${first.media}"]`).waitFor()
    expect(await picker.locator('[data-offer]').count()).toBe(1)
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-picker-found-phone')
    await picker.locator(`[data-offer="${first.media}"]`).click()
    await page.locator('.text-picture__figure img').waitFor()
  })
})
