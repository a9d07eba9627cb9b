/** Lower case without accents, so that "maiz" finds "Maíz". */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
