import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  buildConfig,
  type Config,
  getPayload,
  handleEndpoints,
  type Payload,
  type Plugin,
  type SanitizedConfig,
} from 'payload'
import { createDiskBlobs } from '../../src/blobs/createBlobs.ts'
import { newsroomPlugin } from '../../src/plugins/newsroomPlugin.ts'
import type { NewsroomOptions } from '../../src/plugins/options.ts'
import { stopServices } from '../../src/services.ts'

export type HostAnswer = { status: number; body: Record<string, unknown> }

export type Host = {
  payload: Payload
  config: SanitizedConfig
  ask: (method: string, url: string, body?: unknown, token?: string) => Promise<HostAnswer>
  /** People of one organisation, `<role>@<slug>.example`, each logged in. */
  staff: (slug: string, roles: readonly string[]) => Promise<Record<string, string>>
  close: () => Promise<void>
}

const PASSWORD = 'a long enough password'

type Options = {
  db: NonNullable<Config['db']>
  config?: Partial<Config>
  newsroom?: Partial<NewsroomOptions>
  /** The newsroom's; left out, all of them. */
  plugins?: (options: NewsroomOptions) => Plugin[]
}

/** Somebody else's application with the newsroom in it, on an adapter as it is installed. */
export const openHost = async ({
  db,
  config: more = {},
  newsroom = {},
  plugins = (options) => [newsroomPlugin(options)],
}: Options): Promise<Host> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'communique-host-'))
  const key = randomUUID()
  const config = await buildConfig({
    secret: 'a host application’s own secret, long enough',
    db,
    telemetry: false,
    typescript: { autoGenerate: false },
    ...more,
    collections: [{ slug: 'users', auth: true, fields: [] }, ...(more.collections ?? [])],
    plugins: plugins({
      slugs: { users: 'press-people' },
      blobs: createDiskBlobs(directory),
      publicUrl: 'https://host.example',
      ...newsroom,
    }),
  })
  const payload = await getPayload({ config, key })
  const ask: Host['ask'] = async (method, url, body, token) => {
    const request = new Request(`https://host.example${url}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const response = await handleEndpoints({ config, payloadInstanceCacheKey: key, request })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const create = (collection: string, data: Record<string, unknown>) =>
    payload.create({ collection: collection as 'users', data }) as Promise<{ id: string }>
  return {
    payload,
    config,
    ask,
    staff: async (slug, roles) => {
      const { id: organisation } = await create('partner-organisations', {
        ...{ slug, name: slug, acronym: slug.toUpperCase(), kind: 'un-entity', standing: 'member' },
      })
      const tokens: Record<string, string> = {}
      for (const role of roles) {
        const email = `${role}@${slug}.example`
        await create('press-people', {
          name: role,
          email,
          password: PASSWORD,
          memberships: [{ organisation, roles: [role] }],
        })
        tokens[role] = String(
          (await ask('POST', '/api/press-people/login', { email, password: PASSWORD })).body.token,
        )
      }
      return tokens
    },
    close: async () => {
      await stopServices(payload)
      await payload.destroy()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export const lexical = (...paragraphs: string[]) => ({
  root: {
    ...{ type: 'root', version: 1, format: '', indent: 0, direction: 'ltr' },
    children: paragraphs.map((text) => ({
      ...{
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
      },
      children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
    })),
  },
})
