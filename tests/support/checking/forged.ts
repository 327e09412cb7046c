import { generateKeyPairSync } from 'node:crypto'
import { digestOf, manifestOf } from '../../../src/domain/canonical.ts'
import { introduce } from '../../../src/domain/evidence/keys.ts'
import { type PublicProof, signRelease } from '../../../src/domain/evidence/publicProof.ts'
import { DIGIT, inWord, withOther } from './otherWords.ts'
import type { Released } from './released.ts'
import { resaved, withProof } from './variants.ts'

/** Other words, and those in the text that the file carries, too. */
const changedText = (text: Released, first: string) => {
  const words = withOther(first, DIGIT, 0)
  const proof = JSON.parse(text.proof) as PublicProof
  const languages = JSON.parse(
    JSON.stringify(proof.canonical.languages).replaceAll(first, words),
  ) as PublicProof['canonical']['languages']
  return { words, proof, languages }
}

/** Signed over by a key that somebody has made. */
export const forged = (text: Released, first: string): Uint8Array => {
  const key = generateKeyPairSync('ed25519').privateKey
  const { words, proof, languages } = changedText(text, first)
  const { canonical, statement } = proof
  const manifest = manifestOf({ ...canonical, languages })
  const keys = [introduce({ key, since: statement.availableAt, signer: key })]
  const { edition, availableAt, organisations } = statement
  const said = { digest: digestOf(manifest), edition, availableAt, organisations }
  const signed = signRelease({ said, origin: statement.newsroom.origin, keys, privateKey: key })
  const made: PublicProof = {
    format: 1,
    statement: signed,
    keys,
    canonical: { ...canonical, manifest, languages },
  }
  return resaved(inWord(text.docx, first, words), withProof(made))
}

/** The newsroom's own statement, with a text that it is not about. */
export const withForgedText = (text: Released, first: string): Uint8Array => {
  const { words, proof, languages } = changedText(text, first)
  const canonical = { ...proof.canonical, languages }
  return resaved(inWord(text.docx, first, words), withProof({ ...proof, canonical }))
}
