import { isSigned, type Head } from '../../../src/domain/evidence/heads.ts'
import type { KeyStatement } from '../../../src/domain/evidence/keys.ts'
import { startSmtp } from '../smtp.ts'
import { runScript } from '../startServer.ts'
import { until } from '../until.ts'
import { query } from './cluster.ts'
import { type Drill, faultsOfReads, ON_ALL, work } from './drill.ts'
import type { Field } from './field.ts'
import { replaceAll } from './secrets.ts'
import { publishPicture } from './texts.ts'

const ACCOUNTS = ['newsroom_one', 'newsroom_two'] as const

/** The password of the database: a second account that acts as the first, as docs/rotation.md has it. */
export const rotateDatabasePassword: Drill = {
  name: 'rotate-database-password',
  nodes: {
    ...ON_ALL,
    sqlite: 'its file has no password',
    mongodb: 'what stands in for a replica set is asked without accounts',
  },
  play: async (field, { database }) => {
    const cluster = database!.present()
    const make = async (account: string) => {
      await query(cluster.uri, `CREATE ROLE ${account} LOGIN PASSWORD 'the password of ${account}'`)
      await query(cluster.uri, `GRANT postgres TO ${account}`)
      await query(cluster.uri, `ALTER ROLE ${account} SET role TO postgres`)
    }
    const as = (account: string): Record<string, string> => ({
      DATABASE_URI: Object.assign(new URL(String(field.envOf(0).DATABASE_URI)), {
        ...{ username: account, password: `the password of ${account}` },
      }).href,
    })
    await cluster.demandPasswords(ACCOUNTS)
    const [one, two] = ACCOUNTS
    await make(one)
    await replaceAll(field, as(one))
    await make(two)
    await replaceAll(field, as(two))
    await query(cluster.uri, `ALTER ROLE ${one} NOLOGIN`)
    await work(2_000, field)
    await replaceAll(field, {})
    for (const account of ACCOUNTS) await query(cluster.uri, `DROP ROLE ${account}`)
    return { did: 'the database’s account, by turns', faults: faultsOfReads(field) }
  },
}

/** The keys of the bucket: both count while servers are replaced by turns, and what lies in it is read all the time. */
export const rotateBucketKeys: Drill = {
  name: 'rotate-s3-keys',
  nodes: ON_ALL,
  bucket: true,
  play: async (field, { bucket }) => {
    const keys = (name: string) => ({ S3_ACCESS_KEY_ID: name, S3_SECRET_ACCESS_KEY: `secret of ${name}` })
    const picture = await publishPicture(field.desk)
    field.readers.alsoRead(picture)
    await work(3_000, field)
    bucket!.accept('one', 'two')
    await replaceAll(field, keys('two'))
    await field.replaceReader(keys('two'))
    bucket!.accept('two')
    await work(4_000, field)
    field.becomes(keys('two'))
    const refused = bucket!.refused()
    const faults =
      refused === 0 ? [] : [`${refused} questions for files were asked with a key that counts no more`]
    return { did: `the keys of a bucket, by turns`, faults: [...faults, ...faultsOfReads(field)] }
  },
}

/** The account of the mail server: another address by turns; what is sent meanwhile arrives by either. */
export const rotateSmtp: Drill = {
  name: 'rotate-smtp',
  nodes: ON_ALL,
  play: async (field) => {
    const [one, two] = [await startSmtp(), await startSmtp()]
    try {
      await replaceAll(field, { SMTP_URL: one.url })
      await until('a mail arrives', () => one.mails().length > 0, 60_000)
      await replaceAll(field, { SMTP_URL: two.url })
      one.stop()
      await until('a mail arrives by the other one', () => two.mails().length > 0, 60_000)
      await replaceAll(field, {})
      return {
        did: `the mail server, by turns (${one.mails().length} and ${two.mails().length} mails)`,
        faults: faultsOfReads(field),
      }
    } finally {
      one.stop()
      two.stop()
    }
  },
}

type Heads = { keys: KeyStatement[]; heads: Head[] }

/** The key that signs heads: no server is replaced; heads of before still verify. */
export const rotateRegisterKey: Drill = {
  name: 'rotate-register-key',
  nodes: ON_ALL,
  play: async (field) => {
    const read = async (): Promise<Heads> =>
      (await field.desk.must({
        ...{ method: 'GET', path: '/api/register/heads', as: 'reviewer@unodc' },
      })) as unknown as Heads
    await until('there is a head', async () => (await read()).heads.length > 0, 60_000)
    const before = await read()
    const made = await makeKey(field)
    let after = before
    await until(
      'a head is signed with the new key',
      async () => {
        after = await read()
        return after.heads[0]?.key === made
      },
      60_000,
    )
    const faults = [...before.heads, ...after.heads]
      .filter((head) => !verifies(head, after.keys))
      .map(({ number, organisation }) => `head ${number} of ${organisation} does not verify`)
    return { did: 'the register’s key, while servers run', faults: [...faults, ...faultsOfReads(field)] }
  },
}

/** By the command, as an operator does it. @returns the fingerprint of the new one. */
const makeKey = async ({ envOf }: Field): Promise<string> => {
  const env = envOf(0)
  const { stdout, stderr } = await runScript('rotateRegisterKey.ts', { env, dataDir: String(env.DATA_DIR) })
  const [, made] = /signs with the key (\S+) from now on/.exec(stdout) ?? []
  if (!made) throw new Error(`rotate-register-key makes no key: ${stdout}${stderr}`)
  return made
}

const verifies = (head: Head, keys: readonly KeyStatement[]): boolean => {
  const statement = keys.find(({ key }) => key === head.key)
  return statement !== undefined && isSigned(head, statement)
}
