// How much memory for data can be asked for, in megabytes (a thousand terabytes: more is a slip); in a file of its own, as the command line reads it at every start.
export const MOST_MEGABYTES = 1e9
