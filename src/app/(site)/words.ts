export { fill, listFacts, type Message, piecesOf, words } from '../../domain/words.ts'
