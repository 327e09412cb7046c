import { type Cast, OTHERS, type Stage, type Texts, type Client, logIn, outsider } from './client.ts'
import { releaseTogether, waitForSilence, translateAfterwards } from './chapters/sequel.ts'
import { askEverybody, writeTexts } from './chapters/drafting.ts'
import { takeEvidenceHome, signEverything } from './chapters/signing.ts'
import { changeTheHall, readAsTheWorld, releaseUnderEmbargo } from './chapters/release.ts'

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
export const playSequel = async (
  stage: Stage,
  { cast, texts }: { cast: Cast; texts: Texts },
): Promise<void> => {
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
