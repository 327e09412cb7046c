import type { Response } from 'express'

/** Always the same bytes: whoever compares two of them learns nothing. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>There is nothing here</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:20vh auto;padding:0 1rem}</style>
<h1>There is nothing at this address.</h1>
<p>It may have been withdrawn, or never have been published.</p>
<p><a href="/">To the newsroom</a></p>
</html>
`

export const plainNotFound = (response: Response): void => {
  response.status(404).set('Cache-Control', 'no-store').type('html').send(PAGE)
}
