import { type Brand, DEFAULT_BRAND } from '../adminConfig.ts'
import type { Letter } from './letter.ts'
import { plainLine, withoutIsolates } from './isolate.ts'
import { mailHtml } from './mailHtml.ts'
import { mailText } from './mailText.ts'

export type RenderedMail = { subject: string; text: string; html: string }

/** A letter as it is sent. @param brand of the newsroom. */
export const renderMail = (letter: Letter, brand: Brand = DEFAULT_BRAND): RenderedMail => {
  const subject = plainLine(withoutIsolates(letter.subject))
  return { subject, text: mailText(letter), html: mailHtml({ ...letter, subject }, brand) }
}
