import { createHash } from 'node:crypto'

/** Readable from 360 pixels on, in light and in dark; whoever prints it gets every fold as it stands. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f3f5f7;--line:#8a939d;--link:#0b5394}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--paper:#14181c;--soft:#20262c;--line:#6c7680;--link:#8ec2ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1rem;color:var(--ink);background:var(--paper);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
h1,h2,h3{line-height:1.25}
h2{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
h3{margin-top:2.5rem}
h4{margin-bottom:.25rem}
code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{background:var(--soft);padding:.75rem;overflow-x:auto;overflow-wrap:normal}
dt{margin-top:.6rem}
dd{margin-left:1.25rem}
details{border:1px solid var(--line);border-radius:.25rem;margin:.5rem 0;padding:.25rem .75rem}
summary{cursor:pointer;padding:.25rem 0}
`

/** The page's own policy: this one style, and nothing else from anywhere. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ')
