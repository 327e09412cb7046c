import { safeUrl } from '../markup.ts'

/** Programs that count clicks put their own address in front; the words lead to the one behind it. */
const WRAPPED: readonly { host: RegExp; name: string }[] = [
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, name: 'url' },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, name: 'q' },
]

const unwrapped = (address: string): string => {
  const url = new URL(address)
  const found = WRAPPED.find(({ host }) => host.test(url.hostname))
  if (!found || (found.name === 'q' && url.pathname !== '/url')) return address
  return safeUrl(url.searchParams.get(found.name)) ?? address
}

/** Where a pasted link leads, as a text may have it; null for everything else. */
export const addressOf = (href: string): string | null => {
  const address = safeUrl(href.trim())
  return address === null ? null : unwrapped(address)
}
