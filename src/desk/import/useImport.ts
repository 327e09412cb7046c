'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { send } from '../../admin/send.ts'
import type { ImportAnswer } from './answer.ts'
import { takeHanded } from './handed.ts'

export type Phase =
  | { is: 'choosing'; why: string | null }
  | { is: 'reading'; names: readonly string[] }
  /** `files`: those that were read; none for words. */
  | { is: 'proposed'; answer: ImportAnswer; files: readonly File[] }

/** Reads files, or words, and holds what was proposed. Stopping, or leaving the page, ends the request. */
export const useImport = (api: string, stoppedWords: string) => {
  const [phase, setPhase] = useState<Phase>({ is: 'choosing', why: null })
  const asking = useRef<AbortController | null>(null)

  const ask = useCallback(
    async (files: readonly File[], body: FormData | { text: string }) => {
      asking.current?.abort()
      const own = (asking.current = new AbortController())
      setPhase({ is: 'reading', names: files.map(({ name }) => name) })
      const answer = await send('POST', `${api}/import`, body, { signal: own.signal })
      if (asking.current !== own) return
      asking.current = null
      setPhase(
        answer.ok
          ? { is: 'proposed', answer: answer.body as unknown as ImportAnswer, files }
          : { is: 'choosing', why: answer.message },
      )
    },
    [api],
  )
  const readFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return
      const form = new FormData()
      for (const file of files) form.append('file', file)
      void ask(files, form)
    },
    [ask],
  )
  const stop = () => {
    asking.current?.abort()
    asking.current = null
    setPhase({ is: 'choosing', why: stoppedWords })
  }

  useEffect(() => readFiles(takeHanded()), [readFiles])
  useEffect(() => () => asking.current?.abort(), [])
  return {
    phase,
    readFiles,
    readWords: (text: string) => void ask([], { text }),
    stop,
    again: () => setPhase({ is: 'choosing', why: null }),
  }
}
