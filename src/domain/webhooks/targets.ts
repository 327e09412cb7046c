import ipaddr from 'ipaddr.js'
import { say, type Sentence } from '../sentences.ts'

export type TargetPolicy = {
  /** For tests and for set-ups without a way out: http, every port, and addresses that are not the world's. */
  acceptsPrivate: boolean
}

export type Target = { ok: true; url: URL } | { ok: false; sentence: Sentence }

const LONGEST = 2000
const HTTPS_PORT = 443
/** Below it live mail servers, databases and shells, none of which speaks to webhooks. */
const FIRST_FREE_PORT = 1024

const refuse = (sentence: Sentence): Target => ({ ok: false, sentence })

/** Where deliveries may go, as far as the address itself tells; what its name stands for is asked at each connection. */
export const readTarget = (text: string, policy: TargetPolicy): Target => {
  if (text.length > LONGEST) return refuse(say('receivers.addressTooLong', { longest: LONGEST }))
  const url = parsed(text)
  if (!url) return refuse(say('receivers.noAddress'))
  const isPlain = policy.acceptsPrivate && url.protocol === 'http:'
  if (url.protocol !== 'https:' && !isPlain) return refuse(say('receivers.https'))
  if (url.username || url.password) return refuse(say('receivers.credentials'))
  if (url.hash) return refuse(say('receivers.fragment'))
  const port = Number(url.port || HTTPS_PORT)
  if (!policy.acceptsPrivate && port !== HTTPS_PORT && port < FIRST_FREE_PORT)
    return refuse(say('receivers.port', { port, lowest: FIRST_FREE_PORT }))
  const literal = literalOf(url)
  if (literal && !isAllowedAddress(literal, policy)) return refuse(NOT_PUBLIC)
  return { ok: true, url }
}

export const NOT_PUBLIC = say('receivers.notPublic')

const parsed = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** The IP address that stands in place of a name: it is connected to without any look-up. */
export const literalOf = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}

export const isAllowedAddress = (address: string, { acceptsPrivate }: TargetPolicy): boolean =>
  acceptsPrivate ? ipaddr.isValid(address) : isPublicAddress(address)

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** RFC 6052: behind it stands an IPv4 address, which a network without IPv4 reaches like this. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Global unicast alone. Everything that means this machine, this network, many or nobody is refused, in every way of
 * writing it: private, loopback, link-local, shared (CGNAT), multicast, reserved and documentation ranges, IPv4 inside IPv6
 * (mapped, compatible, 6to4, Teredo), and NAT64 unless the address inside is public itself.
 */
export const isPublicAddress = (address: string): boolean => {
  // Four parts, decimal: other ways of writing IPv4 are nothing that a look-up answers.
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address).range() === 'unicast'
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return false
  const six = ipaddr.IPv6.parse(address)
  if (six.match(NAT64)) return new ipaddr.IPv4(six.toByteArray().slice(-4)).range() === 'unicast'
  return six.range() === 'unicast' && six.match(GLOBAL_UNICAST)
}
