import type { Locale } from '../locales.ts'
import { mandate, type MandateMessages } from '../../locales/mandate.ts'

/** What is said of a mandate to those who sign it, in every language that a text is written in. */
export const MANDATE_WORDS: Record<Locale, MandateMessages> = mandate
