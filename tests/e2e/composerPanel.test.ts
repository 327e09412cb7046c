import type { Locator, Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { follow, overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { savedAt } from '../support/savedAt.ts'

type Document = Record<string, unknown> & { id: string }

inBrowser('beside the page', () => {
  const reserved = reserveStage()
  let stage: Stage
  let editor: Client

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
  })
  afterAll(() => stage.close())

  const open = async (path: string, look: Look = {}): Promise<Page> => {
    const page = await stage.enter('editor@unodc.example', look)
    await page.goto(`/admin/compose/${path}`)
    await page.locator('.clearance__state').waitFor()
    return page
  }
  const make = async (collection: string, document: Record<string, unknown>): Promise<Document> =>
    (await must(editor.post(`/api/${collection}`, document))).doc as Document
  const read = async (collection: string, id: string) =>
    (await must(editor.get(`/api/${collection}/${id}?depth=0&locale=all`))) as Document
  const namesIn = (page: Page) => page.locator('.printed__masthead').first().locator('bdi').allTextContents()
  const fiaOption = async (page: Page) =>
    (await page.locator('.masthead__foot option', { hasText: /^FIA/ }).first().textContent()) ?? ''
  /** A media update with a message, both without more than their titles. */
  const makeUpdate = async (entry: Record<string, unknown> = {}) => {
    const message = await make('statements', { title: 'A message', ...entry })
    const update = await make('media-updates', {
      title: 'World day',
      items: [{ heading: 'Messages', entry: { relationTo: 'statements', value: message.id } }],
    })
    return { update: update.id, message: message.id }
  }

  it('the organisations at the top follow those that are invited, and are put in order by keys', async () => {
    const { id } = await make('statements', { title: 'A joint statement' })
    const page = await open(`statements/${id}`)
    await page.locator('[data-action="invite"]:enabled').click()
    await page.locator('[name="invite-ilo"]').check()
    await page.locator('[name="invite-iom"]').check()
    await page.locator('[data-confirm="invite"]:enabled').click()
    await page.locator('.printed__masthead bdi', { hasText: 'IOM' }).waitFor()
    expect(await namesIn(page)).toEqual(['UNODC', 'ILO', 'IOM'])
    await page.locator('[data-part="masthead"] summary').click()
    const up = page.getByRole('button', { name: 'Move IOM up' })
    await up.focus()
    await page.keyboard.press('Enter')
    await page.locator('.masthead__told', { hasText: 'IOM is now number 2 of 3.' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.masthead__told', { hasText: 'IOM is now number 1 of 3.' }).waitFor()
    expect(await namesIn(page)).toEqual(['IOM', 'UNODC', 'ILO'])
    // It can go no further up, and the way down has the focus.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Move IOM down',
    )
    await page.locator('[data-part="add-line"]').click()
    await page.locator('[name="masthead.1.wording"]').fill('in collaboration with')
    await page
      .getByRole('combobox', { name: 'Add an organisation to line 2' })
      .selectOption({ label: await fiaOption(page) })
    await page.locator('.printed__wording', { hasText: 'in collaboration with' }).waitFor()
    await savedAt(page)
    const { masthead } = await read('statements', id)
    expect(masthead).toMatchObject([
      { organisations: { length: 3 } },
      { wording: 'in collaboration with', organisations: { length: 1 } },
    ])
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer-masthead')
  })

  it('what an entry has from its media update is shown as such, and goes with it until it is changed', async () => {
    const { update, message } = await makeUpdate()
    const page = await open(`media-updates/${update}`)
    const embargo = page.locator('.composer__panel [data-moment="embargo"]')
    const inherited = page.locator('[data-inherited="embargo"]')
    await embargo.locator('input').first().fill('30 July 2031')
    await embargo.locator('[name="embargo-time"]').fill('10:15')
    await embargo.locator('[role="combobox"]').fill('Islamabad')
    await page.locator('.printed__title--entry').click()
    await inherited.getByText('as the media update', { exact: true }).waitFor()
    expect(await inherited.textContent()).toContain('10:15 in')
    await savedAt(page)
    const until = '2031-07-30T05:15:00.000Z'
    expect(await read('statements', message)).toMatchObject({ embargo: { until } })
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer-inherited')

    await page.getByRole('button', { name: 'Change for this text: Embargoed until' }).press('Enter')
    await inherited.locator('[name="embargo-time"]').fill('12:00')
    await savedAt(page)
    await page.locator('.composer__outline .composer__open').first().click()
    await page.locator('[name="embargo-time"]').fill('11:00')
    await savedAt(page)
    expect(await read('media-updates', update)).toMatchObject({ embargo: { wallTime: '2031-07-30T11:00' } })
    expect(await read('statements', message)).toMatchObject({ embargo: { wallTime: '2031-07-30T12:00' } })

    await page.locator('.printed__title--entry').click()
    await page.getByRole('button', { name: 'As the media update again: Embargoed until' }).press('Enter')
    await inherited.getByText('as the media update', { exact: true }).waitFor()
    await savedAt(page)
    expect(await read('statements', message)).toMatchObject({ embargo: { wallTime: '2031-07-30T11:00' } })
  })

  it('what a text is about is found by its name, and stands in the form and in the preview', async () => {
    const { id } = await make('statements', { title: 'On trafficking', body: toLexical('Words.') })
    const page = await open(`statements/${id}`)
    const part = page.locator('[data-part="subjects"]')
    await page.locator('[data-fields~="subject"] > summary').click()
    const line = part.getByRole('searchbox', { name: 'Add a subject' })
    await line.fill('trafficking')
    await part.getByRole('button', { name: '+ human smuggling and trafficking' }).click()
    await line.fill('human rights')
    await line.press('Enter')
    await savedAt(page)
    expect((await read('statements', id)).subject).toEqual(['medtop:20001283', 'medtop:20000592'])
    await part.getByRole('button', { name: 'Remove human smuggling and trafficking' }).click()
    await line.fill('no such topic')
    await part.getByText('Choose one from the list.').waitFor()
    await line.fill('children')
    await savedAt(page)
    await part.scrollIntoViewIfNeeded()
    await picture(page, 'composer-subjects')
    expect(await violationsOf(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect((await read('statements', id)).subject).toEqual(['medtop:20000592'])

    await page.goto(`/admin/collections/statements/${id}`)
    await page.getByRole('button', { name: 'Pictures and contacts' }).click()
    const field = page.locator('#field-subject')
    await field.locator('[data-subject="medtop:20000592"]').waitFor()
    await field.getByRole('searchbox').fill('poverty')
    await field.getByRole('searchbox').press('Enter')
    await field.locator('[data-subject="medtop:20000801"]').waitFor()
    await picture(page, 'form-subjects')
    expect(await violationsOf(page)).toEqual([])
    await page.locator('#action-save:enabled').click()
    await page.getByText(/updated successfully/i).waitFor()
    expect((await read('statements', id)).subject).toEqual(['medtop:20000592', 'medtop:20000801'])
  })

  it('a translation says at each block what is to be done, and leads from one to the next', async () => {
    const { id, revision } = await make('statements', {
      title: 'Shelters open today',
      body: toLexical('We stand with the survivors.\n\nJournalists are welcome in Hall A.'),
    })
    await must(
      editor.patch(`/api/statements/${id}?locale=fr`, {
        revision,
        title: 'Les refuges ouvrent aujourd’hui',
        body: toLexical('Nous sommes aux côtés des survivants.\n\nJournalists are welcome in Hall A.'),
      }),
    )
    await must(
      editor.patch(`/api/statements/${id}`, {
        revision: Number(revision) + 1,
        title: 'Shelters opened today',
      }),
    )
    const page = await open(`statements/${id}?locale=fr`)
    await page.locator('[data-mark="changed"]').waitFor()
    expect(
      await page.locator('[data-mark]').evaluateAll((all) => all.map((one) => one.dataset.mark)),
    ).toEqual(['changed', 'done', 'same'])
    expect(await page.locator('.composer__difference ins').allTextContents()).toEqual(['opened'])
    expect(await page.locator('[data-compose="next"]').textContent()).toBe('Next to do 2')
    await page.locator('[data-compose="next"]').press('Enter')
    const said = page.locator('.composer__said')
    await said.filter({ hasText: 'Source changed since: Title, 1 of 2' }).waitFor({ state: 'attached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('title')
    await page.keyboard.press('F8')
    await said.filter({ hasText: 'Not translated yet: Text, 2 of 2' }).waitFor({ state: 'attached' })
    await page.keyboard.press('Shift+Home')
    await page.keyboard.type('Les journalistes sont les bienvenus.')
    await page.locator('[data-mark="same"]').waitFor({ state: 'detached' })
    expect(await page.locator('[data-compose="next"]').textContent()).toBe('Next to do 1')
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'composer-translation')
    await page.locator('textarea[name="title"]').fill('Les refuges ont ouvert aujourd’hui')
    await page.locator('[data-compose="next"]').waitFor({ state: 'detached' })
    await savedAt(page)
  })

  it('a list leads to a text as it will be printed', async () => {
    await make('statements', { title: 'Listed, and opened from there' })
    const page = await stage.enter('editor@unodc.example')
    await page.goto('/admin/collections/statements?locale=en')
    await page.getByRole('link', { name: 'Listed, and opened from there' }).click()
    await page.waitForURL(/\/admin\/compose\/statements\//)
  })

  it('the history says who changed what, and puts earlier words into the draft, losing none', async () => {
    const { id, revision } = await make('statements', {
      title: 'Shelters open today',
      body: toLexical('We stand with the survivors.'),
    })
    await must(editor.patch(`/api/statements/${id}`, { revision, title: 'Shelters closed today' }))
    const page = await open(`statements/${id}`)
    await follow(page, page.getByRole('link', { name: 'History', exact: true }))
    const steps = page.locator('[data-step]')
    const titleOf = (step: Locator, tag: 'ins' | 'del') =>
      step.locator(`[data-field="title"] ${tag}`).allTextContents()
    expect(await titleOf(steps.first(), 'ins')).toEqual(['closed'])
    expect(await steps.first().textContent()).toContain('UNODC press officer')
    expect(await violationsOf(page, '.text-history')).toEqual([])
    await picture(page, 'history')

    await steps.last().locator('[data-use="en"] > summary').click()
    await steps.last().getByRole('button', { name: 'Put them into the draft' }).click()
    await steps.nth(2).waitFor()
    expect(await titleOf(steps.first(), 'ins')).toEqual(['open'])
    expect(await titleOf(steps.nth(1), 'ins')).toEqual(['closed'])
    expect(await read('statements', id)).toMatchObject({ title: { en: 'Shelters open today' } })
  })

  it.each([
    ['in Arabic', { locale: 'ar' }],
    ['on a phone', { width: 360 }],
  ])('all of it has room %s', async (name, look) => {
    const { update } = await makeUpdate({ speaker: { name: 'The Director', office: 'Executive Director' } })
    const page = await open(`media-updates/${update}`, look)
    await page.locator('.printed__title--entry').click()
    await page.locator('[data-part="masthead"] summary').click()
    await page.locator('[data-part="add-line"]').click()
    await page.locator('[data-part="facts"] summary').click()
    await page.locator('[data-compose="submit"] [data-left]').waitFor()
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    expect(await violationsOf(page)).toEqual([])
    // An English text begins at the left, whatever language the desk speaks.
    const direction = await page
      .locator('.printed__speaker')
      .evaluate((part) => getComputedStyle(part).direction)
    expect(direction).toBe('ltr')
    await picture(page, `composer-panel-${name.split(' ').at(-1)}`)
  })

  it('the button to submit says how much is left, in a word on a phone', async () => {
    const { id } = await make('statements', { title: 'Without words' })
    const page = await open(`statements/${id}`, { width: 360 })
    const submit = page.locator('[data-compose="submit"]')
    await submit.locator('[data-left]').waitFor()
    expect(await submit.innerText()).toMatch(/^Submit · \d+ left$/)
  })

  it('breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
