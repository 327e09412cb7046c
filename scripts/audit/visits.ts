import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import type { Locale } from '../../src/domain/locales.ts'
import { openWindow, violationsOf } from '../../tests/support/browser.ts'

/** A page's HTML, and how many bytes of it go over the wire to a browser. */
export type Html = { html: string; kilobytes: number }

/** As a browser asks for it; `fetch` would not say how long it was before it was unpacked. */
export const readHtml = async (url: string): Promise<Html> => {
  const answer = await new Promise<Parameters<NonNullable<Parameters<typeof get>[2]>>[0]>(
    (resolve, reject) => {
      get(url, { headers: { 'Accept-Encoding': 'gzip, br', Accept: 'text/html' } }, resolve).once(
        'error',
        reject,
      )
    },
  )
  const bytes = await buffer(answer)
  if (answer.statusCode !== 200) throw new Error(`${url} is answered with ${answer.statusCode}.`)
  const coding = answer.headers['content-encoding']
  const html = coding === 'br' ? brotliDecompressSync(bytes) : coding === 'gzip' ? gunzipSync(bytes) : bytes
  return { html: html.toString('utf8'), kilobytes: bytes.length / 1_000 }
}

/** What a reader's browser says of it. */
export type Visit = { foreignHosts: string[]; violations: string[] }

/** On a telephone. */
export const visit = async (browser: Browser, url: string, locale: Locale): Promise<Visit> => {
  const { context, page, foreignHosts } = await openWindow(browser, url, { locale, width: 412, touch: true })
  try {
    await page.goto(url, { waitUntil: 'load' })
    return { foreignHosts, violations: await violationsOf(page) }
  } finally {
    await context.close()
  }
}
