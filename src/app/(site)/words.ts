export { fill, headingOf, words } from '../../domain/words.ts'
