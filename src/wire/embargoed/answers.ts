import { TERMS } from '../../domain/grants/terms.ts'
import type { WireAnswer } from '../request.ts'

const JSON_TYPE = 'application/json; charset=utf-8'
/** Words of people in markup of ours: the browser runs nothing of it and fetches nothing, whatever it holds. */
const INERT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** For this reader alone, from this very moment: nothing in between keeps it, and no other site's page reads it. */
const PERSONAL = {
  'Cache-Control': 'private, no-store',
  Vary: 'Accept, Accept-Language, Authorization',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
} as const

const inLanguage = (language: string | undefined): Record<string, string> =>
  language ? { 'Content-Language': language } : {}

type Told = {
  status?: number
  /** In which the words really are. */
  language?: string
}

export const personalJson = (value: unknown, { status = 200, language }: Told = {}): WireAnswer => ({
  status,
  headers: { ...PERSONAL, 'Content-Type': JSON_TYPE, ...inLanguage(language) },
  body: JSON.stringify(value),
})

export const personalPage = (html: string, { language }: Pick<Told, 'language'>): WireAnswer => ({
  status: 200,
  headers: {
    ...PERSONAL,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': INERT,
    ...inLanguage(language),
  },
  body: html,
})

export const personalRefusal = (status: number, message: string, reason: string, beside = {}): WireAnswer =>
  personalJson({ errors: [{ message, reason }], ...beside }, { status })

/** It has come out: everybody reads it there. */
export const elsewhere = (location: string): WireAnswer => ({
  status: 303,
  headers: { ...PERSONAL, Location: location },
  body: '',
})

export const termsNotAccepted = (url: string): WireAnswer =>
  personalRefusal(
    403,
    `Read the terms at ${url} first, and accept them there: POST {"version": "${TERMS.version}"} with your key.`,
    'terms-not-accepted',
    { terms: { version: TERMS.version, url } },
  )
