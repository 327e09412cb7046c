'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { LazyDayInput } from '../../admin/instants/LazyDayInput.tsx'
import { send, type Sent } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { defaultUntil, type SourceFile } from '../../domain/sourceFiles/sourceFile.ts'
import { sources } from '../../locales/sources.ts'
import { keepFile } from './keepFiles.ts'
import './sourceFiles.css'

type Props = {
  /** Of the text: `/api/statements/ID`. */
  door: string
  /** Of the page that compares, without the file. */
  comparing: string
  locale: string
}

type Listed = { files: SourceFile[]; mayKeep: boolean }

/** The files in which a text came, for the people of its lead: read once somebody opens it. */
export const SourceFiles = ({ door, comparing, locale }: Props) => {
  const { language } = useTranslation().i18n
  const words = inOwnWords('sources', sources, language)
  const [isOpen, setOpen] = useState(false)
  const [listed, setListed] = useState<Listed | null>(null)
  const [said, setSaid] = useState('')
  const list = `${door}/source-files`
  const take = (answer: Sent, done = '') => {
    if (answer.ok) setListed(answer.body as Listed)
    setSaid(answer.ok ? done : answer.message)
  }
  useEffect(() => {
    if (isOpen) void send('GET', list).then((answer) => take(answer))
  }, [isOpen, list])
  const remove = async ({ id, name }: SourceFile) => {
    if (window.confirm(fill(words.removeSure, { name })))
      take(await send('DELETE', `${list}/${id}`), fill(words.removed, { name }))
  }
  const keep = async (file: File, until: string | null) => {
    setSaid(words.keeping)
    const answer = await keepFile(list, file, until)
    if (!answer.ok) return setSaid(answer.message)
    take(await send('GET', list), fill(words.kept, { name: file.name }))
  }
  return (
    <details
      className="source-files"
      data-part="source-files"
      onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
    >
      <summary>{words.title}</summary>
      <p>{words.about}</p>
      {listed?.files.length === 0 && <p>{words.none}</p>}
      <ul>
        {listed?.files.map((file) => (
          <li key={file.id} data-source-file={file.name}>
            <bdi>{file.name}</bdi>
            <small>{fill(words.until, { day: sayDay(file.until.slice(0, 10), language) })}</small>
            <span>
              <Link href={`${comparing}/${file.id}?locale=${locale}`} prefetch={false}>
                {words.compare}
              </Link>
              <a href={`${list}/${file.id}`} download={file.name}>
                {words.download}
              </a>
              {listed.mayKeep && (
                <button type="button" onClick={() => void remove(file)}>
                  {words.remove}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {listed?.mayKeep && <KeepFile words={words} onKeep={keep} />}
      <p role="status">{said}</p>
    </details>
  )
}

type KeepProps = {
  words: (typeof sources)['en']
  onKeep: (file: File, until: string | null) => Promise<void>
}

const KeepFile = ({ words, onKeep }: KeepProps) => {
  const id = useId()
  const [day, setDay] = useState<string | null>(defaultUntil(new Date()).toISOString().slice(0, 10))
  return (
    <div className="source-files__keep">
      <label htmlFor={id}>{words.keepUntil}</label>
      <LazyDayInput id={id} label={words.keepUntil} value={day} onChange={setDay} />
      <label className="btn btn--style-secondary">
        {words.keep}
        <input
          type="file"
          accept=".docx,.eml,.pdf,.txt"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) void onKeep(file, day)
            currentTarget.value = ''
          }}
        />
      </label>
    </div>
  )
}
