import { toTotp } from '../../../src/desk/login/secondFactorCodes.ts'
import { PASSWORD } from '../crash/stage.ts'
import { ask } from '../staff.ts'
import { TEST_SECRET } from '../startServer.ts'
import { until } from '../until.ts'
import { type Drill, faultsOfReads, ON_ALL, work } from './drill.ts'
import { type Field, METRICS_TOKEN } from './field.ts'

const NEXT_SECRET = '4c8f0e2a6d1b9375f0a8c6e4d2b1937f'
const WHO = 'editor@iom.example'

/** Each server is replaced by one with these variables; on SQLite, whose file has one server, it ends first. */
export const replaceAll = async (field: Field, env: Record<string, string>): Promise<void> => {
  const isAlone = field.nodes.length === 1
  for (const old of [...field.nodes]) {
    if (isAlone) await field.end(old)
    await field.add(env)
    if (!isAlone) await field.end(old)
  }
}

const numberAt = async (url: string, name: string): Promise<number> => {
  const { body } = await ask(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  return Number(new RegExp(`^communique_rotation_${name} (\\S+)$`, 'm').exec(String(body.text))?.[1])
}

/** The secret, in the three steps of docs/rotation.md: accepted by all, present in all, alone. */
export const rotateSecret: Drill = {
  name: 'rotate-secret',
  nodes: ON_ALL,
  env: { WEBHOOK_TARGETS: 'private-accept' },
  play: async (field, { say }) => {
    const code = await enrol(field.door.url)
    const webhook = { name: 'A site', organisation: 'unodc', url: 'http://127.0.0.1:9/hook' }
    await field.desk.must({ method: 'POST', path: '/api/webhooks', as: 'manager@unodc', body: webhook })
    await replaceAll(field, { ACCEPTED_SECRETS: NEXT_SECRET })
    say('  all servers accept the next secret')
    await replaceAll(field, { PAYLOAD_SECRET: NEXT_SECRET, ACCEPTED_SECRETS: TEST_SECRET })
    for (const { url } of field.nodes)
      for (const name of ['second_factors', 'webhook_secrets'])
        await until(`${name} are under the new secret`, async () => (await numberAt(url, name)) === 0, 90_000)
    const faults = await letsIn(field.door.url, code())
    say('  everything is encrypted with the new secret')
    await field.logInAgain()
    await replaceAll(field, { PAYLOAD_SECRET: NEXT_SECRET })
    faults.push(...(await letsIn(field.door.url, code(1))))
    await work(1_000, field)
    // What is stored is looked at with the secret that counts now.
    field.becomes({ PAYLOAD_SECRET: NEXT_SECRET })
    return {
      did: 'the secret, three times all servers',
      faults: [...faults, ...faultsOfReads(field)],
    }
  },
}

/** Somebody has a second factor from now on. @returns what their telephone shows now, or so many steps later. */
const enrol = async (url: string): Promise<(steps?: number) => string> => {
  const login = await post(`${url}/api/users/login`, { email: WHO, password: PASSWORD })
  const token = String(login.body.token)
  const begun = await post(`${url}/api/users/second-factor`, { password: PASSWORD }, token)
  const totp = toTotp(String(begun.body.secret))
  const at = (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 })
  const confirmed = await post(`${url}/api/users/second-factor/confirm`, { code: at(-1) }, token)
  if (confirmed.status !== 200) throw new Error(`No second factor: ${JSON.stringify(confirmed.body)}`)
  return at
}

const letsIn = async (url: string, code: string): Promise<string[]> => {
  const { status, body } = await post(`${url}/api/users/login`, { email: WHO, password: PASSWORD, code })
  return status === 200 ? [] : [`a second factor does not let in: ${status} ${JSON.stringify(body)}`]
}

const post = (url: string, body: unknown, token?: string) => ask(url, { method: 'POST', body, token })
