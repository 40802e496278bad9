/** From the axis to the top of the line, in pixels: as the chart is drawn, and as its names are kept apart. */
export const CHART_HEIGHT = 84;
