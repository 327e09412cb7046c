export { fill, listFacts, words } from '../../domain/words.ts'
