'use client'

import { languageName, directionOf, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { sourceLines } from '../languages/sourceLines.ts'
import { hasWords } from './draft.ts'
import { blocksOf, isTranslated, withBlock } from './translation.ts'

type Props = {
  source: unknown
  locale: Locale
  target: unknown
  /** Of the reader. */
  language: string
  words: ComposerMessages['languages']
  /** Null where the target cannot be changed. */
  onCopy: ((target: unknown) => void) | null
}

/** What one field says in the language that it is translated from, block by block, each with how it stands with its translation. */
export const SourceText = ({ source, locale, target, language, words, onCopy }: Props) => {
  const blocks = blocksOf(source)
  const isPlain = typeof source === 'string'
  const copy = (index: number, block: unknown) => onCopy?.(isPlain ? block : withBlock(target, index, block))
  return (
    <div className="composer__source" lang={locale} dir={directionOf(locale)}>
      {blocks.map((block, index) =>
        hasWords(block) ? (
          <div key={index} data-mark={isTranslated(target, index) ? 'done' : 'todo'}>
            {isPlain ? <p>{source}</p> : sourceLines({ root: { children: [block] } }).map(toLine)}
            {!isTranslated(target, index) && (
              <p className="composer__mark" lang={language}>
                <span>{words.todo}</span>
                {onCopy && (
                  <button type="button" data-copy={index} onClick={() => copy(index, block)}>
                    {fill(words.copy, { language: languageName(locale, language) })}
                  </button>
                )}
              </p>
            )}
          </div>
        ) : null,
      )}
    </div>
  )
}

const toLine = ({ tag: Tag, text }: ReturnType<typeof sourceLines>[number], index: number) =>
  Tag === 'li' ? <p key={index}>• {text}</p> : <Tag key={index}>{text}</Tag>
