import { type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { readCode, spelled } from '../../../domain/checking/code.ts'
import type { Locale } from '../../../domain/locales.ts'
import { fill } from '../../../domain/messages.ts'
import type { CheckMessages } from '../../../locales/check.ts'
import { type Checker, MOST_MEGABYTES, type Outcome } from './createChecker.ts'
import type { Segments } from './newsroomAt.ts'
import { VerdictView } from './VerdictView.tsx'

type Shared = {
  locale: Locale
  said: CheckMessages
  segments: Segments
  /** Of the newsroom, before addresses in it; empty on its own pages. */
  origin: string
}
type Props = Shared & { checker: Checker }

/** One place to drop a file on, and one field. Until its script runs it is not there: nothing would answer. */
export const CheckTool = ({ checker, ...shared }: Props) => {
  const { said } = shared
  const [isReady, setReady] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [isOver, setOver] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const latest = useRef(0)
  const [fileId, wordsId] = [useId(), useId()]
  const field = useRef<HTMLTextAreaElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (outcome) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])

  const begin = async (work: Promise<Outcome>): Promise<void> => {
    latest.current += 1
    const number = latest.current
    setWorking(true)
    setOutcome(null)
    const found = await work.catch((): Outcome => ({ is: 'broken' }))
    // What was asked for before it is nobody's answer any more.
    if (latest.current !== number) return
    setWorking(false)
    setOutcome(found)
  }
  // Behind the `#` no server is sent it.
  const follow = (): void => {
    const code = readCode(window.location.hash)
    if (code === null) return
    if (field.current) field.current.value = spelled(code)
    void begin(checker.words(code))
  }
  useEffect(() => {
    if (!isReady) return undefined
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [isReady])
  const take = (files: FileList | null): void => {
    const file = files?.[0]
    if (file) void begin(checker.file(file))
  }
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget).get('words')
    if (typeof typed === 'string' && typed.trim() !== '') void begin(checker.words(typed))
  }
  const over = (event: DragEvent, is: boolean): void => {
    event.preventDefault()
    setOver(is)
  }

  if (!isReady) return null
  return (
    <>
      <div
        className={isOver ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        onDrop={(event) => {
          over(event, false)
          take(event.dataTransfer.files)
        }}
      >
        <p>{said.drop}</p>
        <label className="drop-button" htmlFor={fileId}>
          {said.choose}
        </label>
        <input
          id={fileId}
          className="drop-file"
          type="file"
          accept=".pdf,.docx,.eml,application/pdf,message/rfc822"
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            currentTarget.value = ''
          }}
        />
      </div>
      <form onSubmit={submit}>
        <label htmlFor={wordsId}>{said.paste}</label>
        <textarea
          ref={field}
          id={wordsId}
          name="words"
          rows={5}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
        />
        <button type="submit">{said.button}</button>
      </form>
      <p className="quiet">{said.privacy}</p>
      <div ref={answer} aria-live="polite">
        {isWorking ? <p className="check-note">{said.working}</p> : null}
        {outcome ? <OutcomeView outcome={outcome} {...shared} /> : null}
      </div>
    </>
  )
}

const OutcomeView = ({ outcome, ...props }: Shared & { outcome: Outcome }) => {
  if (outcome.is === 'judged') return <VerdictView {...outcome} {...props} />
  const text = props.said[outcome.is]
  return <p className="check-note">{fill(text, { megabytes: MOST_MEGABYTES }, props.locale)}</p>
}
