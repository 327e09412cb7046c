'use client'

import { useState } from 'react'
import { send } from '../../admin/send.ts'
import { LazyDayInput } from '../../admin/instants/LazyDayInput.tsx'
import { languageName } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import type { TranslatorsMessages } from '../../locales/translators.ts'
import { outOf, type Passing, type TextHere } from './useTranslators.ts'

/** `texts`: those that the reader may write. */
type Props = Passing & { words: TranslatorsMessages }

/** Opened by a link of its own, since a page may begin one download a press. */
const download = (href: string): void => {
  const link = document.createElement('a')
  link.href = href
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}

/** A language goes to its translator: a file a text, and until when it stays there. */
export const SendForm = (props: Props) => {
  const { texts, source, target, api, language, words, out, save, onChanged } = props
  const [day, setDay] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const fileOf = ({ collection, id }: TextHere) =>
    `${api}/${collection}/${id}/xliff?source=${source}&target=${target}`
  const tell = async (until: string | null): Promise<boolean> => {
    const answers = await Promise.all(
      texts.map(({ collection, id }) =>
        send('POST', `${api}/${collection}/${id}/translators`, { locale: target, until }),
      ),
    )
    const refused = answers.find(({ ok }) => !ok)
    setWhy(refused && !refused.ok ? refused.message : null)
    await onChanged()
    return refused === undefined
  }
  const go = async () => {
    if (!(await save())) return
    if (day !== null && !(await tell(day))) return
    for (const text of texts) download(fileOf(text))
  }
  const away = outOf(out, target)
  const named = { language: languageName(target, language) }
  return (
    <section aria-label={words.send.title} data-part="send">
      <h3>{words.send.title}</h3>
      {away && (
        <p data-out={target}>
          <span>{fill(words.with, { ...named, day: sayDay(away.until, language) })}</span>{' '}
          <bdi>
            {fill(words.setBy, { name: away.by.name, organisation: away.organisation.toUpperCase() })}
          </bdi>{' '}
          <button type="button" data-do="end" onClick={() => void tell(null)}>
            {words.send.end}
          </button>
        </p>
      )}
      <p className="translators__effect">{fill(words.send.effect, named)}</p>
      <div className="translators__line">
        <label className="translators__day">
          <span>{words.send.day}</span>
          <LazyDayInput label={words.send.day} value={day} onChange={setDay} />
        </label>
        <button type="button" data-do="send" onClick={() => void go()}>
          {words.send.action}
        </button>
      </div>
      {texts.length > 1 && (
        <ul className="translators__files">
          {texts.map((text) => (
            <li key={text.key}>
              <a href={fileOf(text)} download>
                {fill(words.send.file, { text: text.title })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {why && <p role="alert">{why}</p>}
    </section>
  )
}
