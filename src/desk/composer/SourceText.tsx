'use client'

import { languageName, directionOf, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { pictures } from '../../locales/pictures.ts'
import { usePicture } from '../pictures/textPictures.tsx'
import { sourceLines } from '../languages/sourceLines.ts'
import { hasWords } from './draft.ts'
import { blocksOf, isTranslated, pictureIn, withBlock, withPicture } from './translation.ts'

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
        pictureIn(block) !== null ? (
          <SourcePicture
            key={index}
            media={pictureIn(block) ?? ''}
            {...{ language }}
            isThere={blocksOf(target).some((one) => pictureIn(one) === pictureIn(block))}
            onPut={onCopy && (() => onCopy(withPicture(target, index, block)))}
          />
        ) : hasWords(block) ? (
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

type PictureProps = {
  media: string
  /** Of the reader. */
  language: string
  /** Whether the target shows it, too: it may be without. */
  isThere: boolean
  onPut: (() => void) | null
}

const SourcePicture = ({ media, language, isThere, onPut }: PictureProps) => {
  const shown = usePicture(media)
  const words = inOwnWords('pictures', pictures, language)
  return (
    <div data-mark={isThere ? 'done' : 'optional'} lang={language}>
      <p dir="auto">▣ {shown?.alt ? fill(words.named, { alt: shown.alt }) : words.picture}</p>
      {!isThere && onPut && (
        <p className="composer__mark">
          <button type="button" data-put={media} onClick={onPut}>
            {words.here}
          </button>
        </p>
      )}
    </div>
  )
}

const toLine = ({ tag: Tag, text }: ReturnType<typeof sourceLines>[number], index: number) =>
  Tag === 'li' ? <p key={index}>• {text}</p> : <Tag key={index}>{text}</Tag>
