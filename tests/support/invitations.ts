import type { Answer, Newsroom } from './newsroom.ts'

export const NEW_PASSWORD = 'a long password of the tests'

type Invited = { id: string; link?: string; sent?: boolean; from: string | null; roles: string[] } & Record<
  string,
  unknown
>

/** People who come and go over HTTP, as `tests/support/newsroom.ts` serves it. */
export const invitationsOf = ({ ask, organisations, logIn }: Newsroom) => {
  const invite = async (who: string, body: Record<string, unknown>) => {
    const answer = await ask('POST', '/api/invitations', body, await logIn(who))
    return { ...answer, invitation: answer.body.invitation as Invited }
  }
  const accept = (link: string | undefined, body: Record<string, unknown> = {}) =>
    ask('POST', '/api/invitations/accept', {
      token: tokenOf(link),
      name: 'Somebody New',
      password: NEW_PASSWORD,
      ...body,
    })
  const enter = async (email: string, password: string) =>
    (await ask('POST', '/api/users/login', { email, password })) as Answer & { body: { token?: string } }

  /** Invited by UNODC's manager, come, and logged in. */
  const hire = async (email: string, roles: string[], organisation = 'unodc') => {
    const { invitation } = await invite(`manager@${organisation}.example`, { email, organisation, roles })
    await accept(invitation.link)
    const { body } = await enter(email, NEW_PASSWORD)
    return { id: (body.user as { id: string }).id, token: String(body.token) }
  }
  const person = async (id: string, who = 'manager@unodc.example') =>
    (await ask('GET', `/api/users/${id}?depth=0`, undefined, await logIn(who))).body as Record<
      string,
      unknown
    > & {
      memberships: { id: string; organisation: string; roles: string[]; from?: string; until?: string }[]
    }
  const change = async (id: string, data: Record<string, unknown>, who = 'manager@unodc.example') =>
    ask('PATCH', `/api/users/${id}`, data, await logIn(who))
  return { invite, accept, enter, hire, person, change, organisations }
}

export const tokenOf = (link: string | undefined): string => link?.split('#')[1] ?? ''
