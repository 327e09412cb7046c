import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { TEXTS, SEQUEL } from '../../../src/server/story/texts.ts'
import { URDU } from '../../../scripts/fonts/letters.ts'

const isArabicScript = (sign: string): boolean => /[\p{Script_Extensions=Arab}]/u.test(sign)

const missingIn = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter((sign) => isArabicScript(sign) && !URDU.includes(sign))

describe('the letters of Urdu that pages bring along', () => {
  it('are all that the site says in Urdu', () => {
    const folder = 'locales/ur'
    for (const file of readdirSync(folder))
      expect([file, missingIn(readFileSync(path.join(folder, file), 'utf8'))]).toEqual([file, []])
  })

  it('are all that the texts of the demonstration have', () => {
    expect(
      missingIn(
        JSON.stringify(Object.values({ ...TEXTS, ...SEQUEL }).map((text) => ('ur' in text ? text.ur : null))),
      ),
    ).toEqual([])
  })
})
