import { lookup } from 'node:dns/promises'
import { Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { isAllowedAddress, type TargetPolicy } from '../../domain/webhooks/targets.ts'

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
export const resolveGuarded = async (name: string, { policy, resolve }: Guard): Promise<string[]> => {
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
