import { openBrowser, findChromium } from '../tests/support/browser.ts'
import { type Case, casesOfText, casesSince, type Print } from '../tests/support/checking/cases.ts'
import { withOther } from '../tests/support/checking/otherWords.ts'
import { findOffice } from '../tests/support/checking/office.ts'
import { openDesk, type Released } from '../tests/support/checking/released.ts'
import { CHECKED, OF_THE_PAST } from '../tests/support/checking/texts.ts'
import { openNewsroom } from '../tests/support/newsroom.ts'

/**
 * `npm run test:check`: files of published texts, untouched, changed, saved again, printed, quoted and forged, are judged as
 * the page /check does. Each verdict has to be one that is right; none may be “the very file” or “the same words” that is not.
 */
const say = (sentence: string) => console.log(sentence)
const HOUR_MS = 3_600_000

const chromium = findChromium()
const browser = chromium === null ? null : await openBrowser(chromium)
const print: Print | null =
  browser === null
    ? null
    : async (html, pages = '') => {
        const page = await browser.newPage()
        try {
          await page.setContent(html)
          return await page.pdf({ format: 'A4', pageRanges: pages })
        } finally {
          await page.close()
        }
      }

const saveAgain = findOffice()

const newsroom = await openNewsroom()
try {
  const desk = await openDesk(newsroom)
  const texts: Released[] = []
  for (const told of CHECKED) texts.push(await desk.fetch(told, await desk.release(told)))

  const { corrected: older, withdrawn: gone, suspended: off, waiting: later } = OF_THE_PAST
  const corrected = await desk.fetch(older, await desk.release(older))
  const [first, ...others] = older.paragraphs
  await desk.correct(corrected.id, { ...older, paragraphs: [withOther(first, /[0-9]/u, 0), ...others] })
  const withdrawn = await desk.fetch(gone, await desk.release(gone))
  await desk.act(withdrawn.id, 'withdraw', { publicNote: 'It was wrong.' })
  const suspended = await desk.fetch(off, await desk.release(off))
  await desk.act(suspended.id, 'suspend', { note: 'A moment.' })
  await desk.release(later, new Date(newsroom.clock.now().getTime() + HOUR_MS))

  const cases: Case[] = [
    ...texts.flatMap((text, index) =>
      casesOfText(text, texts[(index + 1) % texts.length] ?? text, { newsroom, print, saveAgain }).map(
        (each) => ({
          ...each,
          what: `${text.locale}  ${each.what}`,
        }),
      ),
    ),
    ...casesSince({ corrected, withdrawn, suspended, waiting: later }, newsroom).map((each) => ({
      ...each,
      what: `en  ${each.what}`,
    })),
  ]
  let [wrong, worst] = [0, 0]
  for (const { what, right, judge } of cases) {
    const { is } = await judge()
    const isRight = right.includes(is)
    if (!isRight) wrong += 1
    if (!isRight && (is === 'file' || is === 'same' || is === 'genuine')) worst += 1
    say(
      `${isRight ? 'ok   ' : 'WRONG'} ${what.padEnd(56)} ${is}${isRight ? '' : `, not ${right.join(' or ')}`}`,
    )
  }
  say(`\n${cases.length} judged, ${wrong} wrong, ${worst} of them called genuine.`)
  if (!print) say('Left out: files printed by a browser. There is no Chromium here (CHROMIUM_PATH).')
  if (!saveAgain) say('Left out: files saved again by LibreOffice. There is no soffice here (SOFFICE_PATH).')
  process.exitCode = wrong > 0 ? 1 : 0
} finally {
  await newsroom.close()
  await browser?.close()
}
