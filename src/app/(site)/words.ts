export { fill, listFacts, piecesOf, words } from '../../domain/words.ts'
