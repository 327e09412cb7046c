import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import { MOST_PICTURE_BYTES } from '../../../../src/desk/import/readers/pictures.ts'
import { readFiles } from '../../../../src/desk/import/readers/readFile.ts'
import { propose } from '../../../../src/domain/import/propose.ts'

const FIXTURE = new URL('../../../fixtures/import/picture-en-python.docx', import.meta.url)

const proposalOf = async (files: { name: string; bytes: Uint8Array }[]) => {
  const read = await readFiles(files)
  return propose(read.files, { organisations: [], year: 2031 })
}

describe('pictures of several files', () => {
  it('65: stand each in the text of its own file, under a name of its own', async () => {
    const bytes = new Uint8Array(await readFile(FIXTURE))
    const { pictures, blocks } = await proposalOf([
      { name: 'first.docx', bytes },
      { name: 'second.docx', bytes },
    ])
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length)
    const filesOf = pictures.map(({ block }) => block.split('.')[0])
    expect([...new Set(filesOf)]).toEqual(['1', '2'])
    for (const { id, block } of pictures)
      expect(blocks.find((one) => one.id === block)?.content).toEqual({ type: 'picture', picture: id })
  })

  it('65: are no more together than one file may have, however small the files are', async () => {
    const parts = unzipSync(new Uint8Array(await readFile(FIXTURE)))
    const [picture = ''] = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    const bytes = zipSync({ ...parts, [picture]: new Uint8Array(3.9 * 1024 * 1024) })
    expect(bytes.length).toBeLessThan(100_000)
    const { pictures, files } = await proposalOf(
      Array.from({ length: 10 }, (_, index) => ({ name: `${index}.docx`, bytes })),
    )
    const carried = pictures.filter(({ data }) => data !== null)
    expect(carried.length).toBeGreaterThan(0)
    expect(carried.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(MOST_PICTURE_BYTES)
    expect(files.at(-1)?.notes).toContain('picturesLarge')
  }, 60_000)
})
