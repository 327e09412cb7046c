import type { Endpoint } from 'payload'
import { enter } from '../../access/entrance.ts'
import { keepLanguage } from '../../access/language.ts'
import { DEMO_PASSWORD } from '../../domain/demonstration.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { wrongLogin } from '../../errors.ts'
import { sessionAnswer } from './answer.ts'
import { readLogin } from './bodies.ts'

type Options = { slugs: Slugs; isDemo: boolean }

/** `POST /api/users/login`, in the place of Payload's own (access/sessions.ts says why). */
export const loginEndpoint = ({ slugs, isDemo }: Options): Endpoint => ({
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const credentials = await readLogin(req)
    if (!isDemo && credentials.password === DEMO_PASSWORD) throw wrongLogin()
    const at = { payload: req.payload, slugs, req }
    const entered = await enter(at, credentials)
    await keepLanguage(at, entered.account)
    const { token, exp } = entered
    return sessionAnswer({ req, slugs }, entered, { message: 'You are logged in.', token, exp })
  },
})
