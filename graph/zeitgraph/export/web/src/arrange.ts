// From the positions that the export worked out for all actors to room for those that are shown now: the same nodes and
// edges always give the same picture. Forces as in Fruchterman and Reingold (1991), from the given positions on.

const PAIRS = 1_200_000; // pushes at most, so that the largest picture takes a few hundredths of a second
const PULL_TO_MIDDLE = 0.35;
const EDGE = 0.4; // weaker than in the paper: room for a name at each end

/**
 * Moves points (x, y in turn) so that they fill a box of this width for a height of 1, edges short, labels apart.
 * An edge is one number: its first end times `radix`, plus its second.
 */
export function arrange(points: Float64Array, edges: Int32Array, radix: number, aspect: number): void {
  const count = points.length / 2;
  if (count < 2) return;
  normalise(points, aspect);
  const steps = Math.max(24, Math.min(90, Math.floor((2 * PAIRS) / (count * count))));
  const ideal = Math.sqrt(aspect / count) * 0.9;
  const force = new Float64Array(points.length);
  for (let step = 0; step < steps; step++) {
    force.fill(0);
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++) {
        let dx = points[2 * i]! - points[2 * j]!;
        const dy = (points[2 * i + 1]! - points[2 * j + 1]!) * 1.7; // labels are wide and low: more room at the sides
        if (dx === 0 && dy === 0) dx = 1e-4 * (i - j);
        const square = dx * dx + dy * dy + 1e-6;
        if (square > 16 * ideal * ideal) continue;
        const push = (ideal * ideal) / square;
        force[2 * i]! += dx * push;
        force[2 * j]! -= dx * push;
        force[2 * i + 1]! += dy * push * 0.8;
        force[2 * j + 1]! -= dy * push * 0.8;
      }
    for (const edge of edges) {
      const [a, b] = [Math.floor(edge / radix), edge % radix];
      const dx = points[2 * a]! - points[2 * b]!;
      const dy = points[2 * a + 1]! - points[2 * b + 1]!;
      const pull = (EDGE * Math.sqrt(dx * dx + dy * dy)) / ideal;
      force[2 * a]! -= dx * pull;
      force[2 * b]! += dx * pull;
      force[2 * a + 1]! -= dy * pull;
      force[2 * b + 1]! += dy * pull;
    }
    const most = 0.12 * (1 - step / steps) + 0.002;
    for (let i = 0; i < count; i++) {
      const fx = force[2 * i]! - (points[2 * i]! * PULL_TO_MIDDLE) / aspect;
      const fy = force[2 * i + 1]! - points[2 * i + 1]! * PULL_TO_MIDDLE;
      const length = Math.sqrt(fx * fx + fy * fy) || 1;
      const reach = Math.min(length, most) / length;
      points[2 * i]! += fx * reach;
      points[2 * i + 1]! += fy * reach;
    }
  }
  normalise(points, aspect);
}

/** Stretches the points to the box, each way by itself. */
function normalise(points: Float64Array, aspect: number): void {
  for (const axis of [0, 1]) {
    let [low, high] = [Infinity, -Infinity];
    for (let i = axis; i < points.length; i += 2) [low, high] = [Math.min(low, points[i]!), Math.max(high, points[i]!)];
    const size = axis ? 1 : aspect;
    for (let i = axis; i < points.length; i += 2) points[i] = high > low ? ((points[i]! - low) / (high - low) - 0.5) * size : 0;
  }
}
