import { isIPv6 } from 'node:net'

/** An IPv4 address in the form of IPv6, as sockets that speak both show it. */
const plainOf = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Whose requests are counted together: one household or office has 2^64 addresses of IPv6. */
export const toNetwork = (address: string): string => {
  const plain = plainOf(address)
  return isIPv6(plain) ? expand(plain).slice(0, 4).join(':') : plain
}

export const isLoopback = (address: string): boolean => LOOPBACK.test(address)
const LOOPBACK = /^(?:(?:::ffff:)?127\.|::1$)/i

const expand = (address: string): string[] => {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
}
