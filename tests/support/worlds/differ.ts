import type { Worlds } from './makeWorlds.ts'
import { exchange } from './exchange.ts'
import { WORLDS } from './tokens.ts'

const DOORS = [
  ...['/api/statements', '/api/events', '/api/media-updates', '/api/media-contacts', '/api/media'],
  ...['/api/statements/versions', '/api/events/count', '/api/invitations', '/api/users', '/api/consumers'],
  ...['/api/register/heads', '/api/desk/reports/signatures', '/api/desk/reports/drafts?days=0'],
]

/**
 * Asks as UNODC's own people, who see everything of theirs. @returns the doors at which both worlds say the same: there
 * is nothing to leak then.
 */
export const findSameness = async ({ base, servers, start }: Worlds): Promise<string[]> => {
  const same: string[] = []
  for (const path of DOORS) {
    const isOfPeople = /\/(invitations|users|consumers)$/.test(path)
    const token = base.tokens[isOfPeople ? 'manager@unodc.example' : 'editor@unodc.example']
    const headers = { authorization: `JWT ${token}` }
    const [one, two] = await Promise.all(
      WORLDS.map((world) =>
        exchange(servers[world].url, { method: 'GET', path, headers }, { instant: start, seed: 'sameness' }),
      ),
    )
    if (one?.status !== 200 || two?.status !== 200) same.push(`${path} (${one?.status}, ${two?.status})`)
    else if (one.body.equals(two.body)) same.push(path)
  }
  return same
}
