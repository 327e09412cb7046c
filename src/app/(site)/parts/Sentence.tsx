import type { ReactNode } from 'react'
import { type Message, piecesOf } from '../words.ts'

type Props = { words: string | Message; values: Readonly<Record<string, ReactNode>> }

/** A sentence of ours. What is put in keeps its own direction, or a name of another script would tear apart what stands beside it. */
export const Sentence = ({ words, values }: Props) =>
  piecesOf(words).map((piece, index) =>
    'text' in piece ? piece.text : <bdi key={index}>{values[piece.place]}</bdi>,
  )
