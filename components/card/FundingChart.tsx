import type { CardChart } from '../../domain/card-data';
import { CHART_HEIGHT } from '../../domain/chart-height';

/** From the top of the drawing to its axis, in pixels. */
const AXIS = 112;

/**
 * Known rounds over time, added up: a line of steps from zero, to scale. Places are percentages, so that the drawing
 * takes any width without scaling its letters. Words under it, and its label, say the same.
 */
export function FundingChart({ chart }: { chart: CardChart }) {
  const { label, note, steps, grid, years, asides, keys, total } = chart;
  const endOf = (n: number) => steps[n + 1]?.x ?? 100;
  const y = (level: number) => AXIS - CHART_HEIGHT * level;
  return (
    <>
      <p class="note">{note}</p>
      <svg class="chart" role="img" aria-label={label} focusable="false">
        {grid.map(({ level, label: amount }) => (
          <g key={level}>
            <line class="grid" x2="100%" y1={y(level)} y2={y(level)} />
            <text y={y(level) - 4}>{amount}</text>
          </g>
        ))}
        {steps.map(({ x, level }, n) => (
          <rect
            key={n}
            class="area"
            x={`${x}%`}
            y={y(level)}
            width={`${endOf(n) - x}%`}
            height={CHART_HEIGHT * level}
          />
        ))}
        <line class="axis" x2="100%" y1={AXIS} y2={AXIS} />
        {years.map(({ x, label: year }) => (
          <g key={year}>
            <line class="axis" x1={`${x}%`} x2={`${x}%`} y1={AXIS} y2={AXIS + 4} />
            <text x={`${x}%`} dx="2" y={AXIS + 17}>
              {year}
            </text>
          </g>
        ))}
        {steps.map(({ x, level }, n) => (
          <g key={n} class="step">
            <line x1={`${x}%`} x2={`${x}%`} y1={y(steps[n - 1]?.level ?? 0)} y2={y(level)} />
            <line x1={`${x}%`} x2={`${endOf(n)}%`} y1={y(level)} y2={y(level)} />
          </g>
        ))}
        {steps.map(({ x, level, label: name }, n) => (
          <g key={n}>
            <circle class="dot" cx={`${x}%`} cy={y(level)} r="4" />
            {name && (
              <text
                x={`${x}%`}
                dx={name.dx}
                y={y(level) - name.dy}
                text-anchor={name.ends ? 'end' : 'start'}
              >
                {name.text}
              </text>
            )}
          </g>
        ))}
        {steps.map(({ x, tip }, n) => (
          <rect key={n} class="reach" x={`${x}%`} width={`${endOf(n) - x}%`} height={AXIS}>
            <title>{tip}</title>
          </rect>
        ))}
        {asides.map(({ x }, n) => (
          <svg key={n} x={`${x}%`} y={AXIS} overflow="visible">
            <Diamond />
          </svg>
        ))}
        <text class="total" x="100%" y={y(1) - 9} text-anchor="end">
          {total}
        </text>
      </svg>
      {keys.length > 0 && (
        <ul class="chart-keys">
          {keys.map((key) => (
            <li key={key}>
              <svg viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
                <Diamond />
              </svg>
              <span>{key}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A round that is not in the sum. */
function Diamond() {
  return <path class="aside" d="M0-5l5 5-5 5-5-5z" />;
}
