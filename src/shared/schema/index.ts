// The kinds of setting that blocks, optimisers and the rest are described with.
export { boolean, type Choice, choice, type Padding, padding, text } from './choices.ts'
export { checkFields, type Field, type FieldProblem, type Fields, type Values, withDefaults } from './field.ts'
export { integer, integers, number, shape } from './numbers.ts'
