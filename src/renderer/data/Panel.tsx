// A titled card of the Data place.
import { Title } from '@mantine/core'
import { useId } from 'react'
import classes from './data.module.css'

interface Props {
  title: string
  /** Beside the title. */
  tools?: React.ReactNode
  children: React.ReactNode
}

export function Panel({ title, tools, children }: Props) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.panelHead}>
        <Title order={2} size="h6" id={id}>
          {title}
        </Title>
        {tools}
      </header>
      {children}
    </section>
  )
}
