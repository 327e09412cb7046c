import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runScript } from './startServer.ts'

export const PASSWORD = 'a long password of the tests'

export type Person = { email: string; id: string; token: string }
type Json = Record<string, unknown>

const ORGANISATIONS = [
  { slug: 'unodc', acronym: 'UNODC', name: 'United Nations Office on Drugs and Crime', kind: 'un-entity' },
  { slug: 'fia', acronym: 'FIA', name: 'Federal Investigation Agency', kind: 'government' },
].map((one) => ({ ...one, standing: 'member', zone: 'Asia/Karachi', manager: `manager@${one.slug}.example` }))

/** A request with a JSON body; the answer with its parsed one. */
export const ask = async (
  url: string,
  {
    method = 'GET',
    body,
    token,
    headers = {},
  }: { method?: string; body?: unknown; token?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; body: Json }> => {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Json,
  }
}

/** The organisations and their managers, as an operator makes them. Returns each person's one-time link. */
export const setUpOrganisations = async (dataDir: string): Promise<Map<string, string>> => {
  const file = path.join(dataDir, 'organisations.json')
  await writeFile(file, JSON.stringify(ORGANISATIONS))
  const { code, stdout, stderr } = await runScript('setup.ts', {
    dataDir,
    args: ['--coordinator', 'coordinator@communique.example', '--organisations', file],
  })
  if (code !== 0) throw new Error(`The set-up failed: ${stderr}`)
  return new Map(
    [...stdout.matchAll(/(\S+@\S+): \S+\/admin\/reset\/(\S+)/g)].map(([, email = '', token = '']) => [
      email,
      token,
    ]),
  )
}

export const logIn = async (url: string, email: string): Promise<Person> => {
  const { status, body } = await ask(`${url}/api/users/login`, {
    method: 'POST',
    body: { email, password: PASSWORD },
  })
  if (status !== 200) throw new Error(`${email} cannot log in: ${status} ${JSON.stringify(body)}`)
  return { email, id: String((body.user as Json).id), token: String(body.token) }
}

/** Follows the one-time link: the person chooses a password and is in. */
export const acceptLink = async (
  url: string,
  { email, token }: { email: string; token: string },
): Promise<Person> => {
  const body = { token, password: PASSWORD }
  const { status, body: answer } = await ask(`${url}/api/users/reset-password`, { method: 'POST', body })
  if (status !== 200)
    throw new Error(`The link of ${email} does not work: ${status} ${JSON.stringify(answer)}`)
  return logIn(url, email)
}

/** An editor of UNODC, invited by its manager over HTTP. */
export const hireEditor = async (url: string, links: Map<string, string>): Promise<Person> => {
  const email = 'manager@unodc.example'
  const manager = await acceptLink(url, { email, token: links.get(email) ?? '' })
  const order = { email: 'editor@unodc.example', organisation: 'unodc', roles: ['editor'] }
  const asked = await must(
    ask(`${url}/api/invitations`, { method: 'POST', token: manager.token, body: order }),
  )
  const { link } = asked.body.invitation as { link: string }
  const body = { token: link.split('#')[1], name: 'Editor of UNODC', password: PASSWORD }
  await must(ask(`${url}/api/invitations/accept`, { method: 'POST', body }))
  return logIn(url, order.email)
}

const must = async (answer: ReturnType<typeof ask>) => {
  const { status, body } = await answer
  if (status >= 400) throw new Error(`The editor cannot be invited: ${status} ${JSON.stringify(body)}`)
  return { status, body }
}
