import { type Refusal, toErrorBody } from '../../errors.ts'
import { translate } from './translate.ts'

/** A sentence as whoever reads this language is told it; what is none of ours stays, and null reads English. */
export const inLanguage = (language: string | null, sentence: string): string =>
  (language && translate(sentence, language)) ?? sentence

type Told = { sentence?: unknown }

const withSentence = (language: string | null, told: Told): object => ({
  ...told,
  sentence: inLanguage(language, String(told.sentence)),
})

/** The body of a refusal with all of its sentences in the reader's language. */
export const errorBodyIn = (language: string | null, refusal: Refusal): ReturnType<typeof toErrorBody> => {
  const { reason, message, extras } = refusal
  const { missing, contradictions, translations } = extras
  return toErrorBody({
    reason,
    message: inLanguage(language, message),
    extras: {
      ...extras,
      ...(missing ? { missing: missing.map((sentence) => inLanguage(language, sentence)) } : {}),
      ...(contradictions ? { contradictions: contradictions.map((one) => withSentence(language, one)) } : {}),
      ...(translations ? { translations: translations.map((one) => withSentence(language, one)) } : {}),
    },
  })
}
