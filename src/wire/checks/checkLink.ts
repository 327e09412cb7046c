import { encode } from 'uqr'
import { type CheckLink, codeOf, spelled } from '../../domain/checking/code.ts'
import type { Locale } from '../../domain/locales.ts'
import { sitePath } from '../site/sitePages.ts'

type Checked = { locale: Locale; digest: string }

/** The code stands behind the `#`: no server is sent it. */
export const checkPath = ({ locale, digest }: Checked): string =>
  `${sitePath({ locale, kind: 'check' })}#${codeOf(digest)}`

export const checkLinkOf = (publicUrl: string, checked: Checked): CheckLink => ({
  url: publicUrl + checkPath(checked),
  code: spelled(codeOf(checked.digest)),
})

/** Null where an application has pages of its own: none of them is one to check a copy at. */
export const createCheckLinkOf =
  ({ publicUrl, pages }: { publicUrl: () => string; pages?: string | undefined }) =>
  ({ language, digest }: { language: Locale; digest: string }): CheckLink | null =>
    pages === undefined ? checkLinkOf(publicUrl(), { locale: language, digest }) : null

/** The empty border that readers of the code need, in its squares. */
const BORDER = 2

/** A QR code as lines to be drawn one wide, which is the shortest that there is of it. `box`: where they lie. */
export const toQrPath = (text: string): { box: string; path: string } => {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  const runs = data.flatMap((row, y) => {
    const signs = row.map((isBlack) => (isBlack ? '1' : '0')).join('')
    return [...signs.matchAll(/1+/gu)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}`)
  })
  return { box: `0 -0.5 ${size} ${size}`, path: runs.join('') }
}

/** The same as a file. */
export const toQrSvg = (text: string): string => {
  const { box, path } = toQrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path stroke="#000" d="${path}"/></svg>`
}
