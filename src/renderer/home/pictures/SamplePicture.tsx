// The picture on a sample's card: its data, drawn by the sample's own generator, and what its network looks like.
import { Clouds } from './Clouds.tsx'
import { Digits } from './Digits.tsx'
import { Film } from './Film.tsx'
import { Forecast } from './Forecast.tsx'
import { Landscape } from './Landscape.tsx'
import { Chain, Dots, Hourglass, Maps } from './motifs.tsx'
import classes from './picture.module.css'
import { Sentences } from './Sentences.tsx'
import { Sound } from './Sound.tsx'
import { Spirals } from './Spirals.tsx'

const pictures: Readonly<Record<string, () => React.ReactNode>> = {
  lenet: () => <Beside left={<Digits count={12} columns={4} />} right={<Maps sizes={[64, 48, 30]} />} />,
  playground: Spirals,
  'logistic-regression': Clouds,
  'regression-mlp': Landscape,
  forecast: Forecast,
  sounds: Sound,
  films: Film,
  'text-classifier': Sentences,
  mlp: () => <Beside left={<Digits count={6} columns={2} seed={3} />} right={<Dots layers={[5, 4, 3]} />} />,
  autoencoder: () => (
    <Beside
      left={<Digits count={2} columns={1} seed={5} />}
      right={<Hourglass />}
      end={<Digits count={2} columns={1} seed={5} isSoft />}
    />
  ),
  cnn: () => <Beside left={<Digits count={6} columns={2} seed={7} />} right={<Maps sizes={[64, 58, 42, 36]} />} />,
  resnet20: () => <Beside left={<Digits count={4} columns={1} seed={9} />} right={<Chain />} />,
}

export function SamplePicture({ template }: { template: string }) {
  const Picture = pictures[template] ?? pictures.mlp
  return (
    <div className={classes.frame} aria-hidden="true">
      <Picture />
    </div>
  )
}

function Beside({ left, right, end }: { left: React.ReactNode; right: React.ReactNode; end?: React.ReactNode }) {
  return (
    <div className={classes.beside}>
      {left}
      {right}
      {end}
    </div>
  )
}
