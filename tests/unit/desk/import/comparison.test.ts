import { createImporter } from '../../../../src/desk/import/createImporter.ts'

describe('a text beside the file that it came in', () => {
  it('65: is compared in the thread of files, which ends what takes too long', async () => {
    const importer = createImporter({ limitMs: 200 })
    const line = 'We act together, and nobody is left behind, whatever it takes.\n'
    const bytes = new TextEncoder().encode(line.repeat(30_000))
    const compared = { name: 'long.txt', bytes }
    await expect(importer.comparison({ compared, year: 2031, text: [line] })).rejects.toMatchObject({
      reason: 'too-large',
    })
    await importer.stop()
  }, 60_000)
})
