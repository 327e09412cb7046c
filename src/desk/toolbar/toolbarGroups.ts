import type { ToolbarGroup, ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { inOwnWords } from '../../domain/ownWords.ts'
import { toolbar, type ToolbarMessages } from '../../locales/toolbar.ts'
import { CLEAN_UP_COMMAND } from '../paste/cleanUpCommand.ts'
import {
  $addColumn,
  $addRow,
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $insertTable,
  $placeInTable,
  $toggleHeaders,
  MOST_COLUMNS,
  type Place,
} from '../tables/tableActions.ts'
import {
  CleanIcon,
  ColumnIcon,
  GridIcon,
  HeadIcon,
  RedoIcon,
  RemoveIcon,
  RowIcon,
  UndoIcon,
} from './icons.tsx'

type Key = keyof ToolbarMessages

const labelled = (key: Key, item: Omit<ToolbarGroupItem, 'key' | 'label'>): ToolbarGroupItem => ({
  key,
  label: ({ i18n }) => inOwnWords('toolbar', toolbar, i18n.language)[key],
  ...item,
})

const history: ToolbarGroup = {
  type: 'buttons',
  key: 'history',
  // Before what adds something (10).
  order: 5,
  items: [
    labelled('undo', {
      ChildComponent: UndoIcon,
      onSelect: ({ editor }) => editor.dispatchCommand(UNDO_COMMAND, undefined),
      order: 1,
    }),
    labelled('redo', {
      ChildComponent: RedoIcon,
      onSelect: ({ editor }) => editor.dispatchCommand(REDO_COMMAND, undefined),
      order: 2,
    }),
  ],
}

const cleaning: ToolbarGroup = {
  type: 'buttons',
  key: 'cleaning',
  order: 80,
  items: [
    labelled('cleanUp', {
      ChildComponent: CleanIcon,
      onSelect: ({ editor }) => editor.dispatchCommand(CLEAN_UP_COMMAND, undefined),
    }),
  ],
}

const inTable = (editor: LexicalEditor, act: (place: Place) => void): void =>
  editor.update(() => {
    const place = $placeInTable()
    if (place) act(place)
  })

type Act = {
  key: Key
  icon: ToolbarGroupItem['ChildComponent']
  act: (place: Place) => void
  isEnabled?: (place: Place) => boolean
}

const hasRoom = ({ row }: Place): boolean => row.getChildrenSize() < MOST_COLUMNS

const ACTS: readonly Act[] = [
  { key: 'rowAbove', icon: RowIcon, act: (place) => $addRow(place, 'before') },
  { key: 'rowBelow', icon: RowIcon, act: (place) => $addRow(place, 'after') },
  { key: 'columnBefore', icon: ColumnIcon, act: (place) => $addColumn(place, 'before'), isEnabled: hasRoom },
  { key: 'columnAfter', icon: ColumnIcon, act: (place) => $addColumn(place, 'after'), isEnabled: hasRoom },
  {
    key: 'headerRow',
    icon: HeadIcon,
    act: (place) => $toggleHeaders(place, 'row'),
  },
  {
    key: 'headerColumn',
    icon: HeadIcon,
    act: (place) => $toggleHeaders(place, 'column'),
  },
  { key: 'deleteRow', icon: RemoveIcon, act: $deleteRow },
  { key: 'deleteColumn', icon: RemoveIcon, act: $deleteColumn },
  { key: 'deleteTable', icon: RemoveIcon, act: $deleteTable },
]

const tables: ToolbarGroup = {
  type: 'dropdown',
  key: 'tables',
  order: 45,
  ChildComponent: GridIcon,
  items: [
    labelled('insert', {
      ChildComponent: GridIcon,
      isEnabled: () => $placeInTable() === null,
      onSelect: ({ editor }) => editor.update($insertTable),
      order: 0,
    }),
    ...ACTS.map(({ key, icon, act, isEnabled }, index) =>
      labelled(key, {
        ChildComponent: icon,
        isEnabled: () => {
          const place = $placeInTable()
          return place !== null && (isEnabled?.(place) ?? true)
        },
        onSelect: ({ editor }) => inTable(editor, act),
        order: index + 1,
      }),
    ),
  ],
}

export const TOOLBAR_GROUPS: ToolbarGroup[] = [history, tables, cleaning]
