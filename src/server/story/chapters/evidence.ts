import { readEvidenceFile, verifyEvidence } from '../../../domain/evidence/verifyEvidence.ts'
import { must, StoryError } from '../client.ts'
import type { Cast, Stage, Written } from '../cast.ts'

/** Whoever was there takes the evidence home and believes nobody. */
export const takeEvidenceHome = async (
  { say }: Stage,
  { reviewer }: Cast,
  texts: readonly Written[],
): Promise<void> => {
  say(
    '\nAfterwards UNODC downloads the evidence of every text, and checks it as `npm run verify` does, without the newsroom:',
  )
  for (const { collection, id, title } of texts) {
    const file = readEvidenceFile(await must(reviewer.get(`/api/register/${collection}/${id}/evidence`)))
    const verdict = file && verifyEvidence(file)
    if (!verdict?.ok)
      throw new StoryError(
        `The evidence of “${title}” does not hold: ${verdict?.sentence ?? 'it has another form'}`,
      )
    say(`  “${title}”: it holds, ${verdict.events} events and ${verdict.texts} texts.`)
  }
}
