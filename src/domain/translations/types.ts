import type { Locale } from '../locales.ts'
import type { Section } from '../sections.ts'

/** A block of a body: its paragraph, or the items of its list, those alone that have words. No section: the text itself. */
export type ProseBlock = { isQuote: boolean; isHeading?: boolean; section?: Section; units: string[] }

/** One language of a text as it is compared: its blocks in the order of the body as it is frozen, empty ones too. */
export type TranslatedText = { locale: Locale; title: string; summary: string; blocks: ProseBlock[] }

/** A number is a block of the body, counted from 1 as signers count paragraphs. */
export type Part = 'title' | 'summary' | number

/**
 * `untitled`: it has no title, and is left out; `missing`: the authoritative text has these parts, and it has not; `same`:
 * these parts are the authoritative ones; `script`: they, or all of it, are mostly in another script than the language's;
 * `older`: the authoritative text has been changed since it was.
 */
export const FAULTS = ['untitled', 'missing', 'same', 'script', 'older'] as const

export type Fault = (typeof FAULTS)[number]

/** What is wrong with a translation, and where; never its words. No parts: all of it. */
export type TranslationFault = { locale: Locale; fault: Fault; parts: Part[] }
