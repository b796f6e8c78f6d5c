// In the bar, wherever the user is: that training goes on, and how long still.
export function TrainingBadge() {
  return null
}
