import sharp, { type OverlayOptions } from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { LOCALES, type Locale } from '../../src/domain/locales.ts'
import { openWindow, overflowOf } from '../../tests/support/browser.ts'

/** How a page is looked at; `height`: how much of it is shown, in its own pixels. */
const LOOKS = [
  { name: 'light', width: 1280, height: 1500, colorScheme: 'light', isPrinted: false },
  { name: 'dark', width: 1280, height: 1500, colorScheme: 'dark', isPrinted: false },
  { name: 'print', width: 794, height: 1123, colorScheme: 'light', isPrinted: true },
  { name: 'phone', width: 360, height: 780, colorScheme: 'light', isPrinted: false },
] as const
type Look = (typeof LOOKS)[number]

/** Each is as high as the others on the sheet. */
const SHOWN_HEIGHT = 520
const GAP = 8
const QUALITY = 62

/** A window for each look and language. */
export type Windows = { look: Look; locale: Locale; page: Page }[]

export const openWindows = async (browser: Browser, url: string): Promise<Windows> => {
  const windows: Windows = []
  for (const locale of LOCALES)
    for (const look of LOOKS) {
      const { page } = await openWindow(browser, url, {
        locale,
        width: look.width,
        colorScheme: look.colorScheme,
      })
      if (look.isPrinted) await page.emulateMedia({ media: 'print' })
      windows.push({ look, locale, page })
    }
  return windows
}

type Drawn = { sheet: Buffer; faults: string[] }

/** One page of the site in every language, one below the other: light, dark, as it is printed, and on a phone. */
export const drawSheet = async (windows: Windows, path: string): Promise<Drawn> => {
  const faults: string[] = []
  const tiles: OverlayOptions[] = []
  let [left, top, width] = [0, 0, 0]
  for (const { look, locale, page } of windows) {
    const address = `/${locale}${path}`
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const wider = await overflowOf(page)
    if (wider > 0) faults.push(`${address} is ${wider} px wider than its window (${look.name}).`)
    const shown = await shownOf(page, look)
    tiles.push({ input: shown.data, left, top })
    left += shown.info.width + GAP
    width = Math.max(width, left - GAP)
    if (look !== LOOKS.at(-1)) continue
    left = 0
    top += SHOWN_HEIGHT + GAP
  }
  const create = { width, height: top - GAP, channels: 3, background: '#888888' } as const
  return { sheet: await sharp({ create }).composite(tiles).webp({ quality: QUALITY }).toBuffer(), faults }
}

const shownOf = async (page: Page, { width, height }: Look) => {
  await page.setViewportSize({ width, height })
  const whole = await page.screenshot()
  return sharp(whole).resize({ height: SHOWN_HEIGHT }).png().toBuffer({ resolveWithObject: true })
}
