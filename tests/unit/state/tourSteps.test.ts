import { describe, expect, it } from "vitest";
import { decodeQuery, encodeQuery } from "#state/query/queryCodec.ts";
import { TOUR_STEPS } from "#state/tourSteps.ts";

describe("TOUR_STEPS", () => {
  it.each(TOUR_STEPS.map(({ id, hash }) => [id, hash]))("has a whole link for %s", (_id, hash) => {
    const { query, broken } = decodeQuery(hash);
    expect(broken).toEqual([]);
    expect(encodeQuery(query)).toBe(hash);
  });
});
