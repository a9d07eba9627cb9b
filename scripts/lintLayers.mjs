/** What draws or stores: no pure folder may know it. A folder that may has "interface" among its names. */
const INTERFACE = /^(solid-js|maplibre-gl|@kobalte|@tanstack|@solid-primitives|idb|workbox-window)(\/|$)/;

/**
 * The arrows between the folders of `src`: a folder may import itself, the folders its line in `.oxlintrc.json` names
 * ("i18n/en": that folder alone), and packages. Folders are imported by name, so that a file says what it rests on wherever it stands.
 */
const mayImport = {
  meta: { schema: [{ type: "object", additionalProperties: { type: "string" } }] },
  create(context) {
    const [layers] = context.options;
    const file = context.filename.replaceAll("\\", "/");
    const [own, ...within] = file.slice(file.lastIndexOf("/src/") + "/src/".length).split("/");
    if (within.length === 0) return {}; // the page itself, where the folders meet
    const options = layers[own]?.split(" ").filter(Boolean);
    if (!options)
      return {
        Program: (node) =>
          context.report({ node, message: `src/${own} has no line in .oxlintrc.json that says what it may import.` }),
      };
    const check = (source) => {
      if (typeof source?.value !== "string") return;
      const { value } = source;
      if (value.startsWith("../"))
        context.report({ node: source, message: `"${value}" climbs: name the folder, as in "#${own}/...".` });
      const folder = /^#([^/]+)\//.exec(value)?.[1];
      const isAllowed = options.some((allowed) => value.startsWith(`#${allowed}/`));
      if (folder && folder !== own && !isAllowed)
        context.report({
          node: source,
          message: `src/${own} may import only: ${options.join(", ") || "nothing else in src"} (the layer diagram in README.md).`,
        });
      if (INTERFACE.test(value) && !options.includes("interface"))
        context.report({ node: source, message: `src/${own} is pure: no library of the interface.` });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument?.literal ?? argument),
    };
  },
};

export default { meta: { name: "layers" }, rules: { "may-import": mayImport } };
