import type { Page } from 'playwright-core'

/** A file dropped on the page, as a browser hands it to the page's own listeners. */
export const dropFile = (page: Page, { name, bytes }: { name: string; bytes: Uint8Array }): Promise<void> =>
  page.evaluate(
    ({ called, encoded }) => {
      const data = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([data], called))
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
    },
    { called: name, encoded: Buffer.from(bytes).toString('base64') },
  )
