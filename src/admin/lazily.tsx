'use client'
import { ShimmerEffect } from '@payloadcms/ui'
import { type ComponentType, lazy, Suspense, useSyncExternalStore } from 'react'

type Options = {
  /**
   * So much room stands empty until its script is here: where a button that does nothing yet would take somebody's press. React
   * takes what the server has drawn away again, whenever anything around it changes before that.
   */
  heldRoom?: string
}

/**
 * A component whose script a browser fetches when the component is shown for the first time: the import map of the admin
 * names all components on every page, and most pages show a few of them.
 */
export const lazily = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { heldRoom }: Options = {},
) => {
  const Loaded = lazy(async () => ({ default: await persistently(load) }))
  const Lazily = (props: Props) => {
    const isInBrowser = useSyncExternalStore(noChange, inBrowser, onServer)
    const meanwhile = heldRoom === undefined ? null : <ShimmerEffect height={heldRoom} />
    if (heldRoom !== undefined && !isInBrowser) return meanwhile
    return (
      <Suspense fallback={meanwhile}>
        <Loaded {...props} />
      </Suspense>
    )
  }
  return Object.assign(Lazily, {
    /**
     * Fetches it before it is shown, where that happens in the middle of work: by then the server may have gone, or have
     * another build. What does not come is fetched again when it is shown.
     */
    fetchAhead: () => void persistently(load).catch(() => undefined),
  })
}

const AGAIN_MS = 2_000

/** A script that does not come while the network is gone comes later; without it the whole page would be an error. */
const persistently = async <T,>(load: () => Promise<T>): Promise<T> => {
  try {
    return await load()
  } catch (error) {
    if (navigator.onLine) throw error
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    return persistently(load)
  }
}

const noChange = () => () => undefined
const inBrowser = () => true
const onServer = () => false
