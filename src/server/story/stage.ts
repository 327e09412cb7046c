import type { SettableClock } from '../../clock.ts'
import { getServices } from '../../services.ts'
import type { Newsroom } from '../openNewsroom.ts'
import { StoryError } from './client.ts'
import { playStory } from './play.ts'
import type { Stage } from './cast.ts'
import { seedPeople } from './seed.ts'
import { leaveEntriesWaiting } from './waiting.ts'

type Options = { password: string; say: (sentence: string) => void }

/** A newsroom in demonstration mode as a stage: its clock can be set. @throws StoryError on any other server. */
export const toStage = ({ url, payload, pages }: Newsroom, { password, say }: Options): Stage => {
  const { clock } = getServices(payload)
  if (!('set' in clock)) throw new StoryError('The story moves the clock: it plays on a demonstration only.')
  return { baseUrl: url, password, clock: clock as SettableClock, pages, say }
}

/** Makes the people, plays the story, and leaves a few entries waiting; the clock shows the present again afterwards. */
export const fillDemonstration = async (newsroom: Newsroom, options: Options): Promise<void> => {
  const stage = toStage(newsroom, options)
  const play = async () => {
    await seedPeople(newsroom.payload, options.password)
    await playStory(stage)
    stage.clock.set(new Date())
    await leaveEntriesWaiting(stage)
  }
  const { mailGoesOut, notices } = getServices(newsroom.payload)
  // Nobody gets letters of what was played.
  await (mailGoesOut ? notices.withoutMail(play) : play())
}
