'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { AccountView } from '../../admin/ownRights.ts'
import { send } from '../../admin/send.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import { palette, type PaletteMessages } from '../../locales/palette.ts'
import { useRouter } from '../../payload-internals/navigation.ts'
import { commandsFor, matching, type Option, type SearchAnswer, toOptions } from './options.ts'
import '../../payload-internals/theme.css'
import './palette.css'

/** ⌘K or Ctrl-K anywhere, or the field in the head of each page: texts, people, contacts, organisations and commands. */
export const Palette = () => {
  const { i18n } = useTranslation()
  const words = inOwnWords('palette', palette, i18n.language)
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { person } = usePerson()

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])

  if (!person) return null
  return (
    <>
      <button
        type="button"
        className="palette__open"
        aria-label={words.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">⌕</span> <span className="palette__hint">{words.open}</span>{' '}
        <kbd className="palette__hint" aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      {isOpen && (
        <dialog ref={dialog} className="palette" aria-label={words.title} onClose={() => setOpen(false)}>
          <Found {...{ words, person }} language={i18n.language} onGone={() => dialog.current?.close()} />
        </dialog>
      )}
    </>
  )
}

type FoundProps = { words: PaletteMessages; person: AccountView; language: string; onGone: () => void }

const Found = ({ words, person, language, onGone }: FoundProps) => {
  const { config } = useConfig()
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useId()
  const { answer, isSearching } = useSearch(`${config.routes.api}/desk/search`, typed)
  const known = readAdminConfig(config.admin.custom)
  const { account } = config.admin.routes
  const commands = matching(commandsFor({ words, known, person, language, account }), typed)
  const options = [...toOptions(answer, words), ...commands]
  const present = Math.min(chosen, Math.max(options.length - 1, 0))
  const idOf = (index: number) => `${list}-${index}`

  const go = ({ path }: Option) => {
    onGone()
    router.push(formatAdminURL({ adminRoute: config.routes.admin, path: path as `/${string}` }))
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen((present + step + options.length) % Math.max(options.length, 1))
    }
    const option = options[present]
    if (event.key === 'Enter' && option) {
      event.preventDefault()
      go(option)
    }
  }

  return (
    <>
      <input
        className="palette__field"
        type="text"
        role="combobox"
        aria-label={words.title}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options.length > 0 ? idOf(present) : undefined}
        aria-autocomplete="list"
        placeholder={words.placeholder}
        autoFocus
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <ul id={list} role="listbox" aria-label={words.title} className="palette__list">
        {options.map((option, index) => (
          <li
            key={`${option.path} ${option.label}`}
            id={idOf(index)}
            role="option"
            aria-selected={index === present}
            data-group={option.group}
            onMouseMove={() => setChosen(index)}
            onClick={() => go(option)}
          >
            <span dir="auto" className="palette__label">
              {option.label}
            </span>
            <small>{option.detail}</small>
          </li>
        ))}
      </ul>
      <p className="palette__none" role="status">
        {options.length === 0 && !isSearching ? words.none : ''}
      </p>
    </>
  )
}

const PAUSE_MS = 120

/** What is found for what is typed, after a short pause; what was found before stays until then. */
const useSearch = (
  endpoint: string,
  typed: string,
): { answer: SearchAnswer | null; isSearching: boolean } => {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null)
  const [answered, setAnswered] = useState('')
  const q = typed.trim()

  useEffect(() => {
    if (q === '') return setAnswer(null)
    let isCurrent = true
    const timer = setTimeout(() => {
      void send('GET', `${endpoint}?q=${encodeURIComponent(q)}`).then((found) => {
        if (!isCurrent) return
        setAnswered(q)
        setAnswer(found.ok ? (found.body as unknown as SearchAnswer) : null)
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [endpoint, q])

  return { answer: q === '' ? null : answer, isSearching: q !== '' && answered !== q }
}
