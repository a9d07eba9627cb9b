export const CLUSTERS_HELP = `Usage: agglomera clusters REGISTER [options] --out FILE

Finds where the establishments of a register crowd, writes an outline of each cluster and prints the figures as one JSON object.
REGISTER is a table with any delimiter (CSV, TSV ...), GeoJSON, a feature a line or another list of records in JSON; gzip is unpacked;
- is standard input.
Its encoding, delimiter, header and columns are found out, and told in "reading"; what a person should know, in "warnings".

  --out FILE              outlines of the clusters as GeoJSON, one feature a cluster with its figures, cut at 180 degrees; - is
                          standard output, and the figures are printed on standard error then
  --labels FILE           a label for each row as CSV: row (from 1, blank lines not counted), cluster (from 1, as in --out),
                          role (core, border, noise, area, rejected, not selected; hdbscan knows no border and dbscan no area),
                          reason; or -
  --force                 overwrite files that are there
  --lon COLUMN            longitude, in decimal degrees or degrees, minutes and seconds (if absent: found by its name); in a
                          table without a header the number of the column
  --lat COLUMN            latitude; the same column as --lon where one holds both
  --crs SYSTEM            reference system of coordinates that are not degrees: EPSG:32614, utm14n, twd97, "+proj=..."
  --encoding NAME         encoding of the text, such as Big5, Shift_JIS or windows-1252 (if absent: found out)
  --method METHOD         dbscan (if absent) or hdbscan
  --eps METRES            how near establishments must be to be neighbours; dbscan only (if absent: chosen from the data)
  --min-points COUNT      establishments within that distance that make a place dense, itself counted; with hdbscan the
                          smallest cluster (if absent: 1% of those selected, at least 5 and at most 10)
  --max-extent KM         the greatest distance inside a cluster; hdbscan only (if absent: 100). What is wider is an area: in the
                          file beside the clusters, counted among none and not tested
  --industry-column NAME  column of the industry's code
  --industry CODE         only establishments whose code begins with CODE; several separated by commas; 31-33 for a sector
  --permutations COUNT    test the clusters: the industry's labels are redrawn COUNT times among all establishments of the
                          register. Needs --industry: the rest of the register is what the industry is held against
  --seed NUMBER           seed of the draws (if absent: 1); the same seed and register give the same result
  -h, --help
  -V, --version

What it writes and prints is described in docs/schema/clusters-*.schema.json.
Exit code 0 if it ran, 2 if something has to be changed first (the arguments, the register, where to write), 141 if whoever read its
output closed it.
`;
