import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cast, OTHERS, type Stage, type Texts, type Client, logIn, outsider } from './client.ts'
import { releaseTogether, waitForSilence, translateAfterwards } from './chapters/sequel.ts'
import { askEverybody, writeTexts } from './chapters/drafting.ts'
import { takeEvidenceHome, signEverything } from './chapters/signing.ts'
import { changeTheHall, readAsTheWorld, releaseUnderEmbargo } from './chapters/release.ts'
import { buildIfNeeded } from '../build.ts'
import { readEnv } from '../../env.ts'
import { keptSecret } from '../../secrets.ts'
import { openNewsroom } from '../openNewsroom.ts'
import { toSentence } from '../startFailure.ts'
import { seedPeople } from './people.ts'
import { toStage } from './stage.ts'

/**
 * The main job, from draft to public, over HTTP as the people who do it. The server's clock is the only thing that the
 * story moves, so that a week passes in seconds.
 *
 * @throws StoryError at the first thing that is not as it should be.
 */
export const playStory = async (stage: Stage): Promise<{ cast: Cast; texts: Texts }> => {
  stage.clock.set(new Date('2024-07-22T08:00:00Z'))
  stage.say('\nMonday, 22 July 2024, Vienna. In a week it is the World Day against Trafficking in Persons.')
  const cast = await enter(stage)
  const texts = await writeTexts(stage, cast)
  await askEverybody(stage, cast, texts)
  await signEverything(stage, cast, texts)
  await releaseUnderEmbargo(stage, cast, texts)
  await readAsTheWorld(stage, cast, texts)
  stage.say('\nThat is the story: one text, six signatures, one instant.')
  return { cast, texts }
}

/** The weeks after: what happens to texts that are out, and to those whose signers do not answer. */
const playSequel = async (stage: Stage, { cast, texts }: { cast: Cast; texts: Texts }): Promise<void> => {
  const more = [
    await translateAfterwards(stage, cast),
    await waitForSilence(stage, cast),
    await releaseTogether(stage, cast),
    await changeTheHall(stage, cast),
  ]
  await takeEvidenceHome(stage, cast, [...Object.values(texts), ...more])
  stage.say('\nNothing went out unsigned, and nobody has to take the newsroom’s word for it.')
}

const enter = async ({ baseUrl, password }: Stage): Promise<Cast> => {
  const person = (email: string) => logIn(baseUrl, email, password)
  const reviewers: Record<string, Client> = {}
  for (const slug of OTHERS) reviewers[slug] = await person(`reviewer@${slug}.example`)
  return {
    editor: await person('editor@unodc.example'),
    reviewer: await person('reviewer@unodc.example'),
    manager: await person('manager@unodc.example'),
    reviewers,
    world: outsider(baseUrl),
  }
}

/** `npm run story`: the week of July 2024 on a server of its own, which is thrown away afterwards. */
const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const directory = await mkdtemp(path.join(tmpdir(), 'communique-story-'))
try {
  await buildIfNeeded(say)
  Object.assign(process.env, {
    DATA_DIR: directory,
    DATABASE_URI: '',
    S3_BUCKET: '',
    SMTP_URL: '',
    PUBLIC_URL: '',
    PORT: '0',
    PAYLOAD_SECRET: keptSecret(path.join(directory, 'secret')),
    COMMUNIQUE_DEMO: '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  })
  const env = readEnv()
  const newsroom = await openNewsroom(env)
  const password = env.demo?.password ?? ''
  await seedPeople(newsroom.payload, password)
  const stage = toStage(newsroom, { password, say })
  await playSequel(stage, await playStory(stage))
  await newsroom.stop()
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exitCode = 1
} finally {
  await rm(directory, { recursive: true, force: true })
}
process.exit()
