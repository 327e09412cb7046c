const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that stands in HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

/** Nothing that is written as a link may become anything but a link to the web. */
export const toWebLink = (url: string): string | null => (/^https?:\/\//i.test(url) ? url : null)

/** Http, https and mailto; null for everything else, `javascript:` in any disguise included. */
export const safeUrl = (value: unknown): string | null => {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const url = new URL(value)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

/** What a reader would have to know of an address to tell whether they want to go there. */
const WEB = /^https?:\/\//i
const OTHER = /^(?:mailto|tel):/i
const MAIL = /^mailto:/i
const MAIL_HOST = /@([^@,;?&\s]+)/g
/** How a host with letters beyond a to z begins one of its parts, as machines read it. */
const MACHINE = 'xn--'

/** The host of an address as machines read it, so that letters that look alike differ; else the address without its scheme. */
export const targetOf = (url: string): string => {
  if (!URL.canParse(url)) return url
  const { host, protocol } = new URL(url)
  if (protocol === 'http:' || protocol === 'https:') return host
  return MAIL.test(url) ? withMachineHosts(url.replace(OTHER, '')) : url.replace(OTHER, '')
}

const withMachineHosts = (mail: string): string =>
  mail.replace(MAIL_HOST, (written, host: string) =>
    URL.canParse(`https://${host}`) ? `@${new URL(`https://${host}`).host}` : written,
  )

/** `https://UN.org/` and `un.org` are one address to whoever reads them; nothing else is left out. */
const plain = (address: string): string => {
  if (!WEB.test(address) || !URL.canParse(address)) return address.replace(OTHER, '')
  const { host, pathname, search, hash, username, password } = new URL(address)
  const account = username || password ? `${username}:${password}@` : ''
  return `${account}${host}${pathname === '/' ? '' : pathname}${search}${hash}`
}

const asWritten = (words: string): string => {
  const address = words.trim()
  const [host = '', ...rest] = address.split('/')
  const isAddress = WEB.test(address) || OTHER.test(address)
  return isAddress ? plain(address) : [host.toLowerCase(), ...rest].join('/').replace(/\/$/, '')
}

/** A letter of another script can look as one of a to z: such a host is said only as machines read it. */
const hidesTarget = (words: string, url: string): boolean => {
  const target = targetOf(url)
  return target.includes(MACHINE) && !words.replace(WEB, '').replace(OTHER, '').startsWith(target)
}

/** Whether the words of a link are the address that it leads to, and no other one. */
export const saysTarget = (words: string, url: string): boolean => {
  const [said, address] = [words.trim(), url.trim()]
  if (hidesTarget(said, address)) return false
  return said === address || asWritten(said) === plain(address).replace(/\/$/, '')
}
