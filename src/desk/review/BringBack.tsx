'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { lazily } from '../../admin/lazily.tsx'
import { send } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import { useRouter } from '../../payload-internals/navigation.ts'
import type { CommentsDisplay } from '../comments/useComments.ts'
import { handFiles } from '../import/handed.ts'
import type { ReviewAnswer } from './answer.ts'

const LazyReview = lazily(async () => (await import('./ReviewPage.tsx')).ReviewPage)

type Props = {
  showing: CommentsDisplay
  /** Something has been stored: the comments are to be read again. */
  onStored: () => void
}

type Phase =
  | { is: 'asking' }
  | { is: 'reading'; file: File }
  | { is: 'read'; file: File; answer: ReviewAnswer }
  /** `file`: one that can be read as a new text instead. */
  | { is: 'refused'; why: string; file: File | null }

/**
 * Beside the comments of a text: a Word file that a colleague has changed is chosen, and what it brings back is shown where it will
 * stand. It is there for the people who may comment on the text, as the endpoint decides.
 */
export const BringBack = ({ showing: { words, view, language, entry }, onStored }: Props) => {
  const said = words.wordFile
  const { config } = useConfig()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const result = useRef<HTMLDivElement>(null)
  const asking = useRef<AbortController | null>(null)
  const [phase, setPhase] = useState<Phase>({ is: 'asking' })
  const [stored, setStored] = useState<number | null>(null)
  useEffect(() => () => asking.current?.abort(), [])
  useEffect(() => {
    if (phase.is === 'read') result.current?.focus()
  }, [phase])
  if (view.organisations.length === 0) return null

  const read = async (file: File) => {
    const own = (asking.current = new AbortController())
    setStored(null)
    setPhase({ is: 'reading', file })
    const form = new FormData()
    form.append('file', file)
    const answer = await send('POST', `${config.routes.api}/import/review`, form, { signal: own.signal })
    if (asking.current !== own) return
    asking.current = null
    if (answer.ok) return setPhase({ is: 'read', file, answer: answer.body as unknown as ReviewAnswer })
    const isReadable = answer.status === 400 || answer.status === 404
    setPhase({ is: 'refused', why: answer.message, file: isReadable ? file : null })
  }
  const stop = () => {
    asking.current?.abort()
    asking.current = null
    setPhase({ is: 'refused', why: said.stopped, file: null })
  }
  const readAsNew = (file: File) => {
    handFiles([file], { asNew: true })
    router.push(`${config.routes.admin}/import`)
  }
  return (
    <div className="comments__new" data-part="word-file">
      <button
        type="button"
        className="comments__plain"
        data-bring-back
        aria-disabled={phase.is === 'reading'}
        onClick={() => phase.is !== 'reading' && input.current?.click()}
      >
        {said.label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".docx"
        hidden
        aria-label={said.label}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again.
          target.value = ''
          if (file) void read(file)
        }}
      />
      <p role="status" data-bring-back-says>
        {stored === null ? sayPhase(phase, said, language) : fill(said.stored, { count: stored }, language)}
      </p>
      {phase.is === 'reading' && (
        <button type="button" className="comments__plain" onClick={stop}>
          {said.stop}
        </button>
      )}
      {phase.is === 'refused' && phase.file && (
        <button
          type="button"
          className="comments__plain"
          data-as-new
          onClick={() => readAsNew(phase.file as File)}
        >
          {said.asNew}
        </button>
      )}
      {phase.is === 'read' && (
        <div ref={result} tabIndex={-1} role="group" aria-label={said.label}>
          <LazyReview
            answer={phase.answer}
            {...{ language }}
            depth={4}
            here={entry}
            onStored={(count) => {
              setStored((before) => (before ?? 0) + count)
              onStored()
            }}
            onAsNew={() => readAsNew(phase.file)}
          />
        </div>
      )}
    </div>
  )
}

const sayPhase = (phase: Phase, said: CommentsDisplay['words']['wordFile'], language: string): string => {
  if (phase.is === 'asking') return ''
  if (phase.is === 'refused') return phase.why
  if (phase.is === 'reading') return fill(said.reading, { file: phase.file.name }, language)
  const { texts, left } = phase.answer
  const count = (of: 'suggestions' | 'comments') => texts.reduce((sum, text) => sum + text[of].length, 0)
  return fill(
    said.found,
    {
      file: phase.file.name,
      suggestions: count('suggestions'),
      comments: count('comments'),
      left: left.length,
    },
    language,
  )
}
