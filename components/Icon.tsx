const PATHS = {
  close: 'M3.5 3.5l9 9m0-9l-9 9',
  back: 'M10 3L5 8l5 5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.5 10.5L14 14',
  goTo: 'M8 3v9m-4-4l4 4 4-4',
  more: 'M3 6l5 5 5-5',
  less: 'M3 10l5-5 5 5',
  pin: 'M5.5 2h5l-.8 4.2L12 9H4l2.3-2.8zM8 9v5',
  move: 'M9 3h4v4m0-4L9 7M7 13H3V9m0 4l4-4',
  dots: 'M2.5 7.5h1v1h-1zM7.5 7.5h1v1h-1zM12.5 7.5h1v1h-1z',
  differs: 'M2.5 5.5h11M2.5 10.5h11M11 2L5 14',
};

/** A line drawing beside words that say the same. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
