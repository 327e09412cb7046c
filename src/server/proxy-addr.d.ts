/** The package has no types of its own; this is what is used of it. */
declare module 'proxy-addr' {
  import type { IncomingMessage } from 'node:http'

  type Trust = (address: string, hops: number) => boolean
  const proxyAddress: {
    (request: IncomingMessage, trust: Trust): string
    compile: (trusted: string | string[]) => Trust
  }
  export default proxyAddress
}
