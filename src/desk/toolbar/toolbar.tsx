'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import type { ToolbarGroup, ToolbarGroupItem } from '@payloadcms/richtext-lexical'
import { REDO_COMMAND, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { inOwnWords } from '../../domain/ownWords.ts'
import { toolbar, type ToolbarMessages } from '../../locales/toolbar.ts'
import { CLEAN_UP_COMMAND } from '../paste/cleanUp.ts'
import { CHOOSE_PICTURE_COMMAND } from '../pictures/pictureActions.ts'
import {
  $actInTable,
  $canActInTable,
  $insertTable,
  $placeInTable,
  TABLE_ACTS,
  type TableAct,
} from '../tables/tableActions.ts'
import './toolbar.css'

/** Drawn on Payload's own grid of 20, in the colour of the words. */
const icon = (path: string) => () => (
  <svg className="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
    <path d={path} stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

const UndoIcon = icon('M7 5 4 8l3 3M4 8h7.5a4 4 0 0 1 0 8H8')
const RedoIcon = icon('M13 5l3 3-3 3M16 8H8.500a4 4 0 0 0 0 8H12')
const CleanIcon = icon('M11 4 5.500 12.500M11 4l2.500 2M4 12l6 3.500L8.500 17H4l1-5M14 10v4M12 12h4')

const GridIcon = icon('M4 5h12v10H4zM4 8.500h12M10 8.500V15')
const RowIcon = icon('M4 4h12v5H4zM10 12v5M7.500 14.500h5')
const ColumnIcon = icon('M4 4h5v12H4zM12 10h5M14.500 7.500v5')
const HeadIcon = icon('M4 5h12v10H4zM4 8.500h12M4 6.700h12')
const PictureIcon = icon('M4 5h12v10H4zM4 13l3.500-3.500 3 3 2-2L16 14M12.500 8h.01')
const RemoveIcon = icon('M4 5h12v10H4zM7.500 7.500l5 5M12.500 7.500l-5 5')

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

/** Drawn beside each act. */
const ICONS: Readonly<Record<TableAct, ToolbarGroupItem['ChildComponent']>> = {
  rowAbove: RowIcon,
  rowBelow: RowIcon,
  columnBefore: ColumnIcon,
  columnAfter: ColumnIcon,
  headerRow: HeadIcon,
  headerColumn: HeadIcon,
  deleteRow: RemoveIcon,
  deleteColumn: RemoveIcon,
  deleteTable: RemoveIcon,
}

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
    ...TABLE_ACTS.map((key, index) =>
      labelled(key, {
        ChildComponent: ICONS[key],
        isEnabled: () => $canActInTable(key),
        onSelect: ({ editor }) => editor.update(() => $actInTable(key)),
        order: index + 1,
      }),
    ),
  ],
}

const pictures: ToolbarGroup = {
  type: 'buttons',
  key: 'pictures',
  order: 46,
  items: [
    labelled('picture', {
      ChildComponent: PictureIcon,
      onSelect: ({ editor }) => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, undefined),
    }),
  ],
}

/** Named in the configuration of every editor (fields/richText.ts). */
export const PressToolbarFeatureClient = createClientFeature({
  toolbarFixed: { groups: [history, tables, pictures, cleaning] },
})
