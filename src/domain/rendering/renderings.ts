import type { FrozenFile, LexicalDocument } from '../canonical.ts'
import { RENDERER } from '../clearance/events.ts'
import type { Locale } from '../locales.ts'
import { version1 } from './version1.ts'

/** Those of the text: what its pictures show, and whose they are. */
type Files = readonly FrozenFile[]

/** How the body of a language becomes what is signed beside it. */
export type Rendering = {
  /**
   * Elements without class, style or id, which can be embedded in a page as they stand; `src` of a picture is the name of its
   * file, for whoever shows it to put an address before.
   */
  toHtml: (document: LexicalDocument | null, locale: Locale, files?: Files) => string
  /** The same words for those who read without markup. */
  toText: (document: LexicalDocument | null, files?: Files) => string
}

/** Every version that has ever frozen a text, by its number. */
export const RENDERINGS: Readonly<Record<number, Rendering>> = { 1: version1 }

const present = RENDERINGS[RENDERER]
if (!present) throw new Error(`There is no rendering ${RENDERER}.`)

/** What freezes now. */
export const rendering: Rendering = present
