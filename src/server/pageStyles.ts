import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './build.ts'

const SHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="(\/_next\/static\/[\w./-]+\.css)[^">]*"[^>]*>/g
/** What a sheet names beside itself, such as its fonts. */
const BESIDE = /url\((["']?)(?!data:|[/#])([^"')]+)\1\)/g

/**
 * The page with its styles in it: nothing has to be fetched before its words are drawn, and a browser that lays out a page
 * once its text is there, as Chromium does to tell its language, does so only once.
 *
 * @param read the sheet at this address of the build.
 */
export const withStyles = (html: string, read: (address: string) => string): string =>
  html.replace(SHEET, (_link, address: string) => `<style>${withPlaces(read(address), address)}</style>`)

const withPlaces = (sheet: string, address: string): string =>
  sheet.replace(
    BESIDE,
    (_whole, _quote, place: string) => `url(${new URL(place, `http://build${address}`).pathname})`,
  )

const sheets = new Map<string, string>()

/** A build never writes another sheet under the same name. */
export const readSheet = (address: string): string => {
  const known = sheets.get(address)
  if (known !== undefined) return known
  const sheet = readFileSync(path.join(root, address.replace(/^\/_next/, '.next')), 'utf8')
  sheets.set(address, sheet)
  return sheet
}
