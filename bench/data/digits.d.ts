export function writeDigits(folder: string, count: number, size?: number, channels?: 1 | 3): Promise<void>
