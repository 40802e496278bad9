import type { ComponentChildren } from 'preact';

/** A part of the options under its heading. */
export function Setting({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="setting">
      <h2>{title}</h2>
      <div class="stack">{children}</div>
    </section>
  );
}
