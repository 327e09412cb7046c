import { type BaseDatabaseAdapter, isolateObjectProperty, type PayloadRequest } from 'payload'
import { answerRefusals } from '../../../src/hooks/answerRefusals.ts'
import { notFound, unavailable, writeConflict } from '../../../src/errors.ts'
import { isOvertaken } from '../../../src/payload-internals/overtaken.ts'
import { guardAdapter } from '../../../src/stores/lostWrites.ts'

/** An adapter that reads nothing, and why. */
const failing = (error: Error) =>
  guardAdapter({ find: () => Promise.reject(error) } as unknown as BaseDatabaseAdapter)

/** As Payload makes one out of a reading that has failed. */
const invalid = Object.assign(new Error('This field is invalid.'), { status: 400 })
const result = { errors: [{ message: invalid.message }] }

const newRequest = () => ({ method: 'PATCH', headers: new Headers() }) as PayloadRequest

const statusFor = async (req: PayloadRequest, error: Error = invalid) =>
  (await answerRefusals({ error, req, result, context: {}, collection: null as never }))?.status

describe('what Payload makes of a reading that has failed', () => {
  it('is answered as what it was: the database did not answer', async () => {
    const [req, other] = [newRequest(), newRequest()]
    await failing(unavailable())
      .find({ collection: 'c', req })
      .catch(() => undefined)
    expect([await statusFor(req), await statusFor(other)]).toEqual([503, 400])
  })

  it('is known of a request by parts of which Payload has asked', async () => {
    const [req, other] = [newRequest(), newRequest()]
    await failing(unavailable())
      .find({ collection: 'c', req: isolateObjectProperty(req, 'transactionID') })
      .catch(() => undefined)
    expect([await statusFor(req), await statusFor(other)]).toEqual([503, 400])
  })

  it('is a conflict where another write stood in its way', async () => {
    const req = newRequest()
    await failing(writeConflict())
      .find({ collection: 'c', req })
      .catch(() => undefined)
    expect([await statusFor(req), isOvertaken(req)]).toEqual([409, true])
  })

  it('stays the fault of whoever asks where the database has answered', async () => {
    const req = newRequest()
    await failing(notFound())
      .find({ collection: 'c', req })
      .catch(() => undefined)
    expect(await statusFor(req)).toBe(400)
  })

  it('leaves what the newsroom itself refuses as it is', async () => {
    const req = newRequest()
    await failing(unavailable())
      .find({ collection: 'c', req })
      .catch(() => undefined)
    expect(await statusFor(req, notFound())).toBe(404)
  })
})
