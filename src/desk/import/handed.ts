/** Files that were dropped on another page of the desk, until the page that reads them is there. */
let waiting: File[] = []

export const handFiles = (files: readonly File[]): void => {
  waiting = [...files]
}

/** Once. */
export const takeHanded = (): File[] => {
  const files = waiting
  waiting = []
  return files
}

const READABLE = /\.(?:docx|eml|pdf|txt)$/i

/** Those that an import reads; pictures go into a text by themselves. */
export const readableFiles = (transfer: Pick<DataTransfer, 'files'> | null): File[] =>
  [...(transfer?.files ?? [])].filter(({ name }) => READABLE.test(name))
