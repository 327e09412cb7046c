import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { logIn, must } from '../../src/server/story/client.ts'
import { PASSWORD } from './newsroom.ts'
import { savedAt } from './savedAt.ts'

/** How somebody works: each act is one click or one field. */
export type Hand = {
  press: (button: Locator) => Promise<void>
  /** Over what stands in a field. */
  write: (field: Locator, words: string) => Promise<void>
  /** In an editor. */
  type: (editor: Locator, words: string) => Promise<void>
  choose: (list: Locator, option: { value: string; label: string }) => Promise<void>
  /** From a text to what stands beside it. */
  leave: (text: Locator) => Promise<void>
}

export type Words = { title: string; body: string }

/** What is written: `place`: of the text on the page, which may have more than are wanted. */
type Text = Words & { place: number; translation: Words }
export type Story = {
  template: string
  texts: readonly Text[]
  translation: { value: string; label: string }
  /** Of the event, as it is typed into one box. */
  start: string | null
  embargo: string
  picture: string | null
  contact: string | null
}

export const PARTIES = ['icmpd', 'ilo', 'iom', 'ssdo', 'fia']

/** With a mouse, or a finger. @param counted called for each click and field. */
export const pointer = (page: Page, counted: () => void = () => undefined): Hand => ({
  press: async (button) => {
    counted()
    await button.click()
  },
  write: async (field, words) => {
    counted()
    await field.fill(words)
  },
  type: async (editor, words) => {
    counted()
    await editor.click()
    await page.keyboard.type(words)
  },
  choose: async (list, { value }) => {
    counted()
    await list.selectOption(value)
  },
  // It stands before one's eyes.
  leave: async () => undefined,
})

/** More than these presses of one key to the next thing are a way that nobody goes. */
const MOST_TABS = 250

/** With the keyboard alone: whatever is wanted is reached by Tab, from where one is. */
export const keyboard = (page: Page): Hand => {
  const reach = async (wanted: Locator): Promise<void> => {
    await wanted.waitFor()
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      const way = await wanted.evaluate((element) => {
        const active = document.activeElement
        if (active === element) return null
        const isBehind = active && element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING
        return isBehind ? 'Shift+Tab' : 'Tab'
      })
      if (way === null) return
      await page.keyboard.press(way)
    }
    throw new Error(`Not reached by ${MOST_TABS} presses of Tab: ${String(wanted)}`)
  }
  return {
    press: async (button) => {
      await reach(button)
      const isBox = (await button.getAttribute('type')) === 'checkbox'
      await page.keyboard.press(isBox ? 'Space' : 'Enter')
    },
    write: async (field, words) => {
      await reach(field)
      await page.keyboard.press('Control+a')
      await page.keyboard.type(words)
    },
    type: async (editor, words) => {
      await reach(editor)
      await page.keyboard.type(words)
    },
    choose: async (list, { label }) => {
      await reach(list)
      await page.keyboard.type(label.slice(0, 3))
    },
    leave: async (text) => {
      await reach(text.locator('[data-skip="panel"]'))
      await page.keyboard.press('Enter')
      await page.locator('[data-skip="text"]:focus').waitFor()
    },
  }
}

const flags = async () => ({
  name: 'flags.png',
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 40, height: 30, channels: 3, background: '#15542b' } })
    .png()
    .toBuffer(),
})

/** From My desk to the last *Submit*. @returns what the newsroom has said of it. */
export const doMainJob = async (page: Page, hand: Hand, story: Story, url: string): Promise<string> => {
  const text = (index: number) => page.locator('.printed').nth(index)
  const panel = page.locator('.composer__panel')
  const moment = (name: string) => panel.locator(`[data-moment="${name}"] input`).first()
  const writeIn = async (place: number, { title, body }: Words) => {
    await hand.write(text(place).locator('textarea[name="title"]'), title)
    await hand.type(text(place).locator('[contenteditable="true"]').first(), body)
  }

  await page.goto('/admin')
  await hand.press(page.locator('a[href$="/compose/media-updates/new"]').first())
  await hand.press(page.locator(`[data-template="${story.template}"]`))
  // What is left empty of the template is nothing.
  const last = Math.max(...story.texts.map(({ place }) => place))
  await text(last).waitFor()
  for (const one of story.texts) await writeIn(one.place, one)
  if (story.start) {
    await hand.leave(page.locator('[data-page]').nth(last))
    await hand.write(moment('start'), story.start)
    await hand.write(panel.locator('textarea[name="venue.name"]'), 'Hall A')
  }
  await savedAt(page)

  await hand.press(page.locator('.composer__outline .composer__open').first())
  await hand.leave(page.locator('[data-page]').first())
  await hand.write(moment('embargo'), story.embargo)
  await hand.press(panel.locator('[data-part="material"] > summary'))
  if (story.contact) await hand.press(panel.locator('[data-choice]', { hasText: story.contact }))
  if (story.picture) {
    await hand.press(panel.locator('.picture-upload input[type="file"]'))
    await hand.write(panel.locator('.picture-upload [data-alt]').first(), story.picture)
    await hand.press(panel.locator('[data-part="upload"]'))
    await panel.locator('[data-picture]', { hasText: story.picture }).waitFor()
  }
  await savedAt(page)
  await hand.press(panel.locator('[data-action="invite"]:enabled'))
  await hand.press(panel.locator('[data-part="all"]'))
  await hand.press(panel.locator('[data-confirm="invite"]:enabled'))
  await hand.press(page.locator('[data-compose="invite-all"]'))
  await page.locator('.composer__invite [role="status"]').first().waitFor()

  await hand.choose(page.locator('.composer__languages select'), story.translation)
  await page.locator(`[data-language="${story.translation.value}"][aria-pressed="true"]`).waitFor()
  // Those that are stored stand before what was left empty.
  for (const [place, { translation }] of story.texts.entries()) await writeIn(place, translation)
  await savedAt(page)

  await acceptAll(url, /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '')
  await hand.press(page.locator('[data-compose="submit"]'))
  const told = page.locator('[data-submission]')
  await told.waitFor()
  return (await told.textContent()) ?? ''
}

/** The file that a window for choosing one is answered with. */
export const answerFileChooser = async (page: Page): Promise<void> => {
  const file = await flags()
  page.on('filechooser', (chooser) => void chooser.setFiles(file))
}

/** Each organisation answers on its own desk. */
const acceptAll = async (url: string, id: string): Promise<void> => {
  for (const slug of PARTIES) {
    const reviewer = await logIn(url, `reviewer@${slug}.example`, PASSWORD)
    const { texts } = await must(reviewer.get(`/api/media-updates/${id}/composition`))
    for (const one of texts as { collection: string; id: string }[])
      await must(reviewer.post(`/api/${one.collection}/${one.id}/clearance/accept`, {}))
  }
}
