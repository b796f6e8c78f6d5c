// Two words that make a run easy to tell from others and to say aloud: easy English, short, kind, known to learners.

const qualities =
  'able blue bold brave bright calm clear cool cozy early easy fair fast fine fresh glad golden good grand green happy ' +
  'kind light lively lucky merry mild neat new nice proud pure quick quiet ready red round shiny silver simple smart ' +
  'smooth soft strong sunny super sweet tidy true warm white wise young'

const beings =
  'badger bear beaver bee bird bison camel cat cow crab crane deer dog dolphin dove duck eagle elephant falcon finch fox ' +
  'frog giraffe goat goose hare hawk horse iguana kitten koala lion lizard monkey moose mouse otter owl panda penguin ' +
  'pony puppy rabbit raccoon robin salmon seal sheep sparrow squirrel swan tiger turtle whale wolf yak zebra'

/** 'brave-otter'. */
export function twoWords(): string {
  return [qualities, beings].map((list) => pick(list.split(' '))).join('-')
}

function pick(words: readonly string[]): string {
  return words[Math.floor(Math.random() * words.length)]
}
