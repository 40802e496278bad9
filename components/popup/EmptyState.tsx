import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** Says what is, why, and what still works. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div class="empty" role="status">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
