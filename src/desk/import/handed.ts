/** `asNew`: nobody is to be asked whether they were made here. */
type Handed = { files: readonly File[]; asNew: boolean }

const NONE: Handed = { files: [], asNew: false }

/** Files from another page of the desk, until the page that reads them is there. */
let waiting = NONE

export const handFiles = (files: readonly File[], { asNew = false } = {}): void => {
  waiting = { files: [...files], asNew }
}

/** Once. */
export const takeHanded = (): Handed => {
  const handed = waiting
  waiting = NONE
  return handed
}

const READABLE = /\.(?:docx|eml|pdf|ics|txt)$/i

/** Those that an import reads; pictures go into a text by themselves. */
export const readableFiles = (transfer: Pick<DataTransfer, 'files'> | null): File[] =>
  [...(transfer?.files ?? [])].filter(({ name }) => READABLE.test(name))
