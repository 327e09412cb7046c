import { answerCheck } from '../../../../src/wire/checks/answerCheck.ts'
import type { RecordedFile } from '../../../../src/wire/checks/recordedFiles.ts'
import type { PublicationSummary } from '../../../../src/wire/rows.ts'

const NOW = { time: new Date('2026-12-02T00:00:00.000Z'), gates: [] }
const ENTRY = 'ca20189d-82b3-4333-af0a-84118ccf119f'
const SUSPENDED = {
  ...{ entry: ENTRY, edition: 1, standing: 'suspended', digest: `sha256:abc${'0'.repeat(61)}` },
  ...{
    effective: true,
    availableAt: '2026-12-01T00:00:00.000Z',
    gate: '',
    type: 'statement',
    slug: 'hidden',
  },
} as PublicationSummary
const COPY: RecordedFile = {
  ...{ sha256: `abc${'1'.repeat(61)}`, locale: 'en', form: 'pdf' },
  shows: [{ entry: ENTRY, edition: 1 }],
}

/** What is asked for a part of the index, and the answer. */
const ask = async (kept: { copies: RecordedFile[]; before: PublicationSummary[] }) => {
  const asked: string[] = []
  const said = <T>(question: string, answer: T): Promise<T> => {
    asked.push(question)
    return Promise.resolve(answer)
  }
  const { body, status } = await answerCheck(
    { prefix: 'abc', now: NOW },
    {
      reading: {
        currentOf: (entries) =>
          said(`currentOf ${entries.length}`, new Map(entries.includes(ENTRY) ? [[ENTRY, SUSPENDED]] : [])),
      },
      publications: {
        find: ({ where }) => {
          const isDigest = JSON.stringify(where).includes('digest')
          return said(isDigest ? 'digests' : 'taken', isDigest ? kept.before : [SUSPENDED])
        },
        findWatched: () => said('watched', []),
      },
      places: { findMarks: () => said('marks', []) },
      recorded: { find: () => said('copies', kept.copies) },
    },
  )
  return { asked: asked.sort(), body, status }
}

describe('a part of the public index', () => {
  it('asks as much, and says the same, where copies and editions of what is suspended lie as where nothing does', async () => {
    const before = { ...SUSPENDED, standing: 'live', replaced: true } as PublicationSummary
    expect(await ask({ copies: [COPY], before: [before] })).toEqual(await ask({ copies: [], before: [] }))
  })
})
