import "./glyphMark.css";

/** A glyph on a square with round corners, as large as a line of text. Decoration: what it stands for is said beside it. */
export function GlyphMark(props: { glyph: string }) {
  return (
    <svg class="glyph-mark" viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="4" />
      <path d={props.glyph} transform="translate(3 3)" />
    </svg>
  );
}
