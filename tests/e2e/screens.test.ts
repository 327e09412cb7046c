import type { Page } from 'playwright-core'
import { logIn } from '../../src/server/story/client.ts'
import { hiddenButSeen, misshapen, overflowOf, picture, violationsOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { mailsIn } from '../support/screens/mails.ts'
import { playForScreens } from '../support/screens/play.ts'
import { type Places, type Screen, SCREENS, WRITTEN } from '../support/screens/screens.ts'
import { saidOn, untranslated, writtenFor } from '../support/screens/untranslated.ts'
import { inBrowser, type Look, reserveStage, type Stage } from '../support/stage.ts'

const ARABIC = { locale: 'ar' } as const
/** Who between them may read all that the screens show. */
const READERS = ['unodc', 'ilo', 'icmpd', 'iom', 'fia', 'ssdo'].flatMap((slug) => [
  `manager@${slug}.example`,
  `editor@${slug}.example`,
])
const DARK = { colorScheme: 'dark' } as const

/** `npm run screens` keeps all of them in docs/screens. */
inBrowser('every screen', () => {
  const reserved = reserveStage('own')
  let stage: Stage
  let places: Places
  let written: string
  const windows = new Map<string, Promise<Page>>()

  beforeAll(async () => {
    stage = await reserved.open()
    places = await playForScreens(stage.url)
    const people = READERS.map((email) => logIn(stage.url, email, PASSWORD))
    written = `${JSON.stringify(WRITTEN)}${await writtenFor(await Promise.all(people))}`
  })

  afterAll(() => stage.close())

  const windowOf = (who: string | null, look: Look): Promise<Page> => {
    const name = JSON.stringify([who, look])
    const known = windows.get(name) ?? (who ? stage.enter(who, look) : stage.visit(look))
    windows.set(name, known)
    return known
  }

  const openOn = async ({ who, path, ready, width, before }: Screen, look: Look): Promise<Page> => {
    const page = await windowOf(who, { ...look, ...(width ? { width } : {}) })
    await page.goto(path(places, look.locale ?? 'en'))
    // A browser says which colours it likes from its second request on.
    const isYetLight = look.colorScheme && (await page.locator('html[data-theme="light"]').count()) > 0
    if (isYetLight) await page.reload()
    await page.locator(ready).first().waitFor()
    await before?.(page)
    return page
  }

  it.each(['mail', 'mail-daily'] as const)('%s', async (name) => {
    for (const [look, language, suffix] of [
      [{}, 'en', ''],
      [ARABIC, 'ar', '-ar'],
      [DARK, 'en', '-dark'],
    ] as const) {
      const page = await stage.visit(look)
      await page.goto('about:blank')
      for (const width of [360, 760]) {
        await page.setViewportSize({ width, height: 640 })
        await page.setContent(mailsIn(language)[name])
        expect(await overflowOf(page)).toBe(0)
        expect(await violationsOf(page)).toEqual([])
      }
      await picture(page, `${name}${suffix}`)
      await page.close()
    }
  })

  const isDrawing = Boolean(process.env.SCREENS_DIR)
  const drawn = SCREENS.filter(({ isDrawnOnly }) => isDrawing || !isDrawnOnly)
  it.each(drawn.map((screen) => [screen.name, screen] as const))('%s', async (name, screen) => {
    const english = await openOn(screen, screen.language ? { locale: screen.language } : {})
    await picture(english, name)
    const said = await saidOn(english)
    const arabic = screen.language ? english : await openOn(screen, ARABIC)
    if (!screen.language) await picture(arabic, `${name}-ar`)
    if (!screen.isPublished && !screen.isDrawnOnly)
      expect(untranslated(said, await saidOn(arabic), written)).toEqual([])
    expect([await overflowOf(english), await overflowOf(arabic)]).toEqual([0, 0])
    expect(await hiddenButSeen(english)).toEqual([])
    expect([await misshapen(english), await misshapen(arabic)]).toEqual([[], []])
    expect(await violationsOf(arabic)).toEqual([])
    const dark = { ...DARK, ...(screen.language ? { locale: screen.language } : {}) }
    if (isDrawing) await picture(await openOn(screen, dark), `${name}-dark`)
  })
})
