import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { POSTGRES_ADVICE, startPostgres } from '../support/postgres.ts'
import { runScript } from '../support/startServer.ts'
import { databaseOn } from '../support/storeUnderTest.ts'

const CHAPTERS = [
  '“10:45” in the English body contradicts the facts: the event starts at 10:15',
  'The Urdu translation was last changed before the authoritative text was',
  'The word stands before each signer',
  'ILO sends the invitation back, for the last paragraph',
  'One text, six signatures, one instant',
  'The Urdu translation is there',
  'unodc express, iom tacit, ssdo missing',
  'UNODC drops SSDO',
  'The guide is out; of the others nothing is to be seen',
  'The figures and the media update are out, in the same moment',
  'the world reads Hall B',
  'ICMPD disagrees and suspends the text',
  '“Training course for investigators”: it holds',
]

const postgres = await startPostgres()
const onPostgres = postgres ? it : it.skip

describe('the story is told to its end, from the contradiction to the evidence', () => {
  afterAll(() => postgres?.stop())

  const tell = async (env: Record<string, string>) => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'story-'))
    const { code, stdout: out, stderr } = await runScript('story/run.ts', { dataDir, env })
    await rm(dataDir, { recursive: true, force: true })
    // What a build says, where one is needed, is no failure.
    expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
    const places = CHAPTERS.map((words) => out.toLowerCase().indexOf(words.toLowerCase()))
    expect(places).not.toContain(-1)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
  }

  it('on SQLite', () => tell({}))

  onPostgres(`on the PostgreSQL that it is given${postgres ? '' : ` (${POSTGRES_ADVICE})`}`, () =>
    tell({ DATABASE_URI: databaseOn(postgres!.uri, 'story') }),
  )
})
