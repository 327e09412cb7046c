'use client'
import { type ComponentType, lazy, Suspense } from 'react'

/**
 * A component whose script a browser fetches when the component is shown for the first time: the import map of the admin
 * names all components on every page, and most pages show a few of them.
 */
export const lazily = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  const Loaded = lazy(async () => ({ default: await load() }))
  const Lazily = (props: Props) => (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  )
  return Lazily
}
