import { simpleParser } from 'mailparser'
import type { Page } from 'playwright-core'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { edit, join, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { counting, readThrough } from '../support/reading/readThrough.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'
import { until } from '../support/until.ts'

type Place = { collection: 'statements' | 'events' | 'media-updates'; id: string }

const [MOST_TAPS, MOST_CLICKS, MOST_SECONDS] = [5, 3, 90]
const PHONE: Look = { width: 360, touch: true }

const body = (...paragraphs: string[]) => toLexical(paragraphs.join('\n\n'))

inBrowser('a reviewer signs from the mail', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let editor: Client
  let update: Place
  let entries: Place[]

  const client = (who: string) => logIn(stage.url, `${who}.example`, PASSWORD)

  beforeAll(async () => {
    stage = await reserved.open()
    editor = await client('editor@unodc')
    const lead = await client('reviewer@unodc')
    const [ilo, icmpd] = [await client('reviewer@ilo'), await client('reviewer@icmpd')]
    const make = async (collection: Place['collection'], words: object): Promise<Place> => {
      const { doc } = await must(editor.post(`/api/${collection}`, words))
      return { collection, id: (doc as { id: string }).id }
    }
    const invite = async (place: Place) => {
      await join(editor, place, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
      await join(editor, place, { reviewer: icmpd, organisation: 'icmpd', role: 'co-signatory' })
    }
    const settle = async (place: Place) => {
      await must(submit(editor, place))
      await must(sign(lead, place))
    }
    entries = [
      await make('statements', {
        ...{ kind: 'message', title: 'Message of the Executive Director', summary: 'Shelters save lives.' },
        body: body('Every night counts.', 'We thank all who keep a door open.', 'The work goes on.'),
      }),
      await make('statements', {
        ...{ title: 'Forty more beds for the winter', summary: 'Three towns open their halls.' },
        body: body(
          ...['They open at ten in the evening.', 'Nobody is turned away.', 'Bring blankets.'],
          ...Array.from(
            { length: 6 },
            (_, night) => `On night ${night + 1} there is soup, and somebody to talk to.`,
          ),
        ),
      }),
      await make('statements', {
        ...{ title: 'What survivors say', summary: 'Nine people told us of their way.' },
        body: body('“I was given a key of my own,” says one of them.', 'Their names are changed.'),
      }),
      await make('events', {
        ...{ title: 'Opening of the new shelter', start: '2031-07-30T05:15:00.000Z', zone: 'Asia/Karachi' },
        ...{ venue: { name: 'Hall A', city: 'Islamabad' }, body: body('Journalists are welcome.') },
      }),
    ]
    update = await make('media-updates', {
      ...{ title: 'World Day of Shelters', summary: 'A message, two statements and an invitation.' },
      body: body(
        'On the World Day of Shelters we send you a message and an invitation.',
        'All is free to use.',
      ),
      items: entries.map(({ collection, id }, index) => ({
        heading: index === 3 ? 'Event' : 'Texts',
        entry: { relationTo: collection, value: id },
      })),
    })
    // Of what they were invited to they have had their mail long ago: one an hour about a text is the most.
    await mailed('never', ilo, icmpd)
    for (const place of [...entries, update]) await invite(place)
    for (const one of [ilo, icmpd]) await until('the invitation is told', () => isTold(one, 'invited'))
    await mailed('at-once', ilo, icmpd)
    for (const place of [...entries, update]) await settle(place)
  })
  afterAll(() => stage.close())

  const isTold = async (reader: Client, kind: string) => {
    const rows = JSON.stringify((await reader.get('/api/desk/notices')).body)
    return rows.includes(update.id) && rows.includes(`"kind":"${kind}"`)
  }
  const mailed = async (mailNotices: 'never' | 'at-once', ...readers: Client[]) => {
    for (const reader of readers) {
      const { user } = await must(reader.get('/api/users/me?depth=0'))
      await must(reader.patch(`/api/users/${(user as { id: string }).id}`, { mailNotices }))
    }
  }

  /** The mail as its reader sees it, in a window of somebody who is logged in. */
  const openMail = async (who: string, look: Look): Promise<Page> => {
    const address = `${who}.example`
    let html = ''
    const isThere = async () => {
      const mails = await Promise.all((await stage.outbox()).map((mail) => simpleParser(mail)))
      const link = `/sign/media-updates/${update.id}`
      const mail = mails.find(
        (one) => JSON.stringify(one.to).includes(address) && `${one.html}`.includes(link),
      )
      html = mail ? `${mail.html}` : ''
      return html !== ''
    }
    await until(`${address} has a mail with the link`, isThere)
    const page = await stage.enter(address, look)
    await page.setContent(html)
    return page
  }
  const LINK = () => `a[href$="/sign/media-updates/${update.id}"]`
  const signers = async (place: Place) => {
    const { parties } = await must(editor.get(`/api/${place.collection}/${place.id}/clearance`))
    return (parties as { organisation: string; signature: object | null }[])
      .filter(({ signature }) => signature)
      .map(({ organisation }) => organisation)
  }

  it('on a phone: five texts in at most five taps, and a minute and a half', async () => {
    const page = await openMail('reviewer@ilo', PHONE)
    const hand = counting(page, 'tap')
    const began = Date.now()
    await hand.press(LINK())
    await page.locator('.bar').waitFor()
    expect(await overflowOf(page)).toBe(0)
    await picture(page, 'sign-phone')
    const headings = await readThrough(page)
    expect(headings).toBeGreaterThanOrEqual(5)
    const text = await page.locator('.paper').innerText()
    for (const words of ['Every night counts.', 'Nobody is turned away.', 'Hall A', 'All is free to use.'])
      expect(text).toContain(words)
    await hand.press('[data-answer="sign"] > summary')
    await hand.press('form[data-action="sign"] input[name="items"]')
    await picture(page, 'sign-phone-form')
    expect(await violationsOf(page)).toEqual([])
    await hand.press('form[data-action="sign"] button')
    await page.locator('.bar .good').waitFor()
    const seconds = (Date.now() - began) / 1000
    console.log(`Signed on a phone in ${hand.count()} taps and ${Math.round(seconds)} s.`)
    for (const place of [...entries, update]) expect(await signers(place)).toContain('ilo')
    expect(hand.count()).toBeLessThanOrEqual(MOST_TAPS)
    expect(seconds).toBeLessThanOrEqual(MOST_SECONDS)
    expect(await violationsOf(page)).toEqual([])
    await picture(page, 'signed-phone')
  })

  it('at a desk: in at most three clicks', async () => {
    const page = await openMail('reviewer@icmpd', {})
    const hand = counting(page, 'click')
    await hand.press(LINK())
    await page.locator('.bar').waitFor()
    expect(await page.locator('.paper').innerText()).toContain('Nobody is turned away.')
    await picture(page, 'sign-desk')
    await hand.press('[data-answer="sign"] > summary')
    await picture(page, 'sign-desk-form')
    await hand.press('form[data-action="sign"] button')
    await page.locator('.bar .good').waitFor()
    console.log(`Signed at a desk in ${hand.count()} clicks.`)
    expect(await signers(update)).toContain('icmpd')
    expect(hand.count()).toBeLessThanOrEqual(MOST_CLICKS)
    expect(await violationsOf(page)).toEqual([])
  })

  it('one tap leads from what is read to where it can be said otherwise; what is suggested goes back with the text', async () => {
    const [, beds] = entries
    const page = await stage.enter('reviewer@ilo.example', PHONE)
    await page.goto(`/sign/statements/${beds!.id}`)
    await page
      .locator('.paper [data-n="2"]')
      .evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await page.locator('[data-speak]').tap()
    await page.locator('[data-passage-act="suggest"]').waitFor()
    expect(await page.evaluate(() => String(window.getSelection()))).toBe('Nobody is turned away.')
    expect(await overflowOf(page)).toBe(0)
    await picture(page, 'said-otherwise-phone')
    await page.locator('[data-passage-act="suggest"]').tap()
    const form = page.locator('[data-part="suggest"]')
    await form.locator('[data-part="instead"]').fill('Nobody is sent away.')
    await form.locator('[data-visibility="all"] input').check()
    await form.locator('.clearance__button--primary:enabled').click()
    await page.locator('.comments__thread ins', { hasText: 'sent' }).waitFor()

    await page.goto(`/sign/statements/${beds!.id}`)
    await page.locator('[data-answer="send-back"] > summary').tap()
    expect(await page.locator('[data-part="going-along"] li').allTextContents()).toEqual([
      'Nobody is turnedsent away.',
    ])
    await page.getByText('This suggestion goes with it:').waitFor()
    await picture(page, 'return-phone')
    expect(await violationsOf(page)).toEqual([])
    await page.fill('form[data-action="send-back"] textarea', 'See paragraph 2.')
    await page.fill('form[data-action="send-back"] [name="paragraph"]', '2')
    await page.locator('form[data-action="send-back"] button').tap()
    await page.locator('[data-answer="send-back"]').waitFor({ state: 'detached' })

    const lead = await stage.enter('editor@unodc.example')
    await lead.goto(`/admin/compose/statements/${beds!.id}`)
    await lead.locator('[data-part="came-along"]', { hasText: '1 suggestion of ILO is marked' }).waitFor()
    await lead.getByText('paragraph 2').first().waitFor()
    await lead.locator('[data-suggestion-act="accept"]').click()
    await lead.locator('.printed__text', { hasText: 'Nobody is sent away.' }).waitFor()
    expect(await violationsOf(lead)).toEqual([])
  })

  it.each([
    ['at a desk', {}],
    ['on a phone, from right to left', { ...PHONE, locale: 'ar' }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ])('what is new since one signed is marked in the text, %s', async (name, look) => {
    const [, beds] = entries
    const { state } = await must(editor.get(`/api/statements/${beds!.id}/clearance`))
    if (state === 'drafting') {
      await edit(editor, { ...beds!, change: { summary: 'Four towns open their halls.' } })
      await must(submit(editor, beds!))
      await must(sign(await client('reviewer@unodc'), beds!))
    }
    const page = await stage.enter('reviewer@ilo.example', look)
    await page.goto(`/sign/statements/${beds!.id}`)
    await page.locator('.paper ins').first().waitFor()
    expect((await page.locator('.paper ins').allTextContents()).map((text) => text.trim())).toEqual([
      'Four',
      'sent',
    ])
    expect([await overflowOf(page), await violationsOf(page)]).toEqual([0, []])
    await page.locator('.paper ins').last().scrollIntoViewIfNeeded()
    await picture(page, `sign-changes-${name.replace(/\W+/g, '-')}`)
    await page.goto(`/sign/statements/${beds!.id}?marks=no`)
    expect(await page.locator('.paper :is(ins, del)').count()).toBe(0)
    await page.goto(`/admin/compose/statements/${beds!.id}`)
    await page.locator('.answer-bar [data-action="sign"]').waitFor()
    expect([await overflowOf(page), await violationsOf(page)]).toEqual([0, []])
    await picture(page, `reading-${name.replace(/\W+/g, '-')}`)
    await page.locator('.answer-bar [data-action="send-back"]').click()
    await page.locator('.answer-bar [data-confirm="send-back"]').waitFor()
    await picture(page, `reading-return-${name.replace(/\W+/g, '-')}`)
    expect(await violationsOf(page)).toEqual([])
  })

  it('asks no other host, and breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
