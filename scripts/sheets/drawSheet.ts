import sharp, { type OverlayOptions } from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { LOCALES } from '../../src/domain/locales.ts'
import { openWindow, overflowOf } from '../../tests/support/browser.ts'

/** How a page is looked at; `height`: how much of it is shown, in its own pixels. */
const LOOKS = [
  { name: 'light', width: 1280, height: 1500, colorScheme: 'light', isPrinted: false },
  { name: 'dark', width: 1280, height: 1500, colorScheme: 'dark', isPrinted: false },
  // A4 without its margins, which stand around it on the sheet.
  { name: 'print', width: 680, height: 1009, colorScheme: 'light', isPrinted: true },
  { name: 'phone', width: 360, height: 780, colorScheme: 'light', isPrinted: false },
] as const
type Look = (typeof LOOKS)[number]

/** Each is as high as the others on the sheet. */
const SHOWN_HEIGHT = 520
const GAP = 8
const QUALITY = 62

/** A window for each look; the language is in the address. */
export type Windows = { look: Look; page: Page }[]

export const openWindows = async (browser: Browser, url: string): Promise<Windows> => {
  const windows: Windows = []
  for (const look of LOOKS) {
    const { name: _name, isPrinted, height, ...shape } = look
    const { page } = await openWindow(browser, url, shape)
    await page.setViewportSize({ width: look.width, height })
    if (isPrinted) await page.emulateMedia({ media: 'print' })
    windows.push({ look, page })
  }
  return windows
}

type Drawn = { sheet: Buffer; faults: string[] }

/** One page of the site in every language, one below the other: light, dark, as it is printed, and on a phone. */
export const drawSheet = async (windows: Windows, path: string): Promise<Drawn> => {
  const faults: string[] = []
  const tiles: OverlayOptions[] = []
  let [left, top, width] = [0, 0, 0]
  for (const locale of LOCALES) {
    for (const { look, page } of windows) {
      const address = `/${locale}${path}`
      await page.goto(address)
      await page.evaluate(showAll)
      const wider = await overflowOf(page)
      if (wider > 0) faults.push(`${address} is ${wider} px wider than its window (${look.name}).`)
      const shown = await shownOf(page, look)
      tiles.push({ input: shown.data, left, top })
      left += shown.info.width + GAP
    }
    width = Math.max(width, left - GAP)
    left = 0
    top += SHOWN_HEIGHT + GAP
  }
  const create = { width, height: top - GAP, channels: 3, background: '#888888' } as const
  return { sheet: await sharp({ create }).composite(tiles).webp({ quality: QUALITY }).toBuffer(), faults }
}

/** In the page: letters and pictures are there, also those that would come once somebody scrolls to them. */
const showAll = async (): Promise<void> => {
  await document.fonts.ready
  await Promise.all(
    [...document.images].map(async (image) => {
      image.loading = 'eager'
      await image.decode()
    }),
  )
}

const MARGIN = 57
const WHITE = '#ffffff'

const shownOf = async (page: Page, { isPrinted }: Look) => {
  const shot = sharp(await page.screenshot())
  const margins = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: WHITE }
  const whole = isPrinted ? await shot.extend(margins).toBuffer() : await shot.toBuffer()
  return sharp(whole).resize({ height: SHOWN_HEIGHT }).png().toBuffer({ resolveWithObject: true })
}
