/** Saves text as a file of that name. */
export function saveText(text: string, name: string, type: "text/csv" | "text/markdown" | "application/json"): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** "Automotive in Wayne County, Michigan" as the name of a file: "automotive-in-wayne-county-michigan". */
export function fileName(title: string): string {
  return (
    title
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 80) || "agglomera"
  );
}
