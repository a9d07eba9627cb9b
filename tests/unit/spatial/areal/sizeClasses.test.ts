import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeClasses } from "#spatial/areal/sizeClasses.ts";

describe("sizeClasses", () => {
  it("divides seven sizes in classes of at least three", () => {
    expect([...sizeClasses([9, 1, 5, 5, 5, 2, 7], 3)]).toEqual([1, 0, 0, 0, 1, 0, 1]);
    expect([...sizeClasses([9, 1, 5, 4, 3, 2], 4)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...sizeClasses([], 4)]).toEqual([]);
  });

  it("makes classes as even as can be, each of smaller regions than the next", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 12 }),
        (size, least) => {
          const classes = [...sizeClasses(size, least)];
          const members = [...new Set(classes)].map((c) => size.filter((_, i) => classes[i] === c));
          const counts = members.map(({ length }) => length);
          expect(Math.max(...classes) + 1).toBe(Math.max(1, Math.floor(size.length / least)));
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
          for (let i = 0; i < size.length; i++)
            for (let j = 0; j < size.length; j++)
              if (classes[i] < classes[j]) expect(size[i]).toBeLessThanOrEqual(size[j]);
        },
      ),
    );
  });

  it("refuses an unknown size", () => {
    expect(() => sizeClasses([1, NaN], 1)).toThrow("region 1: expected a size, got NaN");
  });
});
