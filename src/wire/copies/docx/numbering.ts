import { element, type Xml } from '../../formats/xml.ts'
import { W } from './styles.ts'

/** `level` is where its items stand, from 0 on. */
export type NumberedList = { id: number; isOrdered: boolean; start: number; level: number }

const LEVELS = Array.from({ length: 9 }, (_, level) => level)
const BULLETS = ['•', '–', '◦']

const levels = (isOrdered: boolean): Xml[] =>
  LEVELS.map((level) =>
    element(
      'w:lvl',
      { 'w:ilvl': level },
      element('w:start', { 'w:val': 1 }),
      element('w:numFmt', { 'w:val': isOrdered ? 'decimal' : 'bullet' }),
      element('w:lvlText', { 'w:val': isOrdered ? `%${level + 1}.` : (BULLETS[level % 3] ?? '•') }),
      element('w:lvlJc', { 'w:val': 'left' }),
      element('w:pPr', {}, element('w:ind', { 'w:left': 720 * (level + 1), 'w:hanging': 360 })),
    ),
  )

/** Each list begins anew, at its own number. */
export const numberingXml = (lists: readonly NumberedList[]): Xml =>
  element(
    'w:numbering',
    { 'xmlns:w': W },
    ...[false, true].map((isOrdered) =>
      element(
        'w:abstractNum',
        { 'w:abstractNumId': Number(isOrdered) },
        element('w:multiLevelType', { 'w:val': 'multilevel' }),
        ...levels(isOrdered),
      ),
    ),
    ...lists.map(({ id, isOrdered, start, level: own }) =>
      element(
        'w:num',
        { 'w:numId': id },
        element('w:abstractNumId', { 'w:val': Number(isOrdered) }),
        ...(isOrdered
          ? LEVELS.map((level) =>
              element(
                'w:lvlOverride',
                { 'w:ilvl': level },
                element('w:startOverride', { 'w:val': level === own ? start : 1 }),
              ),
            )
          : []),
      ),
    ),
  )
