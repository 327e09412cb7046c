/** How a page made on the server answers with another page, or with none: the one place that names Next for it. */
export { notFound, redirect, unstable_rethrow } from 'next/navigation'
