import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { savedAt } from '../support/savedAt.ts'
import { until } from '../support/until.ts'

type Block = { type: string; media?: string }
type Document = { id: string; media: string[]; body: { en?: { root: { children: Block[] } } } }

inBrowser('a picture in the text', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client
  let colour = 0

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const bytes = () =>
    sharp({
      create: { width: 320, height: 200, channels: 3, background: { r: (colour += 9), g: 90, b: 60 } },
    })
      .png()
      .toBuffer()
  const make = async (words: string): Promise<string> => {
    const { doc } = await must(
      editor.post('/api/statements', { title: 'Shelters open', body: toLexical(words) }),
    )
    return (doc as Document).id
  }
  const read = async (id: string) =>
    (await must(editor.get(`/api/statements/${id}?depth=0&locale=all`))) as unknown as Document
  const blocks = async (id: string) => (await read(id)).body.en?.root.children.map(({ type }) => type)
  const compose = async (id: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', look)
    await page.goto(`/admin/compose/statements/${id}`)
    await page.locator('[data-composer]').waitFor()
    return page
  }
  const bodyIn = (page: Page) => page.locator('.printed [data-field="body"] [contenteditable="true"]').first()
  const figures = (page: Page) => bodyIn(page).locator('.text-picture__figure')
  const saidIn = (page: Page, words: string) =>
    page.locator('.pictures-notice__said', { hasText: words }).first().waitFor({ state: 'attached' })
  const stored = (id: string, types: string) =>
    until(`the text is stored as ${types}`, async () => (await blocks(id))?.join() === types)

  /** As a program that copies pictures, or a window of files, hands them over. */
  const hand = async (page: Page, how: 'paste' | 'drop', name: string, type = 'image/png') =>
    bodyIn(page).evaluate(
      (target, given) => {
        const files = new DataTransfer()
        const content = Uint8Array.from(atob(given.content), (sign) => sign.charCodeAt(0))
        files.items.add(new File([content], given.name, { type: given.type }))
        const options = { bubbles: true, cancelable: true }
        target.dispatchEvent(
          given.how === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: files })
            : new DragEvent('drop', { ...options, dataTransfer: files }),
        )
      },
      { how, name, type, content: (await bytes()).toString('base64') },
    )

  it('is uploaded where it is pasted, asks what it shows, and is saved with its text', async () => {
    const id = await make('One.\n\nTwo.')
    const page = await compose(id)
    await bodyIn(page).locator('p').first().click()
    await hand(page, 'paste', 'shelter.png')
    await figures(page).locator('img').waitFor()
    await saidIn(page, 'The picture stands in the text.')
    await figures(page).getByLabel('What the picture shows').fill('A new shelter in Lahore')
    await page.keyboard.press('Enter')
    await figures(page).locator('figcaption', { hasText: 'A new shelter in Lahore' }).waitFor()
    await savedAt(page)
    expect(await blocks(id)).toEqual(['paragraph', 'picture', 'paragraph'])
    const { media, body } = await read(id)
    expect(body.en?.root.children[1]?.media).toBe(media[0])
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-in-text')
    await bodyIn(page).locator('p').first().click()
    await page.locator('[data-tool="cleanUp"]').click()
    await page.getByText('Cleaned up:').waitFor()
    const places = await bodyIn(page).evaluate((text) =>
      [...text.children].map((block) => block.querySelector('figure')?.dataset.media ?? block.textContent),
    )
    expect(places).toEqual(['One.', media[0], 'Two.'])
  })

  it('is selected, moved and taken out by keys, which is said', async () => {
    const id = await make('One.\n\nTwo.')
    const page = await compose(id)
    await bodyIn(page).locator('p').first().click()
    await hand(page, 'drop', 'moved.png')
    await figures(page).locator('img').waitFor()
    await bodyIn(page).locator('p').first().click()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    await bodyIn(page).locator('.text-picture__figure[data-selected="yes"]').waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await saidIn(page, 'Moved down.')
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await saidIn(page, 'Moved up.')
    await page.keyboard.press('Alt+ArrowUp')
    await saidIn(page, 'It stands first already.')
    await stored(id, 'picture,paragraph,paragraph')
    await page.keyboard.press('Delete')
    await saidIn(page, 'Taken out of the text.')
    await page.keyboard.type('Before. ')
    await stored(id, 'paragraph,paragraph')
    expect((await read(id)).media).toHaveLength(1)
  })

  it('is chosen from the toolbar, of the text or from a file; what is refused says why', async () => {
    const id = await make('One.')
    const page = await compose(id)
    await bodyIn(page).locator('p').first().click()
    await page.locator('[data-tool="picture"]').click()
    const picker = page.getByRole('dialog', { name: 'Choose a picture' })
    await picker.waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-picker')
    await picker.getByLabel('Upload a picture').setInputFiles({
      ...{ name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    })
    await picker.getByRole('button', { name: 'Upload', exact: true }).click()
    await picker.getByRole('alert').waitFor()
    await picker.getByLabel('Upload a picture').setInputFiles({
      ...{ name: 'right.png', mimeType: 'image/png', buffer: await bytes() },
    })
    await picker.getByLabel('What the picture shows, in English').fill('A hall')
    await picker.getByRole('button', { name: 'Use “UNODC” as the credit' }).click()
    await picker.getByRole('button', { name: 'Upload', exact: true }).click()
    await picker.waitFor({ state: 'detached' })
    await figures(page).locator('figcaption', { hasText: 'A hall © UNODC' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('[data-tool="picture"]').click()
    await picker.locator('[data-offer]').first().click()
    await figures(page).nth(1).waitFor()
    await hand(page, 'drop', 'fake.png', 'image/png')
    await figures(page).nth(2).waitFor()
    await savedAt(page)
    expect((await read(id)).media).toHaveLength(2)
  })

  it('is described in each language where it stands, and says so beside the page at once', async () => {
    const id = await make('One.')
    const page = await compose(id)
    await bodyIn(page).locator('p').first().click()
    await hand(page, 'paste', 'two-languages.png')
    await figures(page).getByLabel('What the picture shows, in English').fill('A new shelter')
    await page.keyboard.press('Enter')
    await figures(page).locator('figcaption', { hasText: 'A new shelter' }).waitFor()
    const { media } = await read(id)
    await savedAt(page)
    const { revision } = (await read(id)) as unknown as { revision: number }
    const body = {
      root: { ...toLexical('Un.').root, children: [{ type: 'picture', version: 1, media: media[0] }] },
    }
    await must(editor.patch(`/api/statements/${id}?locale=fr`, { revision, title: 'Les refuges', body }))
    await page.goto(`/admin/compose/statements/${id}?locale=fr`)
    const figure = page.locator('.printed [contenteditable="true"] .text-picture__figure').first()
    // As readers of French are told it until there are words of theirs.
    await figure.locator('figcaption', { hasText: 'A new shelter' }).waitFor()
    await page.locator('[data-part="material"] > summary').click()
    const card = page.locator(`[data-picture="${media[0]}"]`)
    await card.getByText('1 of 2 languages described').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-in-text-french')
    await figure.getByLabel('What the picture shows, in French').fill('Un nouveau refuge')
    await page.keyboard.press('Enter')
    await figure.locator('figcaption', { hasText: 'Un nouveau refuge' }).waitFor()
    await card.getByText('2 of 2 languages described').waitFor()
    await card.locator('summary').click()
    await card.getByLabel('What the picture shows, in French').fill('Un refuge neuf')
    await card.locator('[data-part="credit"]').focus()
    await page.locator('.printed__title').first().click()
    await figure.locator('figcaption', { hasText: 'Un refuge neuf' }).waitFor()
    const { doc } = { doc: await must(editor.get(`/api/media/${media[0]}?depth=0`)) }
    expect(doc).toMatchObject({
      alt: 'A new shelter',
      alternatives: [
        { locale: 'en', alt: 'A new shelter' },
        { locale: 'fr', alt: 'Un refuge neuf' },
      ],
    })
  })

  it('below the text it is cut around the point that must stay in sight, on the page and where that is set', async () => {
    const id = await make('One.')
    const page = await compose(id)
    await bodyIn(page).locator('p').first().click()
    await hand(page, 'paste', 'below.png')
    await figures(page).getByLabel('What the picture shows, in English').fill('A hall by night')
    await page.keyboard.press('Enter')
    await figures(page).locator('figcaption', { hasText: 'A hall by night' }).waitFor()
    await figures(page).locator('img').click()
    await figures(page).getByRole('button', { name: 'Take out of the text' }).click()
    const below = page.locator('.printed__pictures [data-place="lead"]')
    await below.locator('figcaption', { hasText: 'A hall by night' }).waitFor()
    const shape = () =>
      below.locator('img').evaluate((image) => {
        const { aspectRatio, objectFit, objectPosition } = getComputedStyle(image)
        const { width, height } = image.getBoundingClientRect()
        return { aspectRatio, objectFit, objectPosition, ratio: (width / height).toFixed(2) }
      })
    expect((await shape()).ratio).toBe('1.60')
    await page.locator('[data-part="material"] > summary').click()
    const card = page.locator('.picture')
    await card.locator('summary').click()
    expect(await card.locator('.picture-focus__ratios').count()).toBe(0)
    const frame = card.locator('[data-part="focus"]')
    const { width, height } = (await frame.boundingBox()) ?? { width: 0, height: 0 }
    await frame.click({ position: { x: width / 4, y: (height * 3) / 4 } })
    expect(await card.locator('.picture-focus__ratios small').allInnerTexts()).toEqual([
      'First on the page 16:9',
      'In a row 3:2',
    ])
    await page.locator('.printed__title').first().click()
    await below.locator('img[data-cut]').waitFor()
    const { objectPosition, ...rest } = await shape()
    expect(rest).toEqual({ aspectRatio: '16 / 9', objectFit: 'cover', ratio: '1.78' })
    expect(objectPosition).toMatch(/^2[456]% 7[456]%$/)
    await card.locator('.picture-focus__ratios').scrollIntoViewIfNeeded()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-cut')
    await card.getByRole('button', { name: 'Show all of the picture' }).click()
    await page.locator('.printed__title').first().click()
    await below.locator('img:not([data-cut])').waitFor()
    expect((await shape()).ratio).toBe('1.60')
  })

  it('stands in the form of the text, too, and says when it is none of the text’s', async () => {
    const id = await make('One.')
    const page = await compose(id)
    await bodyIn(page).locator('p').first().click()
    await hand(page, 'paste', 'form.png')
    await stored(id, 'paragraph,picture,paragraph')
    await savedAt(page)
    const { revision } = (await read(id)) as unknown as { revision: number }
    await must(editor.patch(`/api/statements/${id}`, { revision, media: [] }))
    await page.goto(`/admin/collections/statements/${id}?locale=en`)
    const figure = page.locator('#field-body .text-picture__figure, .text-picture__figure').first()
    await figure.getByText('This picture is not among the pictures of this text').waitFor()
    await figure.getByRole('button', { name: 'Add it to them' }).click()
    await figure.getByText('This picture is not among').waitFor({ state: 'detached' })
    // Payload's handle to drag a block stands where the mouse is.
    await page.mouse.move(0, 0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-in-form')
  })

  it('stands on a phone, and from right to left', async () => {
    const id = await make('One.')
    const page = await compose(id, { width: 360, locale: 'ar' })
    await bodyIn(page).locator('p').first().click()
    await hand(page, 'paste', 'phone.png')
    await figures(page).locator('img').waitFor()
    await figures(page).locator('img').click()
    await figures(page).getByRole('button', { name: 'إخراج من النص' }).waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'picture-in-text-phone')
  })
})
