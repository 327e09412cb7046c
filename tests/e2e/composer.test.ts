import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { savedAt } from '../support/savedAt.ts'

type Document = Record<string, unknown> & { id: string }

inBrowser('a media update on one page', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const open = async (path: string, who = 'editor@unodc.example', look: Look = {}): Promise<Page> => {
    const page = await stage.enter(who, look)
    await page.goto(`/admin/compose/${path}`)
    await page.locator('[data-composer]').waitFor()
    return page
  }
  const textOf = (page: Page, index: number) => page.locator('.printed').nth(index)
  const titleIn = (page: Page, index: number) => textOf(page, index).locator('textarea[name="title"]')
  const bodyIn = (page: Page, index: number) => textOf(page, index).locator('[contenteditable]').first()
  const read = async (collection: string, id: string) =>
    (await must(editor.get(`/api/${collection}/${id}?depth=0&locale=all`))) as Document
  const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
  const make = async (paragraphs: string): Promise<Document> => {
    const { doc } = await must(
      editor.post('/api/statements', { title: 'Shelters open', body: toLexical(paragraphs) }),
    )
    return doc as Document
  }

  it('is saved from the first words on, takes entries in place, and is there when it is opened again', async () => {
    const page = await open('media-updates/new?template=world-day')
    await titleIn(page, 0).fill('World day')
    await bodyIn(page, 0).click()
    await page.keyboard.type('Two messages and an invitation.')
    await savedAt(page)
    const id = idIn(page)
    await titleIn(page, 1).fill('Message of the Secretary-General')
    await titleIn(page, 3).fill('Joint event')
    await savedAt(page)
    await page.locator('[data-add="statement"]').click()
    await titleIn(page, 4).fill('Joint statement')
    await bodyIn(page, 4).click()
    await page.keyboard.type('We act together.')
    await savedAt(page)
    expect(await read('media-updates', id)).toMatchObject({
      title: { en: 'World day' },
      items: [{ heading: 'Messages' }, { heading: 'Invitations' }, { heading: 'Statements' }],
    })
    await page.goto(page.url())
    await titleIn(page, 3).waitFor()
    expect(await titleIn(page, 3).inputValue()).toBe('Joint statement')
    await bodyIn(page, 3)
      .filter({ hasText: /^We act together\.$/ })
      .waitFor()
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer')
  })

  it('describes a picture in each language, and asks once for whom a contact is', async () => {
    const emails = [{ address: 'desk@unodc.example', visibility: 'press' }]
    await must(editor.post('/api/media-contacts', { name: 'Night desk', emails }))
    const { id } = await make('Words.')
    const { revision } = await read('statements', id)
    await must(editor.patch(`/api/statements/${id}?locale=ur`, { revision, title: 'پناہ گاہیں' }))
    const page = await open(`statements/${id}`)
    const panel = page.locator('.composer__panel')
    await panel.locator('[data-part="material"] > summary').click()
    await panel.locator('[data-choice]', { hasText: 'Night desk' }).click()
    await panel.locator('[data-answer="public"]').click()
    await panel.locator('[data-reach="public"]').waitFor()
    await panel.locator('.contact__question').waitFor({ state: 'detached' })
    const { docs } = await must(editor.get('/api/media-contacts?where[name][equals]=Night%20desk&depth=0'))
    expect(docs).toMatchObject([{ emails: [{ address: 'desk@unodc.example', visibility: 'public' }] }])

    const taken = sharp({ create: { width: 60, height: 40, channels: 3, background: '#468' } }).withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '33/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '73/1 0/1 0/1',
      },
    })
    await panel.locator('.picture-upload input[type="file"]').setInputFiles({
      ...{ name: 'hall.jpg', mimeType: 'image/jpeg', buffer: await taken.jpeg().toBuffer() },
    })
    await panel.locator('[data-fact="place"]', { hasText: '33.5, 73' }).waitFor()
    await panel.locator('.picture-upload [data-alt="en"]').fill('The hall')
    await panel.locator('[data-part="upload"]').click()
    await savedAt(page)
    // Led to the language that lacks it.
    await panel.getByText('Picture 1 has no words in Urdu').waitFor()
    await panel
      .locator('li', { hasText: 'Picture 1 has no words in Urdu' })
      .getByRole('button', { name: /Urdu/ })
      .first()
      .click()
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-alt') === 'ur')
    await page.keyboard.type('ہال')
    await panel.locator('[data-part="focus"]').press('ArrowLeft')
    await titleIn(page, 0).focus()
    await panel.locator('.picture__foot', { hasText: 'Saved' }).waitFor()
    const { media } = await read('statements', id)
    expect(await read('media', String((media as string[])[0]))).toMatchObject({
      alternatives: [
        { locale: 'en', alt: 'The hall' },
        { locale: 'ur', alt: 'ہال' },
      ],
      focus: { x: 48, y: 50 },
    })
    expect(await violationsOf(page)).toEqual([])
  })

  it('is put in order by keys, and says so', async () => {
    const page = await open(`media-updates/${await lastUpdate()}`)
    await page.getByRole('button', { name: 'Move Joint statement up' }).press('Enter')
    await page
      .locator('.composer__said', { hasText: 'Joint statement is now number 2 of 3.' })
      .waitFor({ state: 'attached' })
    await savedAt(page)
    const { items } = await read('media-updates', idIn(page))
    expect((items as { heading: string }[]).map(({ heading }) => heading)).toEqual([
      'Messages',
      'Statements',
      'Invitations',
    ])
  })

  const lastUpdate = async (): Promise<string> => {
    const { docs } = await must(editor.get('/api/media-updates?sort=-createdAt&limit=1&depth=0'))
    return (docs as Document[])[0]?.id ?? ''
  }

  it('puts together what two people write in different paragraphs, and keeps the caret and undo', async () => {
    const { id } = await make('One.\n\nTwo.\n\nThree.')
    const mine = await open(`statements/${id}`)
    await bodyIn(mine, 0).locator('p').nth(2).click()
    await mine.keyboard.press('End')
    await mine.keyboard.type(' Mine.')
    const { revision } = await read('statements', id)
    await must(
      editor.patch(`/api/statements/${id}`, {
        revision,
        body: toLexical('One, by another.\n\nTwo.\n\nThree.'),
      }),
    )
    await savedAt(mine)
    await bodyIn(mine, 0).locator('p', { hasText: 'One, by another.' }).waitFor()
    await mine.keyboard.type(' And more.')
    await savedAt(mine)
    expect(await bodyIn(mine, 0).locator('p').allTextContents()).toEqual([
      'One, by another.',
      'Two.',
      'Three. Mine. And more.',
    ])
    await mine.keyboard.press('Control+z')
    // Words typed within a second of each other are one step.
    await bodyIn(mine, 0)
      .locator('p', { hasText: /^Three\.( Mine\.)?$/ })
      .waitFor()
    expect(await bodyIn(mine, 0).locator('p').first().textContent()).toBe('One, by another.')
  })

  it('asks about the paragraph that both have changed, and saves what was chosen', async () => {
    const { id } = await make('One.\n\nTwo.')
    const mine = await open(`statements/${id}`)
    const { revision } = await read('statements', id)
    await must(editor.patch(`/api/statements/${id}`, { revision, body: toLexical('One.\n\nTwo, they say.') }))
    await bodyIn(mine, 0).locator('p').nth(1).click()
    await mine.keyboard.press('End')
    await mine.keyboard.type(' I say.')
    const card = mine.locator('[data-conflict="body@en"]')
    await card.waitFor()
    expect(await card.textContent()).toContain('Two, they say.')
    expect(await violationsOf(mine)).toEqual([])
    await card.locator('[data-choice="both"]').click()
    await card.waitFor({ state: 'detached' })
    await savedAt(mine)
    expect(await bodyIn(mine, 0).locator('p').allTextContents()).toEqual([
      'One.',
      'Two, they say.',
      'Two. I say.',
    ])
  })

  it('keeps what is typed without a network, and saves it when there is one', async () => {
    const { id } = await make('One.')
    const page = await open(`statements/${id}`)
    await page.locator('.clearance__state').waitFor()
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await titleIn(page, 0).fill('Written on a train')
    await page.locator('[data-status="offline"]').waitFor()
    await page.context().setOffline(false)
    await savedAt(page)
    expect(await read('statements', id)).toMatchObject({ title: { en: 'Written on a train' } })
  })

  it('submits every text that is ready, and says of the others why not', async () => {
    const page = await open('media-updates/new')
    await titleIn(page, 0).fill('An update')
    await bodyIn(page, 0).click()
    await page.keyboard.type('With a statement.')
    await page.locator('[data-add="statement"]').click()
    await titleIn(page, 1).fill('A statement without words')
    await savedAt(page)
    await page.locator('[data-compose="submit"]').click()
    const told = page.locator('[data-submission]')
    await told.waitFor()
    expect(await told.textContent()).toMatch(/A statement without words: .*missing/i)
  })

  it.each([
    ['in Arabic', { locale: 'ar' }],
    ['on a phone', { width: 360 }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ])('is written %s, too', async (name, look) => {
    const { id } = await make('One.')
    const page = await open(`statements/${id}`, 'editor@unodc.example', look)
    await page.locator('.clearance__state').waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, `composer-${name.split(' ').at(-1)}`)
  })

  it('shows who may not edit the text alone', async () => {
    const { id } = await make('One.')
    const page = await open(`statements/${id}`, 'reviewer@unodc.example')
    await bodyIn(page, 0).waitFor()
    expect(await bodyIn(page, 0).getAttribute('contenteditable')).toBe('false')
    expect(await titleIn(page, 0).count()).toBe(0)
    await textOf(page, 0).locator('p[data-field="title"]').waitFor()
  })

  it('is one press away from what reviewers will see, for whoever writes it, and what is typed stays', async () => {
    const { id } = await make('Two shelters open.')
    const page = await open(`statements/${id}`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await bodyIn(page, 0).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' A third follows.')
    await press('Read')
    await page.locator('[data-reading="yes"]').waitFor()
    await page.locator('.printed').getByText('Two shelters open. A third follows.').waitFor()
    expect(await page.locator('.printed [contenteditable="true"], .composer__toolbar').count()).toBe(0)
    expect(await titleIn(page, 0).count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer-read')
    await press('Write')
    await bodyIn(page, 0).click()
    await page.keyboard.press('Control+End')
    const stored = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.keyboard.type(' More will come.')
    await stored
    expect(JSON.stringify(await read('statements', id))).toContain(
      'Two shelters open. A third follows. More will come.',
    )
  })

  it('is not there for an organisation that has no part in it', async () => {
    const { id } = await make('One.')
    const page = await stage.enter('editor@iom.example')
    const answer = await page.goto(`/admin/compose/statements/${id}`)
    expect(answer?.status()).toBe(404)
  })

  it('breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
