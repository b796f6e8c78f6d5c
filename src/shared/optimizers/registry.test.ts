// Every optimiser says what it has to say, and stands still where there is no slope.
import { expect, test } from 'vitest'
import { checkFields, type Field, withDefaults } from '../schema/index.ts'
import { languages } from '../text.ts'
import { stateNames } from './definition.ts'
import { follow, start } from './follow.ts'
import { findOptimizer, optimizerTypes } from './registry.ts'

test('the optimisers of the catalogue are there', () => {
  const types = ['sgd', 'momentum', 'nesterov', 'adaGrad', 'adaDelta', 'rmsProp', 'adam', 'adamW']
  expect(types.filter((type) => !findOptimizer(type))).toEqual([])
})

test.each(optimizerTypes().map((optimizer) => [optimizer.type, optimizer] as const))(
  '%s is whole',
  (type, optimizer) => {
    const properties = withDefaults(optimizer.properties, {})
    expect(checkFields(optimizer.properties, properties)).toEqual([])
    for (const language of languages) {
      expect(optimizer.text[language].name).not.toBe('')
      expect(optimizer.text[language].summary).not.toBe('')
      for (const field of Object.values<Field>(optimizer.properties)) expect(field.label[language]).not.toBe('')
    }
    expect(optimizer.formula).toContain('←')
    expect(optimizer.source).not.toBe('')
    // AdamW shrinks weights even so.
    if (type !== 'adamW') expect(follow(type, {}, 3, () => [0, 0])).toEqual([start, start, start])
  },
)

test('state without a use is left out', () => {
  const { rmsProp, named } = { rmsProp: findOptimizer('rmsProp')!, named: { centred: true, momentum: 0 } }
  expect(stateNames(rmsProp, withDefaults(rmsProp.properties, {}))).toEqual(['squares'])
  expect(stateNames(rmsProp, withDefaults(rmsProp.properties, named))).toEqual(['squares', 'means'])
})
