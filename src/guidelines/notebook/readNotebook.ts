import * as v from "valibot";
import { issuePath, issueText } from "#guidelines/check/issueText.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { emptyNotebook } from "./emptyNotebook.ts";
import type { NotebookList } from "./entryKeys.ts";
import { indicatorValueProblem } from "./indicatorValueProblem.ts";
import { MOST_ENTRIES, type Notebook, NOTEBOOK_VERSION, entrySchemas } from "./notebook.ts";

/** A part of a notebook that does not fit, and why. */
export interface LeftOut {
  /** "values, entry 3, year" */
  where: string;
  why: string;
}

/** What could be read of a notebook, and everything that could not. */
export interface NotebookRead {
  notebook: Notebook;
  left: LeftOut[];
  /** Entries dated later than `now`, which count as changed at `now`: a clock that ran ahead must not win for ever. */
  capped: number;
}

/** By what a notebook is judged. */
export interface NotebookTerms {
  /** Undefined where the model cannot be had: then only the shape is checked. */
  model: GuidelineModel | undefined;
  /** The latest moment an entry can have been changed at: the present, or when its file was written. */
  now: Date;
}

/** A notebook of which nothing can be read. */
export class NotebookRefused extends Error {
  override name = "NotebookRefused";
  readonly reason: "newer" | "other";
  constructor(why: string, reason: "newer" | "other" = "other") {
    super(`The entries cannot be read: ${why}.`);
    this.reason = reason;
  }
}

const LISTS = ["values", "marks", "notes", "plans", "thresholds", "regions"] as const satisfies readonly NotebookList[];

/** The newest year a figure can be of; a clock that lost its time does not make this program older than it is. */
export function latestYear(now: Date): number {
  return Math.max(2026, now.getUTCFullYear());
}

/** Reads a notebook from JSON text, as `fitNotebook` does. Throws `NotebookRefused` in one sentence where nothing of it can be read. */
export function readNotebook(text: string, terms: NotebookTerms): NotebookRead {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new NotebookRefused("expected JSON, got something else");
  }
  return fitNotebook(content, terms);
}

/**
 * Takes from any content, of a file or of a browser's store, the entries that are a notebook's; what does not fit is named with its place.
 * An unknown indicator, rule or threshold does not fit, nor does a figure its indicator cannot have. Throws `NotebookRefused` where the
 * content as a whole is no notebook, or one of a newer version.
 */
export function fitNotebook(content: unknown, { model, now }: NotebookTerms): NotebookRead {
  const fields = typeof content === "object" && content !== null ? (content as Record<string, unknown>) : {};
  if (fields.format !== "agglomera-notebook")
    throw new NotebookRefused("expected entries that Agglomera exported, got something else");
  const { version } = fields;
  if (typeof version === "number" && version > NOTEBOOK_VERSION)
    throw new NotebookRefused(
      `it is of version ${version}, and this program knows up to version ${NOTEBOOK_VERSION}; a newer one reads it`,
      "newer",
    );
  if (version !== NOTEBOOK_VERSION)
    throw new NotebookRefused(`expected version ${NOTEBOOK_VERSION}, got ${shortly(version)}`);

  const read: NotebookRead = { notebook: emptyNotebook(), left: [], capped: 0 };
  const leave = (path: readonly (string | number)[], why: string) => read.left.push({ where: placeIn(path), why });
  for (const name of Object.keys(fields))
    if (!Object.hasOwn(read.notebook, name)) leave([name], `the field "${name}" is not known here`);

  for (const list of LISTS) {
    const given = Object.hasOwn(fields, list) ? fields[list] : undefined;
    if (given === undefined && list === "regions") continue; // written before there were any
    if (!Array.isArray(given)) {
      leave([list], given === undefined ? `the field "${list}" is missing` : `expected a list, got ${shortly(given)}`);
      continue;
    }
    if (given.length > MOST_ENTRIES)
      leave(
        [list],
        `at most ${MOST_ENTRIES.toLocaleString("en")} entries are read, got ${given.length.toLocaleString("en")}`,
      );
    for (let i = 0; i < Math.min(given.length, MOST_ENTRIES); i++) {
      const parsed = v.safeParse(entrySchemas[list], given[i]);
      if (!parsed.success) {
        const [issue] = parsed.issues;
        leave([list, i, ...issuePath(issue)], issueText(issue));
        continue;
      }
      const entry = parsed.output;
      if (Date.parse(entry.changed) > now.getTime()) {
        entry.changed = now.toISOString();
        read.capped++;
      }
      const problem = "year" in entry ? yearProblem(entry.year, now) : undefined;
      if (problem !== undefined) leave([list, i, "year"], problem);
      else if (!model || fitsModel(list, entry, model, (path, why) => leave([list, i, ...path], why)))
        (read.notebook[list] as unknown[]).push(entry);
    }
  }
  return read;
}

function yearProblem(year: number, now: Date): string | undefined {
  const latest = latestYear(now);
  return year > latest ? `expected a year from 1900 to ${latest}, got ${year}` : undefined;
}

/** Whether an entry speaks of what the model has. A card of a plan that does not is taken out of the plan. */
function fitsModel(
  list: NotebookList,
  entry: v.InferOutput<(typeof entrySchemas)[NotebookList]>,
  model: GuidelineModel,
  leave: (path: readonly (string | number)[], why: string) => void,
): boolean {
  const unknownRule = (rule: string) => `expected a rule of the model, got "${rule}"`;
  let why: string | undefined;
  if ("indicator" in entry) why = indicatorValueProblem(model, entry.indicator, entry.value)?.message;
  else if ("entries" in entry) {
    const cards = entry.entries;
    entry.entries = cards.filter(({ rule }, j) => {
      if (!model.rules.has(rule)) leave(["entries", j], unknownRule(rule));
      return model.rules.has(rule);
    });
    return entry.entries.length > 0 || cards.length === 0;
  } else if (list === "thresholds" && "id" in entry) {
    const setting = model.thresholds.get(entry.id);
    if (!setting) why = `expected a threshold of the model, got "${entry.id}"`;
    else if (!(setting.from <= entry.value && entry.value <= setting.to))
      why = `expected ${setting.from} to ${setting.to} for ${entry.id}, got ${entry.value}`;
  } else if ("rule" in entry && entry.rule !== undefined && !model.rules.has(entry.rule)) why = unknownRule(entry.rule);
  if (why !== undefined) leave([], why);
  return why === undefined;
}

/** ["values", 2, "year"] as "values, entry 3, year". */
function placeIn(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `entry ${key + 1}` : key.slice(0, 60))).join(", ");
}

function shortly(value: unknown): string {
  if (value === undefined) return "none";
  if (typeof value === "string") return `"${value.slice(0, 40)}"`;
  return typeof value === "number" || typeof value === "boolean" || value === null ? String(value) : "something else";
}
