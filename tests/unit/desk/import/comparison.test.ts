import { createImporter } from '../../../../src/desk/import/createImporter.ts'

describe('a thread that reads files', () => {
  it('65: takes three orders of one person at once, and those of others', async () => {
    const importer = createImporter()
    const given = {
      files: [{ name: 'a.txt', bytes: new TextEncoder().encode('We act together.') }],
      ...{ organisations: [], year: 2031 },
    }
    const own = Array.from({ length: 5 }, () => importer.of('one').read(given))
    const another = importer.of('another').read(given)
    const ended = await Promise.allSettled(own)
    expect(ended.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled'],
      ...['rejected', 'rejected'],
    ])
    expect((await another).failed).toEqual([])
    expect((await importer.of('one').read(given)).failed).toEqual([])
    await importer.stop()
  }, 60_000)
})

describe('a text beside the file that it came in', () => {
  it('65: is compared in the thread of files, which ends what takes too long', async () => {
    const importer = createImporter({ limitMs: 200 })
    const line = 'We act together, and nobody is left behind, whatever it takes.\n'
    const bytes = new TextEncoder().encode(line.repeat(30_000))
    const compared = { name: 'long.txt', bytes }
    await expect(importer.of('one').comparison({ compared, year: 2031, text: [line] })).rejects.toMatchObject(
      {
        reason: 'too-large',
      },
    )
    await importer.stop()
  }, 60_000)
})
