import { notFound, unavailable, writeConflict } from '../../../src/errors.ts'
import { isOvertaken, noteOvertaken } from '../../../src/payload-internals/overtaken.ts'
import {
  markBegun,
  markCommitted,
  markLost,
  noteWritten,
  trackTransaction,
} from '../../../src/stores/transactions.ts'

const refused = (req: object, error: unknown = unavailable()): boolean => {
  noteOvertaken(req, error)
  return isOvertaken(req)
}

describe('a request that may be asked again', () => {
  it('was refused for nothing of its own', () => {
    expect([refused({}), refused({}, writeConflict()), refused({}, notFound())]).toEqual([true, true, false])
  })

  it('has stored nothing: neither alone nor with a transaction of its own', async () => {
    const [alone, within, lost] = [{}, { transactionID: 'one' }, { transactionID: 'two' }]
    noteWritten(alone, null)
    for (const req of [within, lost]) {
      markBegun(req.transactionID)
      noteWritten(req, await trackTransaction(req))
    }
    markCommitted('one')
    markLost('two')
    expect([refused(alone), refused(within), refused(lost)]).toEqual([false, false, true])
  })
})
