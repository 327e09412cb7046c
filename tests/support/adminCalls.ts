import { readFileSync } from 'node:fs'

type Manifest = { node: Record<string, { filename?: string }> }

/** The id under which the build serves the admin's functions: the one action in the layout. */
export const readActionId = (): string => {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  const found = Object.entries(node).find(([, { filename }]) => filename === 'src/app/(payload)/layout.tsx')
  if (!found) throw new Error('The build has no action in the layout of the admin: build it anew.')
  return found[0]
}

export type Said = { status: number; headers: Headers; text: string }

/** The admin as a browser asks it: with the cookie of the session, and from its own origin. */
export const createAdmin = (url: string) => {
  const actionId = readActionId()
  const headersOf = (token: string | null): Record<string, string> =>
    token ? { Cookie: `payload-token=${token}`, Origin: url, 'Sec-Fetch-Site': 'same-origin' } : {}
  const send = async (path: string, init: RequestInit): Promise<Said> => {
    const response = await fetch(url + path, { ...init, redirect: 'manual' })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return {
    page: (token: string | null, path: string) => send(path, { headers: headersOf(token) }),
    /** One server function, as `serverFunction({name, args})` of the admin's own code calls it. */
    call: (token: string | null, name: string, args: unknown) =>
      send('/admin', {
        method: 'POST',
        headers: {
          ...headersOf(token),
          Accept: 'text/x-component',
          'Content-Type': 'text/plain;charset=UTF-8',
          'Next-Action': actionId,
        },
        body: JSON.stringify([{ name, args }]),
      }),
  }
}
export type Admin = ReturnType<typeof createAdmin>
