// A pen on a canvas: smooth strokes through the pointer's places, by mouse, touch, pen or the arrow keys.

export interface Point {
  x: number
  y: number
}

export interface Ink {
  paper: string
  ink: string
  /** In the canvas' pixels. */
  width: number
}

export class Pen {
  private last: Point | undefined
  private middle: Point | undefined

  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly ink: Ink,
  ) {}

  get isDown(): boolean {
    return this.last !== undefined
  }

  /** A dot, where nothing follows. */
  down(at: Point): void {
    this.last = at
    this.middle = at
    this.draw((context) => {
      context.moveTo(at.x, at.y)
      context.lineTo(at.x + 0.01, at.y)
    })
  }

  /** A curve through the middles between the places: corners are rounded as a hand rounds them. */
  to(at: Point): void {
    const { last, middle } = this
    if (!last || !middle) return
    const next = { x: (last.x + at.x) / 2, y: (last.y + at.y) / 2 }
    this.draw((context) => {
      context.moveTo(middle.x, middle.y)
      context.quadraticCurveTo(last.x, last.y, next.x, next.y)
    })
    this.last = at
    this.middle = next
  }

  up(): void {
    const { last, middle } = this
    if (last && middle)
      this.draw((context) => {
        context.moveTo(middle.x, middle.y)
        context.lineTo(last.x, last.y)
      })
    this.last = undefined
  }

  private draw(path: (context: CanvasRenderingContext2D) => void): void {
    const { context, ink } = this
    context.strokeStyle = ink.ink
    context.lineWidth = ink.width
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.beginPath()
    path(context)
    context.stroke()
  }
}

export function clearPaper(context: CanvasRenderingContext2D, paper: string): void {
  context.fillStyle = paper
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
}
