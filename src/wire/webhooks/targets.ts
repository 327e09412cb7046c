import ipaddr from 'ipaddr.js'
import { lookup, Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { say, type Sentence } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'

type TargetPolicy = {
  /** For tests and for set-ups without a way out: http, every port, and addresses that are not the world's. */
  acceptsPrivate: boolean
}

type Target = { ok: true; url: URL } | { ok: false; sentence: Sentence }

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

const NOT_PUBLIC = say('receivers.notPublic')

const parsed = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** The IP address that stands in place of a name: it is connected to without any look-up. */
const literalOf = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : null
}

const isAllowedAddress = (address: string, { acceptsPrivate }: TargetPolicy): boolean =>
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

/** All addresses that a name stands for. @throws when it stands for none, or nobody answers. */
export type Resolve = (name: string) => Promise<string[]>

const TIMEOUT_MS = 2_000

/** Not through the system's look-up: a few names whose servers do not answer would hold up all that the process does. */
export const askDns: Resolve = async (name) => {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 2 })
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}

/** Names that only this machine or this network knows. */
export const askSystem: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address)

export class TargetRefused extends Error {
  constructor() {
    super('A receiver’s name stands for an address that nothing is sent to.')
    this.name = 'TargetRefused'
  }
}

export type Guard = {
  policy: TargetPolicy
  resolve: Resolve
}

/** @throws TargetRefused when any of the addresses is refused: a name that also stands for one of ours is no mistake. */
const resolveGuarded = async (name: string, { policy, resolve }: Guard): Promise<string[]> => {
  const addresses = await resolve(name)
  if (addresses.some((address) => !isAllowedAddress(address, policy))) throw new TargetRefused()
  if (addresses.length === 0) throw new Error('A receiver’s name stands for no address.')
  return addresses
}

/**
 * The look-up of one connection. What it answers has been checked and is what is connected to: a name that stands for
 * something else the next time is asked, and checked, again then.
 */
export const guardedLookup =
  (guard: Guard): LookupFunction =>
  (name, options, answer) => {
    resolveGuarded(name, guard).then(
      (addresses) => {
        const all = addresses.map((address) => ({ address, family: isIP(address) }))
        const [first] = all
        if (options.all || !first) answer(null, all)
        else answer(null, first.address, first.family)
      },
      (error: Error) => answer(error, options.all ? [] : '', 0),
    )
  }

/** Asked when a receiver is set up or switched on. @throws Refusal `invalid` with a sentence for whoever does it. */
export const requireTarget = async (guard: Guard, text: string): Promise<void> => {
  const target = readTarget(text, guard.policy)
  if (!target.ok) throw new Refusal('invalid', target.sentence)
  if (literalOf(target.url)) return
  try {
    await resolveGuarded(target.url.hostname, guard)
  } catch (error) {
    throw new Refusal('invalid', error instanceof TargetRefused ? NOT_PUBLIC : UNKNOWN)
  }
}

const UNKNOWN = say('receivers.unknownName')
