// The drawer of runs, over every place.
export function RunsDrawer() {
  return null
}
