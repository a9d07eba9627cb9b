import type { RegisterAsk } from "#firms/formats/registerFormat.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { own } from "./ownMember.ts";

/** Reads the codes that records state under the name asked for, one record after the other. */
export interface RecordCodes {
  /** The code a record states, "" without one; the codes of a list with a bar between. Undefined where none is asked for. */
  code: (properties: unknown) => string | undefined;
  /** What is to be said of the codes after `rows` rows. Throws `UnreadableRegister` where no row has the name, or only objects under it. */
  warnings: (rows: number) => string[];
}

export function recordCodes({ name, industry }: RegisterAsk): RecordCodes {
  let isNamed = false;
  let inner: string | undefined;
  let listed = 0;
  let coded = 0;

  function code(properties: unknown): string | undefined {
    if (industry === undefined) return undefined;
    const stated = propertyOf(properties, industry);
    if (stated !== undefined) isNamed = true;
    if (typeof stated === "object" && stated !== null && !Array.isArray(stated)) {
      inner ??= Object.keys(stated)[0];
      return "";
    }
    if (stated !== undefined && stated !== null && stated !== "") coded++;
    if (typeof stated === "string" || typeof stated === "number") return String(stated).trim();
    if (!Array.isArray(stated)) return "";
    listed++;
    return stated
      .filter((item) => typeof item === "string" || typeof item === "number")
      .map(String)
      .join("|");
  }

  function* warnings(): Generator<string> {
    if (inner !== undefined) {
      const objects = `${JSON.stringify(industry)} holds objects, not codes; name a part of them, as ${JSON.stringify(`${industry}.${inner.slice(0, 40)}`)}`;
      if (coded === 0) throw new UnreadableRegister(`${name}: ${objects} (--industry-column).`);
      yield `In some rows ${objects}.`;
    }
    if (listed > 0)
      yield `${listed} ${listed === 1 ? "row holds a list" : "rows hold lists"} of codes in ${JSON.stringify(industry)}; such a row belongs to an industry if one of its codes does.`;
  }

  return {
    code,
    warnings: (rows) => {
      if (rows > 0 && industry !== undefined && !isNamed)
        throw new UnreadableRegister(`${name} has no property ${JSON.stringify(industry)} (--industry-column).`);
      return [...warnings()];
    },
  };
}

/** A property by its name, else by the names of the objects it lies in with points between. */
function propertyOf(properties: unknown, name: string): unknown {
  const plain = own(properties, name);
  if (plain !== undefined || !name.includes(".")) return plain;
  return name.split(".").reduce<unknown>((inside, part) => own(inside, part), properties);
}
