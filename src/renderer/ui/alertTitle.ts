// Titles of coloured notes in the colour of text: Mantine's own lack contrast on their light ground.
export const alertTitle = { title: { color: 'var(--text)' } } as const
