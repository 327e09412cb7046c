import type { PayloadRequest } from 'payload'

type Work = () => Promise<unknown>
const perRequest = new WeakMap<PayloadRequest, Work[]>()

/** For what must not happen inside the write: mail, and the register's own writes. Payload has no hook there. */
export const afterCommit = (req: PayloadRequest, work: Work): void => {
  perRequest.set(req, [...(perRequest.get(req) ?? []), work])
}

/** To be called when the write of this request is stored: whatever fails now, the answer is that it is. */
export const runAfterCommit = async (req: PayloadRequest): Promise<void> => {
  const works = perRequest.get(req) ?? []
  perRequest.delete(req)
  for (const work of works) {
    await work().catch((error: unknown) =>
      req.payload.logger.error({ err: error, msg: 'What follows a write could not be done.' }),
    )
  }
}
