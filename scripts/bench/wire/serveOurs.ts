import { readEnv } from '../../../src/env.ts'
import { openNewsroom } from '../../../src/server/openNewsroom.ts'
import { stopOnSignal } from '../../../src/server/stopOnSignal.ts'
import { getServices } from '../../../src/services.ts'
import { obey } from './children.ts'

/** The application as `npm start` starts it, from what stands in the environment. */
const env = readEnv()
const newsroom = await openNewsroom(env)
stopOnSignal(newsroom, env)
const { counts } = getServices(newsroom.payload).wire
obey(newsroom.url, { answers: () => counts().hits + counts().misses })
