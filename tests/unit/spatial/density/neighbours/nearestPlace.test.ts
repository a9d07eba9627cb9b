import fc from "fast-check";
import { expect, it } from "vitest";
import { NOISE } from "#spatial/density/dbscan.ts";
import { nearestPlace } from "#spatial/density/neighbours/nearestPlace.ts";
import { pointTree } from "#spatial/density/neighbours/pointTree.ts";

it("finds the nearest place within the limit, of equally near ones that of the lowest label, unless a nearer or lower one is known", () => {
  const step = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, step, step), { minLength: 1, maxLength: 80 }),
      fc.tuple(step, step),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: NOISE, max: 6 }),
      (places, [px, py], limit, known) => {
        const tree = pointTree({
          x: Float64Array.from(places, ([x]) => x),
          y: Float64Array.from(places, ([, y]) => y),
          z: new Float64Array(places.length),
        });
        const answer = { squared: limit, label: known };
        nearestPlace(
          tree,
          Int32Array.from(tree.order, (k) => places[k][2]),
        )(px, py, 0, answer);
        const offers = places.map(([x, y, label]) => ({ squared: (x - px) ** 2 + (y - py) ** 2, label }));
        if (known !== NOISE) offers.push({ squared: limit, label: known });
        const squared = Math.min(...offers.map((offer) => offer.squared));
        if (squared > limit) expect(answer).toEqual({ squared: limit, label: NOISE });
        else {
          const nearest = offers.filter((offer) => offer.squared === squared);
          expect(answer).toEqual({ squared, label: Math.min(...nearest.map((offer) => offer.label)) });
        }
      },
    ),
  );
});
