// Where exports go by default, and how a difference is written.
import { expect, test } from 'vitest'
import { defaultTarget, folderOf, readableDifference } from './paths.ts'

test('beside the project, named after it and the format', () => {
  expect(defaultTarget('/home/me/my digits.tsumiki', 'onnx', false)).toBe('/home/me/my digits-onnx')
  expect(defaultTarget('C:\\数字.tsumiki', 'tfjs', true)).toBe('C:\\数字-tfjs.zip')
  expect(defaultTarget('/a.tsumiki', 'onnx', false)).toBe('/a-onnx')
  expect(folderOf('C:\\a\\b.tsumiki')).toBe('C:\\a')
})

test('small differences are powers of ten', () => {
  expect(readableDifference(0)).toBe('0')
  expect(readableDifference(2.34e-7)).toBe('2.3 × 10⁻⁷')
  expect(readableDifference(1.5e-10)).toBe('1.5 × 10⁻¹⁰')
  expect(readableDifference(0.00025)).toBe('0.00025')
})
