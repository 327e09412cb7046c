import type { WordChange } from '../domain/differences/diffWords.ts'

type Props = { changes: readonly WordChange[]; dir?: 'ltr' | 'rtl' | 'auto' }

/**
 * How one text becomes the other. With a direction each changed run is isolated in it: side by side, a number that goes and
 * one that comes would otherwise be one run from left to right.
 */
export const WordChanges = ({ changes, dir }: Props) =>
  changes.map(({ kind, text }, index) => {
    if (kind === 'same') return text
    const Tag = kind === 'added' ? 'ins' : 'del'
    return (
      <Tag key={index} dir={dir}>
        {text}
      </Tag>
    )
  })
