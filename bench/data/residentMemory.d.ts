export function residentMegabytes(root: number, counts?: (commandLine: string) => boolean): number[]
