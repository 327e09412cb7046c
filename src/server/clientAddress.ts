import type { IncomingMessage } from 'node:http'
import proxyAddress from 'proxy-addr'

/** @param trustProxy as Express's setting: how many proxies stand in front, or which; what others say is not believed. */
export const createClientAddress = (
  trustProxy: number | string[] | false,
): ((request: IncomingMessage) => string) => {
  if (trustProxy === false) return ({ socket }) => socket.remoteAddress ?? ''
  const trust =
    typeof trustProxy === 'number'
      ? (_address: string, hops: number) => hops < trustProxy
      : proxyAddress.compile(trustProxy)
  return (request) => proxyAddress(request, trust)
}
