import type { ReactNode } from 'react'
import type { Locale } from '../../../domain/locales.ts'
import { formatInstant, type Message, piecesOf } from '../words.ts'

export const Instant = ({ at, locale }: { at: string; locale: Locale }) => (
  <time dateTime={at}>{formatInstant(at, locale)}</time>
)

type Props = { words: string | Message; values: Readonly<Record<string, ReactNode>> }

/** A sentence of ours. What is put in keeps its own direction, or a name of another script would tear apart what stands beside it. */
export const Sentence = ({ words, values }: Props) =>
  piecesOf(words).map((piece, index) =>
    'text' in piece ? piece.text : <bdi key={index}>{values[piece.place]}</bdi>,
  )
