'use client'
/** Drawn on Payload's own grid of 20, in the colour of the words. */
const icon = (path: string) => () => (
  <svg className="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
    <path d={path} stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

export const UndoIcon = icon('M7 5 4 8l3 3M4 8h7.5a4 4 0 0 1 0 8H8')
export const RedoIcon = icon('M13 5l3 3-3 3M16 8H8.500a4 4 0 0 0 0 8H12')
export const CleanIcon = icon('M11 4 5.500 12.500M11 4l2.500 2M4 12l6 3.500L8.500 17H4l1-5M14 10v4M12 12h4')

export const GridIcon = icon('M4 5h12v10H4zM4 8.500h12M10 8.500V15')
export const RowIcon = icon('M4 4h12v5H4zM10 12v5M7.500 14.500h5')
export const ColumnIcon = icon('M4 4h5v12H4zM12 10h5M14.500 7.500v5')
export const HeadIcon = icon('M4 5h12v10H4zM4 8.500h12M4 6.700h12')
export const RemoveIcon = icon('M4 5h12v10H4zM7.500 7.500l5 5M12.500 7.500l-5 5')
