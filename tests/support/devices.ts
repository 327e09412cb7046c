import type { CDPSession, Page } from 'playwright-core'
import { logInTo } from './browser.ts'
import { PASSWORD } from './newsroom.ts'
import type { Look, Stage } from './stage.ts'

/** Somebody with a window and an authenticator of their own. */
export type Person = { page: Page; device: CDPSession; authenticator: string }
type Answer = { body: Record<string, unknown>; status: number }

/** An authenticator of the browser's own, which its owner touches at once. */
export const DEVICE = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** People of a newsroom by name, such as `editor@ilo`; each is logged in once, with a look that is theirs. */
export const peopleOn = (stage: Stage, looks: Readonly<Record<string, Look>> = {}) => {
  const people = new Map<string, Person>()
  const person = async (name: string): Promise<Person> => {
    const known = people.get(name)
    if (known) return known
    const page = await stage.visit(looks[name])
    await logInTo(page, `${name}.example`, PASSWORD)
    const device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', { options: DEVICE })
    const made = { page, device, authenticator: authenticatorId }
    people.set(name, made)
    return made
  }
  const ask = (
    { page }: Person,
    url: string,
    body?: object,
    method = body ? 'POST' : 'GET',
  ): Promise<Answer> =>
    page.evaluate(
      async ([address, given, how]) => {
        const answer = await fetch(address, {
          method: how,
          ...(given ? { headers: { 'Content-Type': 'application/json' }, body: given } : {}),
        })
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
      },
      [url, body ? JSON.stringify(body) : '', method] as const,
    )
  const account = async (name: string): Promise<Page> => {
    const { page } = await person(name)
    await page.goto('/admin/account')
    await page.locator('section.passkeys').waitFor()
    return page
  }
  /** Makes a passkey for the person's organisation. @param becomes whether it counts at once or somebody lets it in. */
  const makePasskey = async (name: string, becomes: 'known' | 'waits'): Promise<Page> => {
    const page = await account(name)
    const own = page.locator(`[data-organisation="${name.split('@')[1]}"]`)
    await own.locator('[data-passkey="make"]').click()
    await own.locator(`[data-${becomes}="own"]`).waitFor()
    return page
  }
  return { person, ask, account, makePasskey }
}
