import { afterStoring, mayBeStored, storageFull, unavailable } from '../../src/errors.ts'

const failing = (error: Error) => afterStoring(() => Promise.reject(error))

describe('what fails when something is stored already', () => {
  it('may be stored, where the database has gone away', async () => {
    const cause = unavailable()
    await expect(failing(cause)).rejects.toMatchObject({ reason: 'may-be-stored', status: 503, cause })
  })

  it.each([mayBeStored(), storageFull(), new Error('A mistake')])('stays %s otherwise', async (error) => {
    await expect(failing(error)).rejects.toBe(error)
  })

  it('is nothing, where nothing fails', async () => {
    await expect(afterStoring(() => Promise.resolve(1))).resolves.toBe(1)
  })
})
