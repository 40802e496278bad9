/** A label outside of the narrow column that its soft hyphens are for. */
export function plainLabel(label: string): string {
  return label.replaceAll('\u00ad', '');
}
