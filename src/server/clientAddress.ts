import type { IncomingMessage } from 'node:http'
import proxyAddress from 'proxy-addr'

/** As Express's setting `trust proxy`: how many proxies stand in front, or which; what others say is not believed. */
export type TrustProxy = number | string[] | false | Trust

/** Whether what this address says of the one before it is believed; `hops` counts from this server on. */
type Trust = (address: string, hops: number) => boolean

export const trustOf = (trustProxy: TrustProxy): Trust => {
  if (typeof trustProxy === 'function') return trustProxy
  if (trustProxy === false) return () => false
  return typeof trustProxy === 'number' ? (_, hops) => hops < trustProxy : proxyAddress.compile(trustProxy)
}

export const createClientAddress = (trustProxy: TrustProxy): ((request: IncomingMessage) => string) => {
  if (trustProxy === false) return ({ socket }) => socket.remoteAddress ?? ''
  const trust = trustOf(trustProxy)
  return (request) => proxyAddress(request, trust)
}

/** For the main process, which only readers of this machine reach: what they say is believed, and of others what they would believe. */
export const behindReaders = (trustProxy: TrustProxy): Trust => {
  const trust = trustOf(trustProxy)
  return (address, hops) => hops === 0 || trust(address, hops - 1)
}
