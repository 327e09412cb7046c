import type { BasePayload, Config, Payload } from 'payload'
import { createActProof } from '../desk/login/secondFactorCodes.ts'
import { findAccountsOf } from '../access/persons.ts'
import { hasHostAccounts, resolveSlugs, type Slugs } from '../domain/slugs.ts'
import type { RegisterOptions } from '../register/types.ts'
import { slugsOfServices } from '../services.ts'
import type { NewsroomOptions } from './options.ts'

type At = { payload: Payload; slugs: Slugs }
type Asked = Pick<NewsroomOptions, 'users' | 'slugs' | 'createUser'>

/** The slugs of one installation. @throws Error at start where options contradict each other. */
export const slugsOf = ({ users, slugs = {}, createUser }: Asked): Slugs => {
  if (users === undefined && slugs.people !== undefined)
    throw new Error(
      `[newsroomPlugin] \`slugs.people\` (“${slugs.people}”) names what is kept beside a host’s own accounts: give \`users\`, the slug of those, or leave it out.`,
    )
  if (users === undefined && createUser)
    throw new Error(
      '[newsroomPlugin] `createUser` makes accounts of the host’s: give `users`, the slug of their collection, or leave it out.',
    )
  if (users !== undefined && slugs.users !== undefined && slugs.users !== users)
    throw new Error(
      `[newsroomPlugin] \`slugs.users\` (“${slugs.users}”) and \`users\` (“${users}”) are two collections: leave \`slugs.users\` out where people log in with the host’s accounts.`,
    )
  return resolveSlugs(slugs, users)
}

/** @throws Error at start where the option `users` names no collection of accounts of the host’s. */
export const requireHostAccounts = ({ collections = [] }: Config, { users }: Asked): void => {
  if (users === undefined) return
  const found = collections.find(({ slug }) => slug === users)
  const withAuth = collections.filter(({ auth }) => auth).map(({ slug }) => slug)
  const choices = withAuth.length > 0 ? `one of ${withAuth.join(', ')}` : 'one with `auth`'
  if (!found)
    throw new Error(
      `[newsroomPlugin] \`users\` names “${users}”, and there is no such collection: name ${choices}, or leave it out for accounts of the newsroom’s own.`,
    )
  if (!found.auth)
    throw new Error(
      `[newsroomPlugin] \`users\` names “${users}”, with which nobody logs in: name ${choices}, or leave it out for accounts of the newsroom’s own.`,
    )
}

/** What the register asks of people who log in with a host's accounts, and of ours need not. */
export const withHostAccounts = (at: At): Pick<RegisterOptions, 'haveAccounts' | 'proveAct'> =>
  hasHostAccounts(at.slugs)
    ? {
        haveAccounts: async (people) => new Set((await findAccountsOf(at, people)).keys()),
        proveAct: createActProof(at),
      }
    : {}

/** For what whoever runs the host does by a script. @throws Error where people log in with accounts of the newsroom's own. */
export const requireSlugs = (payload: BasePayload, asked: string): Slugs => {
  const slugs = slugsOfServices(payload)
  if (!slugs || !hasHostAccounts(slugs))
    throw new Error(
      `[${asked}] people log in with accounts of the newsroom’s own here, or it has not started: this is for the option \`users\`, after getPayload.`,
    )
  return slugs
}

export const nameOfAccount = (account: { id: string | number; name?: unknown; email?: unknown }): string =>
  [account.name, account.email].find((one): one is string => typeof one === 'string' && one !== '') ??
  String(account.id)
