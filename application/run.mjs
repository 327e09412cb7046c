import { existsSync } from 'node:fs'
import process from 'node:process'

/** `npm start` and the commands of an operator: what `npm run build` has made, in this very process, so that signals reach it. */
const [, , name, ...given] = process.argv
const program = new URL(`../build/${name}.js`, import.meta.url)

if (existsSync(program)) {
  process.argv = [process.argv[0], program.pathname, ...given]
  await import(program.href)
} else {
  process.stderr.write('The application has not been built yet: run `npm run build` first.\n')
  process.exit(1)
}
