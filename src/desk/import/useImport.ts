'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { send } from '../../admin/send.ts'
import type { ReviewAnswer } from '../review/answer.ts'
import type { ImportAnswer } from './answer.ts'
import { takeHanded } from './handed.ts'
import { mayBeMadeHere } from './mayBeMadeHere.ts'

export type Phase =
  /**
   * `asNew`: a file made from a text that the reader cannot open. They may still use its words, so reading it as an ordinary file
   * is offered; it is never done unasked, since tracked changes would become words of a new text.
   */
  | { is: 'choosing'; why: string | null; asNew?: readonly File[] }
  | { is: 'reading'; names: readonly string[] }
  /** `files`: those that were read; none for words. */
  | { is: 'proposed'; answer: ImportAnswer; files: readonly File[] }
  /** A file that was made here, and has come back. */
  | { is: 'review'; answer: ReviewAnswer; files: readonly File[] }

/** Reads files, or words, and holds what was proposed. Stopping, or leaving the page, ends the request. */
export const useImport = (api: string, stoppedWords: string) => {
  const [phase, setPhase] = useState<Phase>({ is: 'choosing', why: null })
  const asking = useRef<AbortController | null>(null)

  /** @returns null when somebody has stopped it meanwhile. */
  const ask = useCallback(
    async (files: readonly File[], door: string, body: FormData | { text: string }) => {
      asking.current?.abort()
      const own = (asking.current = new AbortController())
      setPhase({ is: 'reading', names: files.map(({ name }) => name) })
      const answer = await send('POST', `${api}${door}`, body, { signal: own.signal })
      if (asking.current !== own) return null
      asking.current = null
      return answer
    },
    [api],
  )
  const propose = useCallback(
    async (files: readonly File[], body: FormData | { text: string }) => {
      const answer = await ask(files, '/import', body)
      if (!answer) return
      setPhase(
        answer.ok
          ? { is: 'proposed', answer: answer.body as unknown as ImportAnswer, files }
          : { is: 'choosing', why: answer.message },
      )
    },
    [ask],
  )
  const readAsNew = useCallback(
    (files: readonly File[]) => {
      if (files.length > 0) void propose(files, formOf(files))
    },
    [propose],
  )
  const readFiles = useCallback(
    async (files: readonly File[]) => {
      const [only, ...more] = files
      const isAsked = only && more.length === 0 && /\.docx$/i.test(only.name) && (await mayBeMadeHere(only))
      if (!isAsked) return readAsNew(files)
      const answer = await ask(files, '/import/review', formOf(files))
      if (!answer) return
      if (answer.ok) return setPhase({ is: 'review', answer: answer.body as unknown as ReviewAnswer, files })
      // It says nothing of a text here: it is read like any other file.
      if (answer.status === 400) return readAsNew(files)
      setPhase({ is: 'choosing', why: answer.message, ...(answer.status === 404 ? { asNew: files } : {}) })
    },
    [ask, readAsNew],
  )
  const stop = () => {
    asking.current?.abort()
    asking.current = null
    setPhase({ is: 'choosing', why: stoppedWords })
  }

  useEffect(() => {
    const { files, asNew } = takeHanded()
    if (asNew) readAsNew(files)
    else void readFiles(files)
  }, [readFiles, readAsNew])
  useEffect(() => () => asking.current?.abort(), [])
  return {
    phase,
    readFiles: (files: readonly File[]) => void readFiles(files),
    readAsNew,
    readWords: (text: string) => void propose([], { text }),
    stop,
    again: () => setPhase({ is: 'choosing', why: null }),
  }
}

const formOf = (files: readonly File[]): FormData => {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  return form
}
